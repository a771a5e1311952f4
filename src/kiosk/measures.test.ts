import { describe, expect, test } from 'vitest';
import { measure, shiftAt } from './measures.ts';

describe('measures', () => {
  test('on a 43″ screen body text has 28 px and targets are at least 15 mm wide', () => {
    const { zoom, target, gap } = measure(1080, 1920, 43, 1);
    expect(16 * zoom).toBe(28);
    expect(target * zoom).toBe(48);
    expect(gap * zoom).toBeCloseTo(8.07, 1);
  });

  test('on a small or dense screen a target has more pixels for the same millimetres', () => {
    expect(measure(1080, 1920, 21.5, 1).target * 1.75).toBeCloseTo(60.5, 0);
    expect(measure(3840, 2160, 43, 2).target * 3.5).toBeCloseTo(60.5, 0);
  });

  test('fixed things never leave their place by more than 8 px, and never stay there', () => {
    const places = Array.from({ length: 40 }, (_, minute) => shiftAt(minute * 60_000));
    expect(places.every(([x, y]) => Math.abs(x) <= 8 && Math.abs(y) <= 8)).toBe(true);
    expect(new Set(places.map(String)).size).toBe(8);
    expect(shiftAt(299_999)).toEqual(shiftAt(0));
    expect(shiftAt(300_000)).not.toEqual(shiftAt(0));
  });
});
