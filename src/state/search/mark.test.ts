import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerpt, holds, mark } from './mark.ts';

const anything = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
const hits = (text: string, words: string[]): string[] =>
  mark(text, words).flatMap((piece) => (piece.hit ? [piece.text] : []));

describe('marking', () => {
  test('marks every place, however it was written there', () => {
    expect(hits('铝产业与铝资源', ['铝'])).toEqual(['铝', '铝']);
    expect(hits('第“十五五”时期', ['十五五时'])).toEqual(['十五五', '时']);
    expect(hits('突破2,000亿元', ['2000亿'])).toEqual(['2', '000亿']);
  });

  test('marks nothing without words', () => {
    expect(mark('铝', [])).toEqual([{ text: '铝', hit: false }]);
  });

  test('loses no character of any text', () => {
    fc.assert(
      fc.property(anything, fc.array(fc.string({ minLength: 1 })), (text, words) => {
        expect(
          mark(text, words)
            .map((piece) => piece.text)
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

  test('of a short text, or of one without the words, is the text', () => {
    expect(excerpt('一块铝', ['铝'])).toBe('一块铝');
    expect(excerpt(long, ['丙'])).toBe(long);
  });
});
