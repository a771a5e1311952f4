import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { AdcodeSchema, DIVISIONS, divisionOf, HAMI, XINXING, ZHENGZHOU } from './adcode.ts';

describe('the code table', () => {
  test('has 郑州 with twelve divisions and 哈密 with three, and each code once', () => {
    const of = (city: string) => DIVISIONS.filter(({ parent }) => parent === city).length;
    expect([of(ZHENGZHOU), of(HAMI)]).toEqual([12, 3]);
    expect(new Set(DIVISIONS.map(({ adcode }) => adcode)).size).toBe(DIVISIONS.length);
  });

  test('gives every division the first four digits of its city', () => {
    for (const { adcode, parent } of DIVISIONS) {
      if (parent) expect(adcode.slice(0, 4)).toBe(parent.slice(0, 4));
    }
  });

  test('knows 新星市 by its code, but lists it under no city', () => {
    expect(divisionOf(XINXING)).toMatchObject({ name: '新星市', parent: null });
    expect(DIVISIONS.some(({ adcode }) => adcode === XINXING)).toBe(false);
  });

  test.each(['410199', '', 'constructor', '41018'])('knows nothing of %j', (code) => {
    expect(divisionOf(code)).toBeUndefined();
  });

  test.each([410181, '41018', '4101811', '41018a', ' 410181', '４１０１８１'])(
    'takes only six digits in a string for an adcode, not %j',
    (code) => expect(v.is(AdcodeSchema, code)).toBe(false),
  );
});
