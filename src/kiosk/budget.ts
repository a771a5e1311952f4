/** Most automatic reloads in a window of time, ms. */
export const MOST_RELOADS = 3;
export const WINDOW_MS = 10 * 60_000;
/** When the budget is spent: waits before the next tries, ms; the last one repeats. */
export const RETRY_MS = [1, 5, 15, 30].map((minutes) => minutes * 60_000);

/** Automatic reloads so far, in ms of a clock that never jumps; those before this page have negative times. */
export interface Budget {
  readonly spent: readonly number[];
  /** Tries since the budget ran out. */
  readonly retries: number;
  /** Automatic reloads since the browser was started. */
  readonly total: number;
}

export const FRESH_BUDGET: Budget = { spent: [], retries: 0, total: 0 };

const recent = ({ spent }: Budget, at: number): number[] => spent.filter((time) => at - time < WINDOW_MS);

/** The budget after one more automatic reload, or `null` when none is left. */
export function spend(budget: Budget, at: number): Budget | null {
  const spent = recent(budget, at);
  return spent.length < MOST_RELOADS ? { ...budget, spent: [...spent, at], total: budget.total + 1 } : null;
}

/** How long to wait, ms, before a try beyond the budget. */
export const retryDelay = ({ retries }: Budget): number =>
  RETRY_MS[Math.min(retries, RETRY_MS.length - 1)] ?? 0;

/** The budget after such a try. */
export const retried = (budget: Budget): Budget => ({
  ...budget,
  retries: budget.retries + 1,
  total: budget.total + 1,
});

/** What the next page is told: ages, because its clock begins anew and the wall clock may have been set. */
export interface StoredBudget {
  readonly ages: readonly number[];
  readonly retries: number;
  /** Automatic reloads since the browser was started. */
  readonly total: number;
}

export const storeBudget = (budget: Budget, at: number): StoredBudget => ({
  ages: recent(budget, at).map((time) => at - time),
  retries: budget.retries,
  total: budget.total,
});

const isCount = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
const isAge = (value: unknown): value is number => Number.isFinite(value) && Number(value) >= 0;

/**
 * Reads what an earlier page left; anything else is a fresh budget. By hand, because the script that watches over the
 * start carries no library.
 */
export function readBudget(stored: unknown, at: number): Budget {
  if (typeof stored !== 'object' || stored === null) return FRESH_BUDGET;
  const { ages, retries, total } = stored as Record<string, unknown>;
  if (!Array.isArray(ages) || !ages.every(isAge) || !isCount(retries) || !isCount(total)) return FRESH_BUDGET;
  return { spent: ages.slice(0, MOST_RELOADS).map((age) => at - age), retries, total };
}

/**
 * Where the budget stands between two pages: on the entry of the browser's history, which survives a reload, dies with
 * the browser, and is there where storage is blocked.
 */
export const recallBudget = (at: number): Budget => readBudget(history.state, at);

/** Leaves the budget for the next page. */
export const leaveBudget = (budget: Budget, at: number): void =>
  history.replaceState(storeBudget(budget, at), '');
