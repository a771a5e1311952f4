import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { CopySchema, fill } from './copy.ts';

describe('filling a sentence', () => {
  test('puts each value at every place of its name', () => {
    expect(fill('{name}：{km2}平方公里，{name}', { name: '巩义市', km2: 1042 })).toBe(
      '巩义市：1042平方公里，巩义市',
    );
  });

  test('writes 0 and empty texts, which are values', () => {
    expect(fill('{count}条{mark}', { count: 0, mark: '' })).toBe('0条');
  });

  test('takes the word that goes with 1, or the other', () => {
    const found = '{count} {count|area|areas}';
    expect([0, 1, 2, 11].map((count) => fill(found, { count }))).toEqual([
      '0 areas',
      '1 area',
      '2 areas',
      '11 areas',
    ]);
    expect(fill(found, {})).toBe(found);
  });

  test('leaves a place without a value as it stands', () => {
    expect(fill('第{paragraph}段', {})).toBe('第{paragraph}段');
  });

  test('never reads a value as a sentence: places and `$` in it stay text', () => {
    expect(fill('{a}{b}', { a: '{b}', b: '$&' })).toBe('{b}$&');
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(fill('《{title}》', { title: value })).toBe(`《${value}》`);
      }),
    );
  });

  test('changes nothing in a sentence without places', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes('{')),
        (sentence) => {
          expect(fill(sentence, { a: 1 })).toBe(sentence);
        },
      ),
    );
  });
});

describe('the interface copy', () => {
  test('is refused when anything is missing, and says what', () => {
    const keys = v.safeParse(CopySchema, {}).issues?.map((issue) => v.getDotPath(issue)) ?? [];
    expect(keys).toEqual(Object.keys(CopySchema.entries));
  });
});
