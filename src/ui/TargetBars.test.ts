import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../domain/fact.ts';
import { COPY, EVIL, fact, figure, words } from './fixture.ts';
import TargetBars from './TargetBars.svelte';

const FACTS = [
  fact('words', { label: '新材料', value: { text: '迈向百亿级', qualifier: '迈向' } }),
  fact('big', { label: '铝产业', ...figure(2000, '亿元') }),
  fact('small', { label: '装备制造', ...figure(300, '亿元') }),
];
const chart = { unit: '亿元', facts: ['big', 'small', 'words'] };
const html = (facts: readonly Fact[] = FACTS, passes = (_: Fact) => true): string =>
  render(TargetBars, { props: { chart, facts, id: '410181', passes, copy: COPY } }).body;
const rows = (markup: string): string[] => markup.match(/<li[^]*?<\/li>/g) ?? [];
const widths = (markup: string): string[] =>
  [...markup.matchAll(/bars__bar [^>]*width="([\d.]+%)"/g)].map(([, width = '']) => width);

describe('the chart of an area', () => {
  test('draws each number as a bar on one scale from 0', () => {
    expect(widths(html())).toEqual(['100%', '15%']);
  });

  test('has no bar for words without digits, and says that there were none', () => {
    const last = rows(html()).at(-1) ?? '';
    expect(words(last)).toContain('迈向百亿级');
    expect(words(last)).toContain(COPY.chart.words);
    expect(last).not.toMatch(/<(svg|rect)/);
  });

  test('reads as a list with every figure as printed, each a way to its fact', () => {
    const said = rows(html()).map((row) => words(row.replace(/<svg[^]*?<\/svg>/g, '')).replaceAll(' ', ''));
    expect(said[0]).toBe('铝产业突破2000亿元');
    expect(said[1]).toBe('装备制造突破300亿元');
    for (const id of chart.facts) expect(html()).toContain(`href="#fact-${id}"`);
  });

  test('hatches what is promised and fills what is achieved', () => {
    expect(html()).toContain('fill="url(#hatch-410181)"');
    const done = html(FACTS.map((each) => ({ ...each, kind: 'achieved' as const })));
    expect(done).not.toContain('fill="url(#hatch');
  });

  test('says its period, topic and unit, and that the scale starts at 0', () => {
    const text = words(html());
    for (const part of [COPY.periods.fyp15, COPY.topics.industry, COPY.kinds.target, '亿元', '0'])
      expect(text).toContain(part);
  });

  test('keeps every picture from assistive technology: the words say it all', () => {
    for (const [tag] of html().matchAll(/<svg[^>]*>/g)) expect(tag).toContain('aria-hidden="true"');
  });

  test('steps back when a topic filter leaves none of its facts', () => {
    expect(html(FACTS, () => false)).toMatch(/<figure[^>]*\shidden/);
    expect(html()).not.toMatch(/<figure[^>]*\shidden/);
  });

  test('shows a hostile label as words, and has no style attribute', () => {
    const markup = html(FACTS.map((each) => ({ ...each, label: EVIL })));
    expect(markup).not.toContain('<img');
    expect(markup).not.toMatch(/\sstyle=/);
  });
});
