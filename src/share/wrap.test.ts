import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estimate } from './voices.ts';
import { fit, wrap } from './wrap.ts';

/** One unit a character. */
const count = (line: string): number => line.length;

describe('a broken text', () => {
  test('keeps a number with its unit, and a word whole', () => {
    for (let width = 1; width < 20; width++)
      expect(wrap('力争铝产业产值突破2000亿元，再突破300亿元', width, count).join('|')).toMatch(
        /2000亿元.*300亿元/,
      );
    expect(wrap('the aluminium industry', 12, count)).toEqual(['the', 'aluminium', 'industry']);
  });

  test('has no line that begins with punctuation or ends with an opening bracket', () => {
    for (const line of wrap('从一块铝，望向两千亿。出处：《锚定目标》（二）', 4, count)) {
      expect(line).not.toMatch(/^[，。：》）]/);
      expect(line).not.toMatch(/[《（]$/);
    }
  });

  test('loses nothing but white space, and no line is too wide that could be broken', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 30 }),
        fc.integer({ min: 1, max: 20 }),
        (words, width) => {
          const lines = wrap(words, width, count);
          expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
        },
      ),
      { numRuns: 40 },
    );
    for (const line of wrap('五年间巩义制造在冬奥会和阅兵上露过面', 6, count))
      expect(line.length).toBeLessThanOrEqual(6);
  });

  test('of nothing has no lines', () => {
    expect(wrap('  ', 5, count)).toEqual([]);
  });
});

describe('a fitted text', () => {
  const measure = (line: string, size: number): number =>
    estimate(line, size, { voice: 'sans', bold: false });

  test('is as large as its lines allow', () => {
    expect(fit('巩义市', 300, [92, 72], 1, measure)).toEqual({ size: 92, lines: ['巩义市'] });
    expect(fit('巴里坤哈萨克自治县', 700, [92, 72], 1, measure).size).toBe(72);
  });

  test('that fits in no size has the smallest', () => {
    expect(fit('巴里坤哈萨克自治县', 100, [92, 72], 1, measure).size).toBe(72);
  });
});
