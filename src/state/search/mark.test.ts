import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aroundFigures } from '../../domain/whole-figures.ts';
import { excerpt, holds, mark } from './mark.ts';

const anything = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
const hits = (text: string, words: string[]): string[] =>
  mark(text, words).flatMap(({ pieces }) => pieces.flatMap((piece) => (piece.hit ? [piece.text] : [])));

describe('marking', () => {
  test('marks every place, however it was written there', () => {
    expect(hits('铝产业与铝资源', ['铝'])).toEqual(['铝', '铝']);
    expect(hits('第“十五五”时期', ['十五五时'])).toEqual(['十五五', '时']);
    expect(hits('突破2,000亿元', ['2000亿'])).toEqual(['2', '000亿']);
  });

  test('marks nothing without words', () => {
    expect(mark('铝', [])).toEqual([{ whole: false, pieces: [{ text: '铝', hit: false }] }]);
  });

  test('keeps a figure in one run with its qualifier and unit, marked or not', () => {
    const runs = mark('产值突破2000亿元，', ['2000']);
    expect(runs.map(({ whole, pieces }) => [whole, pieces.map(({ text }) => text)])).toEqual([
      [false, ['产值']],
      [true, ['突破', '2000', '亿元']],
      [false, ['，']],
    ]);
  });

  test('loses no character of any text', () => {
    fc.assert(
      fc.property(anything, fc.array(fc.string({ minLength: 1 })), (text, words) => {
        expect(
          mark(text, words)
            .flatMap(({ pieces }) => pieces.map((piece) => piece.text))
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

test('a text holds words only if it has all of them, each in one piece', () => {
  expect(holds('铝资源交易平台', ['铝资', '平台'])).toBe(true);
  expect(holds('铝资源交易平台', ['铝平台'])).toBe(false);
  expect(holds('铝', [])).toBe(false);
});

describe('an excerpt', () => {
  const long = `${'甲'.repeat(50)}铝${'乙'.repeat(50)}`;

  test('of a long text shows what was found, and that there is more on both sides', () => {
    expect(excerpt(long, ['铝'])).toMatch(/^…甲+铝乙+…$/);
    expect(excerpt(long, ['铝']).length).toBeLessThan(50);
  });

  test('of a text in letters is longer and cuts no word', () => {
    const words = `${'alpha beta '.repeat(20)}aluminium ${'gamma delta '.repeat(20)}`;
    const shown = excerpt(words, ['aluminium']);
    expect(shown).toMatch(/^…(alpha|beta) [a-z ]*aluminium [a-z ]*(gamma|delta) ?…$/);
    expect(shown.length).toBeLessThan(110);
  });

  test('begins and ends with no part of a figure', () => {
    const figures = fc.constantFrom('突破2000亿元', '2022年底', '高达95.6%', '仅43.5岁', '400余万人', '88个');
    const texts = fc.array(fc.oneof(figures, fc.constantFrom('甲', '乙丙', '，')), { minLength: 12 });
    const figuresOf = (text: string): string[] => aroundFigures(text).flatMap(({ figure }) => figure || []);
    fc.assert(
      fc.property(texts, fc.constantFrom('甲', '乙', '丙'), (parts, word) => {
        const text = parts.join('');
        const shown = excerpt(text, [word]).replaceAll('…', '');
        const at = text.indexOf(shown);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(['', ...figuresOf(text), ''].join()).toContain(['', ...figuresOf(shown), ''].join());
      }),
    );
  });

  test('of a short text, or of one without the words, is the text', () => {
    expect(excerpt('一块铝', ['铝'])).toBe('一块铝');
    expect(excerpt(long, ['丙'])).toBe(long);
  });
});
