import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { follow, isInSight, distanceTo, stepAt, type Standing, type Stretch } from './told-step.ts';

/** Steps of these heights below one another, the list scrolled by `by` in a window of `height` from `top` on. */
const standing = (
  heights: readonly number[],
  by: number,
  { top = 0, height = 600 } = {},
): Standing & { steps: Stretch[] } => {
  let at = top - by;
  const steps = heights.map((each) => ({ top: at, bottom: (at += each) }));
  return { steps, seen: { top, bottom: top + height } };
};
const HEIGHTS = [200, 400, 100, 500, 300];
const TOTAL = HEIGHTS.reduce((sum, height) => sum + height);
const heights = fc.array(fc.integer({ min: 60, max: 900 }), { minLength: 1, maxLength: 9 });

describe('scrolling tells', () => {
  test('the first step until the list’s beginning is out of sight, and the last when its end is there', () => {
    for (const by of [-2000, -500, 0]) expect(stepAt(standing(HEIGHTS, by))).toBe(0);
    for (const by of [TOTAL - 600, TOTAL, TOTAL + 900]) expect(stepAt(standing(HEIGHTS, by))).toBe(4);
  });

  test('every step once, in its order', () => {
    const told = Array.from({ length: TOTAL }, (_, by) => stepAt(standing(HEIGHTS, by)));
    expect(told.filter((step, at) => step !== told[at - 1])).toEqual([0, 1, 2, 3, 4]);
  });

  test('nothing while the whole list fits into the window, wherever it stands', () => {
    for (const by of [-500, -100, 0, 100, 500]) expect(stepAt(standing([100, 100, 100], by))).toBeNull();
    expect(stepAt(standing([], 0))).toBeNull();
  });

  test('nothing of steps that lie on one another, of which one is shown', () => {
    const card = { top: 100, bottom: 900 };
    expect(stepAt({ steps: [card, card, card], seen: { top: 0, bottom: 300 } })).toBeNull();
  });

  test('a step that is in sight, and none that was passed already', () => {
    fc.assert(
      fc.property(heights, fc.nat(5000), fc.nat(5000), fc.nat(400), (each, one, two, top) => {
        const [less, more] = [one, two].sort((a, b) => a - b) as [number, number];
        const [before, after] = [less, more].map((by) => stepAt(standing(each, by, { top })));
        expect(after ?? 0).toBeGreaterThanOrEqual(before ?? 0);
        const { steps, seen } = standing(each, less, { top });
        const step = steps[before ?? -1];
        const total = each.reduce((sum, height) => sum + height);
        if (step && less <= total - 600) expect(step.top < seen.bottom && step.bottom > seen.top).toBe(true);
      }),
    );
  });
});

describe('a button brings', () => {
  test('nothing anywhere while the step’s words are in sight', () => {
    const { steps, seen } = standing(HEIGHTS, 0);
    expect(distanceTo(1, { top: 210, bottom: 590 }, { steps, seen })).toBe(0);
  });

  test('the step to where its words are seen, at least their beginning', () => {
    fc.assert(
      fc.property(heights, fc.integer({ min: -3000, max: 5000 }), fc.nat(8), (each, by, nth) => {
        const index = nth % each.length;
        const now = standing(each, by);
        const step = now.steps[index] ?? { top: 0, bottom: 0 };
        const words = { top: step.top + 10, bottom: step.bottom - 20 };
        const scroll = distanceTo(index, words, now);
        const after = { top: words.top - scroll, bottom: words.bottom - scroll };
        const fits = after.bottom - after.top <= 600;
        expect(fits ? isInSight(after, now.seen) : after.top === 0 || scroll === 0).toBe(true);
      }),
    );
  });

  test('the step to where scrolling tells it', () => {
    HEIGHTS.forEach((_, index) => {
      const now = standing(HEIGHTS, index < 2 ? TOTAL : 0);
      const scroll = distanceTo(index, now.steps[index] ?? now.seen, now);
      expect(stepAt(standing(HEIGHTS, (index < 2 ? TOTAL : 0) + scroll))).toBe(index);
    });
  });
});

test('scrolling on never leads back from where a button was, and scrolling back never on', () => {
  expect(follow(3, 0, 1)).toBe(3);
  expect(follow(3, 3, 4)).toBe(4);
  expect(follow(1, 3, 2)).toBe(1);
  expect(follow(1, 1, 0)).toBe(0);
  expect(follow(2, 1, 1)).toBe(2);
});
