import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { AreaSchema } from './area.ts';
import { chartFacts, chartFaults, type Chart } from './chart.ts';
import type { Fact } from './fact.ts';

const fact = (id: string, number: number | null, rest: Partial<Fact> = {}): Fact => ({
  id,
  kind: 'target',
  period: 'fyp15',
  topic: 'industry',
  label: id,
  value: number === null ? { text: '百亿级' } : { text: `${number}亿元`, number, unit: '亿元' },
  evidence: { article: 'a', paragraph: 1, phrase: id },
  ...rest,
});
const FACTS = [fact('big', 2000), fact('small', 300), fact('words', null)];
const chart = (...facts: string[]) => ({ unit: '亿元', facts });

/** What is wrong, each with its place. */
const faults = (given: Chart, facts = FACTS): string[] =>
  chartFaults(given, facts).map(({ path, expected }) => `${path.join('.')}: ${expected}`);

describe('a chart', () => {
  test('of two numbers of its unit and a row of words is a chart', () => {
    expect(faults(chart('big', 'small', 'words'))).toEqual([]);
  });

  test('shows its facts in its own order', () => {
    expect(chartFacts(chart('words', 'big'), FACTS).map(({ id }) => id)).toEqual(['words', 'big']);
  });

  test.each([
    ['a fact that is not its area’s', chart('big', 'small', 'other'), FACTS, /^facts.2: .*own facts/],
    ['a fact twice', chart('big', 'big'), FACTS, /^facts.1: each fact once/],
    ['one number only: words are not one', chart('big', 'words'), FACTS, /^facts: at least two/],
    ['a number of another unit', chart('big', 'men'), [...FACTS, fact('men', 3, { value: { text: '3万人', number: 3, unit: '万人' } })], /^facts.1: .*亿元/], // prettier-ignore
    [
      'a unit that none of its numbers has',
      { ...chart('big', 'small'), unit: '万元' },
      FACTS,
      /^unit: 亿元, /,
    ],
    ['0', chart('big', 'nil'), [...FACTS, fact('nil', 0)], /^facts.1: .*above 0/],
    [
      'another period',
      chart('big', 'old'),
      [...FACTS, fact('old', 1, { period: 'fyp14' })],
      /^facts.1: .*period fyp15, as big is/,
    ],
    [
      'another kind',
      chart('big', 'done'),
      [...FACTS, fact('done', 1, { kind: 'achieved' })],
      /^facts.1: .*kind target/,
    ],
  ])('cannot hold %s', (_, given, facts, said) => {
    expect(faults(given, facts)).toEqual([expect.stringMatching(said)]);
  });

  test('cannot hold a fact that has nothing to show', () => {
    const { value: _, ...bare } = fact('bare', 1);
    expect(faults(chart('big', 'small', 'bare'), [...FACTS, bare])).toEqual(['facts.2: a fact with a value']);
  });

  test('that is none keeps an area from being read, with the reason', () => {
    const area = { adcode: '410181', role: 'context', facts: FACTS, chart: chart('big', 'words') };
    const said = v.safeParse(AreaSchema, area).issues?.map(({ message }) => message);
    expect(said).toEqual(['at least two facts with a number']);
    expect(v.is(AreaSchema, { ...area, chart: chart('big', 'small', 'words') })).toBe(true);
  });
});
