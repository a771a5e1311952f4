import { describe, expect, it, test } from 'vitest';
import type { Area } from '../domain/area.ts';
import { checkSources, run } from './check-sources.ts';
import { area, articles, folder, SOURCE_TEXT } from './fixture.ts';
import { loadContent } from './index.ts';

/** Content of which nothing is missing and nothing wrong. */
const WHOLE = { unread: { areas: [], articles: [] }, problems: [] };

const check = (...areas: Area[]) => checkSources({ areas, articles: articles(), ...WHOLE }, SOURCE_TEXT);
const context = (fact: object, evidence: object) =>
  check(area(evidence, { value: undefined, label: '项', ...fact }));

describe('checking phrases', () => {
  it('passes with a count when all stand where they say', () => {
    expect(check(area())).toEqual({
      code: 0,
      lines: ['check:sources: 1 phrases of 1 areas stand in the 2 articles as said'],
    });
  });

  it('compares without white space and width of punctuation and quotes', () => {
    expect(context({}, { phrase: '“十里渠”惠及１２００余户' }).code).toBe(0);
  });

  it('takes paragraph 0 as a caption', () => {
    const caption = { article: 'south-slope', paragraph: 0, phrase: '南坡林场门前' };
    expect(context({}, caption).code).toBe(0);
    expect(context({}, { ...caption, paragraph: 1 }).lines[0]).toBe(
      'test-households: south-slope, paragraph 1: 「南坡林场门前」 is not there; it stands in caption',
    );
  });

  it('names the nearest match of a phrase that is nowhere', () => {
    expect(context({}, { phrase: '惠及1300余户' })).toEqual({
      code: 1,
      lines: [
        'test-households: north-canal, paragraph 1: 「惠及1300余户」 is not there; nearest match, in paragraph 1: 「惠及1200余户」',
        'check:sources: 1 to mend',
      ],
    });
  });

  it('names the paragraph a phrase stands in instead', () => {
    expect(context({}, { phrase: '铺设步道3.5公里' }).lines[0]).toContain('it stands in paragraph 2');
    expect(context({}, { phrase: '惠及1200余户', paragraph: 9 }).lines[0]).toBe(
      'test-households: north-canal, paragraph 9 (the article has no such block): 「惠及1200余户」 is not there; it stands in paragraph 1',
    );
  });

  it('lets no phrase be cut off from the qualifier beside it, unless the label has it', () => {
    expect(context({}, { phrase: '惠及1200' }).lines[0]).toBe(
      'test-households: north-canal, paragraph 1: 「惠及1200」 is cut off from 余, expected it in the phrase or the label',
    );
    expect(context({ label: '余项' }, { phrase: '惠及1200' }).code).toBe(0);
    expect(context({}, { phrase: '惠及1200余户' }).code).toBe(0);
  });

  it('lets no phrase span two blocks', () => {
    const { code } = context({}, { article: 'south-slope', phrase: '栽下的。今年再补种5万株' });
    expect(code).toBe(1);
  });

  it('names an article that the text does not hold', () => {
    const report = checkSources({ areas: [area()], articles: [], ...WHOLE }, SOURCE_TEXT);
    expect(report.lines[0]).toBe('test-households: north-canal, paragraph 1: the article is not in the text');
  });

  it('tells all failures at once', () => {
    const { lines } = check(
      area({ paragraph: 2 }),
      area({ phrase: '没有的话' }, { id: 'other', value: undefined }),
    );
    expect(lines.at(-1)).toBe('check:sources: 2 to mend');
  });
});

describe('checking words', () => {
  it('tells what stops the content as well, once each', () => {
    const root = folder({
      'areas/410102.yaml': "adcode: '410102'\nrole: context\nheadline: 撤向30户\n",
    });
    const { code, lines } = checkSources(loadContent(root), SOURCE_TEXT);
    expect(code).toBe(1);
    expect(lines.map((line) => line.replace(/^.*areas\//, ''))).toEqual([
      '410102.yaml:3: headline holds the figure 30, expected figures that stand in a fact of this area',
      '410102.yaml:3: headline holds the misreading 「撤向」, expected 「撒向」 or other words',
      'check:sources: 2 to mend',
    ]);
  });

  it('lets no headline or summary copy 13 characters in a row, whatever the punctuation', () => {
    const copied = '山上的树苗，是2020年春天栽';
    const known = area(
      { article: 'south-slope', phrase: '2020年春天' },
      { label: '项', value: undefined },
      { summary: copied },
    );
    expect(check(known).lines[0]).toContain(
      '410102 summary: 「山上的树苗是2020年春天栽」 stands in the source',
    );
    expect(check({ ...known, summary: copied.slice(1) }).code).toBe(1);
    expect(check({ ...known, summary: copied.slice(2) }).code).toBe(0);
  });
});

describe('the areas an article names', () => {
  const named = (title: string, names: string[]): string[] => {
    const [canal, slope] = articles();
    const text = SOURCE_TEXT.replace('树苗是', `${title}树苗是`);
    const content = { areas: [area()], articles: [canal, { ...slope, names }], ...WHOLE };
    return checkSources(content, text).lines.slice(0, -1);
  };

  it('are all in its record, by their full or their short name', () => {
    expect(named('荥阳的', ['410182'])).toEqual([]);
    for (const text of ['荥阳市的', '荥阳的'])
      expect(named(text, [])).toEqual([
        'south-slope: names: 410182 荥阳市 is named in the article, expected it in the list',
      ]);
  });

  it('are no others', () => {
    expect(named('', ['410182'])).toEqual(['south-slope: names: 410182 荥阳市 is not named in the article']);
  });

  it('do not hold 中原区 where the Central Plains are spoken of, nor others whose short name is another word', () => {
    for (const [meant, other] of [
      ['中原区的', '中原大地的'],
      ['上街区的', '上街买来的'],
      ['哈密市的', '哈密瓜的'],
    ] as const) {
      expect(named(other, [])).toEqual([]);
      expect(named(meant, [])).toHaveLength(1);
    }
    expect(named('中原大地的', ['410102'])).toEqual([
      'south-slope: names: 410102 中原区 is not named in the article',
    ]);
  });

  it('need not be listed where a fact says more of them', () => {
    const [canal, slope] = articles();
    const fact = area({ article: 'south-slope', phrase: '2020年春天' }, { label: '项', value: undefined });
    const text = SOURCE_TEXT.replace('树苗是', '中原区的树苗是');
    expect(checkSources({ areas: [fact], articles: [canal, slope], ...WHOLE }, text).code).toBe(0);
  });
});

test('an article that cannot be read leaves the text uncut, and no fact is told that its phrase is not there', () => {
  const unread = { areas: [], articles: [{ name: 'south-slope', text: null }] };
  const [canal] = articles();
  const quotes = area({ phrase: '没有的话' }, { label: '项', value: undefined });
  const content = { areas: [quotes], articles: [canal], unread, problems: [] };
  expect(checkSources(content, SOURCE_TEXT).lines.join()).not.toContain('没有的话');
});

describe('the command', () => {
  it('tells its use without a file, and names a file it cannot read', () => {
    expect(run([]).code).toBe(2);
    expect(run(['no-such-file'])).toEqual({
      code: 2,
      lines: ['check:sources: no-such-file cannot be read, expected the source text'],
    });
  });

  it('fails with the whole content against a text that is another page', () => {
    const root = folder({ 'other.txt': SOURCE_TEXT });
    const report = run([`${root}/other.txt`]);
    expect(report.code).toBe(1);
    expect(report.lines.length).toBeGreaterThan(100);
  });
});
