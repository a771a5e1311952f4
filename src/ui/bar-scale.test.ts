import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barScale } from './bar-scale.ts';

const numbers = fc.array(fc.double({ min: 0.001, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 8 });

describe('the scale of a chart', () => {
  test('draws 300 at 15 % where 2000 takes the whole width', () => {
    const { percent, ticks } = barScale([2000, 300]);
    expect([percent(2000), percent(300), percent(0)]).toEqual([100, 15, 0]);
    expect(ticks).toEqual([0, 1000, 2000]);
  });

  test('starts at 0, ends at the largest number, and never turns back', () => {
    fc.assert(
      fc.property(numbers, (all) => {
        const { percent } = barScale(all);
        expect(percent(0)).toBe(0);
        expect(percent(Math.max(...all))).toBe(100);
        const sorted = [...all].sort((a, b) => a - b).map(percent);
        expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
      }),
    );
  });

  test('has two to five ticks, equally far apart, 0 first, none beyond its end', () => {
    fc.assert(
      fc.property(numbers, (all) => {
        const { ticks } = barScale(all);
        expect(ticks[0]).toBe(0);
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.at(-1)).toBeLessThanOrEqual(Math.max(...all) * (1 + 1e-9));
      }),
    );
  });

  test('is empty without numbers, and draws nothing outside of itself', () => {
    expect(barScale([]).ticks).toEqual([0]);
    expect(barScale([]).percent(5)).toBe(0);
    expect([barScale([10]).percent(-3), barScale([10]).percent(40)]).toEqual([0, 100]);
  });
});
