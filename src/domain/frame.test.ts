import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DIVISIONS, XINXING_DIVISION } from './adcode.ts';
import { FRAME_CITY, frameIdOf, LABEL_FROM_PX, LABEL_SIZES, LABEL_UNITS, labelSizeAt } from './frame.ts';

describe('the frame of an area', () => {
  test('is that of its city, and a city’s is its own', () => {
    for (const division of DIVISIONS) {
      expect(FRAME_CITY[frameIdOf(division)]).toBe(division.parent ?? division.adcode);
    }
  });

  test('is 伊州’s for 新星市, which lies among 哈密’s divisions and has no parent', () => {
    expect(frameIdOf(XINXING_DIVISION)).toBe('yizhou');
  });
});

describe('the range of label sizes', () => {
  test('changes exactly at each range’s own width', () => {
    for (const [index, size] of LABEL_SIZES.entries()) {
      expect(labelSizeAt(LABEL_FROM_PX[size])).toBe(size);
      const smaller = LABEL_SIZES[index - 1];
      if (smaller) expect(labelSizeAt(LABEL_FROM_PX[size] - 0.1)).toBe(smaller);
    }
  });

  test('has an answer for a frame that has no width yet', () => {
    expect(labelSizeAt(0)).toBe('xs');
    expect(labelSizeAt(Number.NaN)).toBe('xs');
  });

  test('takes smaller type, in drawing units, the wider the frame', () => {
    const units = LABEL_SIZES.map((size) => LABEL_UNITS[size]);
    expect(units).toEqual(units.toSorted((a, b) => b - a));
  });

  test('has the widths that the style sheet’s container queries have', () => {
    const css = readFileSync(new URL('../styles/map.css', import.meta.url), 'utf8');
    const from = [...css.matchAll(/@container \(min-width: ([\d.]+)px\)/g)].map(([, px]) => Number(px));
    const below = [...css.matchAll(/@container \(max-width: ([\d.]+)px\)/g)].map(
      ([, px]) => Number(px) + 0.1,
    );
    const inCss = new Set([...from, ...below].map((px) => Math.round(px * 10) / 10));
    expect([0, ...inCss].toSorted((a, b) => a - b)).toEqual(LABEL_SIZES.map((size) => LABEL_FROM_PX[size]));
  });
});
