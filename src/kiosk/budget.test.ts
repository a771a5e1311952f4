import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FRESH_BUDGET, readBudget, retried, retryDelay, spend, storeBudget, WINDOW_MS } from './budget.ts';

describe('the reload budget', () => {
  test('is three in ten minutes, and whole again ten minutes after the first', () => {
    const third = [0, 1000, 2000].reduce((budget, at) => spend(budget, at) ?? FRESH_BUDGET, FRESH_BUDGET);
    expect(third.spent).toHaveLength(3);
    expect(spend(third, 3000)).toBeNull();
    expect(spend(third, WINDOW_MS - 1)).toBeNull();
    expect(spend(third, WINDOW_MS)?.spent).toEqual([1000, 2000, WINDOW_MS]);
  });

  test('tries again after 1, 5, 15 and then every 30 minutes', () => {
    let budget = FRESH_BUDGET;
    const waits = [0, 1, 2, 3, 4].map(() => {
      const wait = retryDelay(budget) / 60_000;
      budget = retried(budget);
      return wait;
    });
    expect(waits).toEqual([1, 5, 15, 30, 30]);
  });

  test('crosses a reload as ages, whatever the clocks say then', () => {
    const budget = { spent: [100_000, 400_000], retries: 2, total: 7 };
    const next = readBudget(JSON.parse(JSON.stringify(storeBudget(budget, 400_000))), 50);
    expect(next).toEqual({ spent: [50 - 300_000, 50], retries: 2, total: 7 });
    expect(spend(next, 1000)?.spent).toHaveLength(3);
  });

  test('is fresh when what was left is anything else', () => {
    fc.assert(
      fc.property(fc.anything(), (left) => {
        readBudget(left, 0);
      }),
    );
    for (const left of [
      null,
      undefined,
      'x',
      {},
      { ages: [-1], retries: 0, total: 0 },
      { ages: [1], retries: 0.5, total: 0 },
      { ages: 1 },
    ])
      expect(readBudget(left, 0)).toEqual(FRESH_BUDGET);
  });
});
