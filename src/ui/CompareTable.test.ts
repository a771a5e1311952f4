import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../domain/fact.ts';
import type { Region } from '../domain/region.ts';
import CompareTable from './CompareTable.svelte';
import { COPY, EVIL, fact, figure, region, words } from './fixture.ts';

const html = (first: readonly Fact[], second: readonly Fact[], passes = (_: Fact) => true): string =>
  of(
    region('410102', '中原区', { facts: [...first] }),
    region('410103', '二七区', { facts: [...second] }),
    passes,
  );
const of = (first: Region, second: Region, passes = (_: Fact) => true): string =>
  render(CompareTable, { props: { pair: [first, second], passes, copy: COPY } }).body;
/** The cells of the rows that are no headings, in words. */
const cells = (markup: string): string[][] =>
  [...markup.matchAll(/<tr[^]*?<\/tr>/g)]
    .map(([row]) => [...row.matchAll(/<td[^]*?<\/td>/g)].map(([cell]) => words(cell).replaceAll(' ', '')))
    .filter((row) => row.length > 0);

describe('two areas compared', () => {
  test('stand in a table with a caption, a column each and a heading above each group', () => {
    const markup = html([fact('a')], [fact('b')]);
    expect(markup).toMatch(/<caption[^>]*>[^<]+<\/caption>/);
    expect(markup.match(/<th[^>]*scope="col"/g)).toHaveLength(2);
    expect(words(markup)).toContain(`${COPY.topics.industry} ${COPY.periods.fyp15}${COPY.kinds.target}`);
  });

  test('put figures of one unit and period side by side', () => {
    const rows = cells(html([fact('a', figure(5, '亿元'))], [fact('b', figure(7, '亿元'))]));
    expect(rows.at(-1)).toEqual(['说明a突破5亿元', '说明b突破7亿元']);
  });

  test('never put a figure beside one of another unit: each other side is 未公布', () => {
    const rows = cells(html([fact('a', figure(5, '亿元'))], [fact('b', figure(7, '万人'))]));
    expect(rows.slice(1)).toEqual([
      ['说明a突破5亿元', '未公布'],
      ['未公布', '说明b突破7万人'],
    ]);
  });

  test('say 未公布 where one side has a figure and the other only words, and no 0 anywhere', () => {
    const markup = html([fact('a', figure(5, '亿元'))], [fact('b', { value: { text: '百亿级' } })]);
    const rows = cells(markup);
    expect(rows[1]).toEqual(['说明a突破5亿元', '未公布']);
    expect(rows[2]).toEqual([COPY.compare.figures, '说明b百亿级']);
    expect(rows.flat()).not.toContain('0');
  });

  test('never leave a cell blank', () => {
    const facts = [
      fact('a', figure(5, '亿元')),
      fact('b', { topic: 'culture' }),
      fact('c', { period: 'fyp14' }),
    ];
    const pairs: readonly (readonly [Fact[], Fact[]])[] = [
      [facts, []],
      [facts, [fact('d')]],
      [[], []],
    ];
    for (const [first, second] of pairs)
      for (const cell of cells(html(first, second)).flat()) expect(cell).not.toBe('');
  });

  test('say of an area nobody reported on that it is not reported, once a group', () => {
    const markup = html([fact('a', figure(5, '亿元')), fact('b')], []);
    expect(markup.match(new RegExp(COPY.area.unreported, 'g'))).toHaveLength(1);
    expect(markup).toMatch(/<td rowspan="2"/);
    expect(words(markup)).not.toContain('未公布');
    expect(words(html([], []))).toContain(COPY.area.unreported);
  });

  test('hold their sizes side by side', () => {
    expect(cells(html([fact('a')], []))[0]).toEqual(['约100平方公里', '约100平方公里']);
  });

  test('follow the topic filter, and say so when it leaves nothing', () => {
    const passes = ({ topic }: Fact) => topic === 'culture';
    expect(words(html([fact('a'), fact('b', { topic: 'culture' })], [], passes))).not.toContain('说明a');
    expect(words(html([fact('a')], [], passes))).toContain(COPY.filter.noneHere);
  });

  test('lead from every statement to its evidence and from every name to its area', () => {
    const markup = html([fact('a')], [fact('b')]);
    for (const target of ['#fact-a', '#fact-b', '#area-410102', '#area-410103'])
      expect(markup).toContain(`href="${target}"`);
  });

  test('show hostile names, headlines and labels as words', () => {
    const evil = region('410102', EVIL, { headline: EVIL, facts: [fact('a', { label: EVIL })] });
    expect(of(evil, evil)).not.toContain('<img');
  });
});
