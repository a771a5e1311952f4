import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { AreaSchema, LEADS_MAX } from './area.ts';

const fact = (id: string, value?: object) => ({
  id,
  kind: 'achieved',
  period: 'now',
  topic: 'ecology',
  label: '新增绿地',
  ...(value ? { value } : {}),
  evidence: { article: 'north-canal', paragraph: 1, phrase: '新增绿地5公顷' },
});
const problems = (area: object): string =>
  v
    .safeParse(AreaSchema, area)
    .issues?.map(({ message }) => message)
    .join('; ') ?? 'none';

describe('an area', () => {
  test('needs nothing but its code and role while it is context', () => {
    expect(v.parse(AreaSchema, { adcode: '410184', role: 'context' })).toEqual({
      adcode: '410184',
      role: 'context',
      leads: [],
      facts: [],
    });
  });

  test('needs a headline and a summary when it is focus', () => {
    const focus = { adcode: '410181', role: 'focus' };
    expect(problems(focus)).toMatch(/^a headline, .*; a summary, /);
    expect(problems({ ...focus, headline: '题' })).toMatch(/^a summary, /);
    expect(problems({ ...focus, headline: '题', summary: '文' })).toBe('none');
  });

  test('leads with its own facts, and only with those that have a figure', () => {
    const area = { adcode: '410184', role: 'context', facts: [fact('a', { text: '5公顷' }), fact('b')] };
    expect(problems({ ...area, leads: ['a'] })).toBe('none');
    expect(problems({ ...area, leads: ['b'] })).toBe('a fact with a value');
    expect(problems({ ...area, leads: ['c'] })).toBe('the id of one of its own facts');
  });

  test('leads with a few facts at most', () => {
    const ids = Array.from({ length: LEADS_MAX + 1 }, (_, index) => `fact-${index}`);
    const facts = ids.map((id) => fact(id, { text: '5公顷' }));
    const area = { adcode: '410184', role: 'context', facts };
    expect(problems({ ...area, leads: ids.slice(1) })).toBe('none');
    expect(problems({ ...area, leads: ids })).toContain(`at most ${LEADS_MAX} facts`);
  });

  test.each([
    ['a key that does not exist', { adcode: '410184', role: 'context', title: '题' }],
    ['a number for a code', { adcode: 410184, role: 'context' }],
    ['an unknown role', { adcode: '410184', role: 'main' }],
  ])('is refused with %s', (_, area) => expect(problems(area)).not.toBe('none'));
});
