import { describe, expect, test } from 'vitest';
import { GRACE_MS, judge, MOST_BAD, patience, STEADY_MS, waitBefore } from './judge.mjs';

const WELL = { ok: true };

/** Polls of 10 s from the start; says after which of them, if any, the browser is started again. */
function lives(answers: readonly ({ ok: boolean } | null)[]): number | null {
  let left = patience(0);
  for (const [index, answer] of answers.entries()) {
    const verdict = judge(left, answer, (index + 1) * 10_000);
    if (verdict.restart) return index + 1;
    left = verdict.patience;
  }
  return null;
}

describe('the supervisor', () => {
  test('leaves a browser alone that is well', () => {
    expect(lives(Array.from({ length: 50 }, () => WELL))).toBeNull();
  });

  test('gives a start its minute, then three bad answers are enough', () => {
    const never = Array.from({ length: 50 }, () => null);
    expect(lives(never)).toBe(GRACE_MS / 10_000 + MOST_BAD - 1);
    expect(lives([...Array.from({ length: 10 }, () => WELL), ...never])).toBe(13);
  });

  test('takes a page that answers but is not well for no better', () => {
    expect(lives([...Array.from({ length: 10 }, () => WELL), ...Array.from({ length: 3 }, () => ({ ok: false }))])).toBe(13); // prettier-ignore
  });

  test('forgives a bad answer between good ones', () => {
    expect(lives(Array.from({ length: 60 }, (_, index) => (index % 3 === 0 ? WELL : null)))).toBeNull();
  });

  test('waits longer each time a browser does not stay, and not at all after a steady run', () => {
    expect([0, 1, 2, 3, 4, 9].map((count) => waitBefore(count, 5000))).toEqual([
      1000, 2000, 5000, 10_000, 30_000, 30_000,
    ]); // prettier-ignore
    expect(waitBefore(9, STEADY_MS)).toBe(1000);
  });
});
