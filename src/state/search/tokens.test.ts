import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from './fold.ts';
import { indexTokens, isOpenEnded, queryTokens, queryWords } from './tokens.ts';

/** Any UTF-16, halves of characters among it, and often what folding is about. */
const anything = fc
  .array(
    fc.oneof(
      fc.integer({ max: 0xffff, min: 0 }),
      fc.constantFrom(...[...'２,0İ“’Ａ'].map((c) => c.charCodeAt(0))),
    ),
  )
  .map((units) => String.fromCharCode(...units));

describe('folding', () => {
  test.each([
    ['ＧＹ　２０３５', 'gy 2035'],
    ['“十五五”规划', '十五五规划'],
    ['《锚定》「铝」', '锚定铝'],
    ['2,000亿元', '2000亿元'],
    ['２，０００亿', '2000亿'],
    ["gong'yi", 'gongyi'],
    ['巩义,2000', '巩义,2000'],
  ])('makes of %s: %s', (original, text) => {
    expect(fold(original).text).toBe(text);
  });

  test('knows for each character where it stood', () => {
    fc.assert(
      fc.property(anything, (original) => {
        const { text, at } = fold(original);
        expect(at).toHaveLength(text.length);
        expect(at.every((place, index) => place < original.length && place >= (at[index - 1] ?? 0))).toBe(
          true,
        );
      }),
    );
  });
});

describe('the tokens', () => {
  test('of a text are its characters, pairs of neighbours, numbers and words', () => {
    expect(indexTokens('突破2000亿元')).toEqual(['突', '破', '突破', '2000', '亿', '元', '亿元']);
    expect(indexTokens('占比95.6%，AI')).toEqual(['占', '比', '占比', '95.6', 'ai']);
  });

  test('of a text do not reach over a comma, but over quotation marks', () => {
    expect(indexTokens('教育、养老')).not.toContain('育养');
    expect(indexTokens('“十五五”规划')).toContain('五规');
  });

  test('of a query are pairs of neighbours, and a single character only where it stands alone', () => {
    expect(queryTokens('养老')).toEqual(['养老']);
    expect(queryTokens('铝')).toEqual(['铝']);
    expect(queryTokens('2000亿')).toEqual(['2000', '亿']);
    expect(queryTokens('铝产业 gy')).toEqual(['铝产', '产业', 'gy']);
  });

  test('of a query all stand in the text that it was copied from', () => {
    const writing = fc.stringMatching(/^[铝产业巩义养老十五0-9a-c、“” ]{1,12}$/);
    fc.assert(
      fc.property(writing, (text) => {
        const indexed = new Set(indexTokens(text));
        expect(queryTokens(text).filter((token) => !indexed.has(token))).toEqual([]);
      }),
    );
  });

  test('that are letters or digits may go on; 汉字 are meant as they stand', () => {
    expect(['gong', '20', '铝', '养老'].map(isOpenEnded)).toEqual([true, true, false, false]);
  });

  test('are apart from the words of a query, which stay in one piece', () => {
    expect(queryWords(' 铝产业，２０００亿  GY')).toEqual(['铝产业', '2000亿', 'gy']);
    expect(queryWords(' ，“” ')).toEqual([]);
  });
});
