/**
 * Decides from a browser's answers whether it must be started again. Pure: times are ms of a clock that never jumps.
 *
 * @typedef {{ startedAt: number, bad: number }} Patience
 */

/** A browser may take this long to show the kiosk. */
export const GRACE_MS = 60_000;
/** So many bad answers one after another are enough. */
export const MOST_BAD = 3;
/** Waits before a browser that ended is started again; the last repeats. */
export const WAITS_MS = [1000, 2000, 5000, 10_000, 30_000];
/** A browser that ran for this long starts again at once. */
export const STEADY_MS = 10 * 60_000;

/** @returns {Patience} */
export const patience = (at) => ({ startedAt: at, bad: 0 });

/**
 * What one poll means. `health` is what `__kiosk.health()` said, or `null` when nothing came.
 *
 * @returns {{ patience: Patience, restart: boolean }}
 */
export function judge({ startedAt, bad }, health, at) {
  if (health?.ok === true) return { patience: { startedAt, bad: 0 }, restart: false };
  if (at - startedAt < GRACE_MS) return { patience: { startedAt, bad }, restart: false };
  return { patience: { startedAt, bad: bad + 1 }, restart: bad + 1 >= MOST_BAD };
}

/** How long to wait before the `count`-th start in a row of a browser that ran for `ranMs`. */
export const waitBefore = (count, ranMs) =>
  ranMs >= STEADY_MS ? WAITS_MS[0] : WAITS_MS[Math.min(count, WAITS_MS.length - 1)];
