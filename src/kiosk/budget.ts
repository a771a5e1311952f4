import * as v from 'valibot';

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
}

export const FRESH_BUDGET: Budget = { spent: [], retries: 0 };

const recent = ({ spent }: Budget, at: number): number[] => spent.filter((time) => at - time < WINDOW_MS);

/** The budget after one more automatic reload, or `null` when none is left. */
export function spend(budget: Budget, at: number): Budget | null {
  const spent = recent(budget, at);
  return spent.length < MOST_RELOADS ? { ...budget, spent: [...spent, at] } : null;
}

/** How long to wait, ms, before a try beyond the budget. */
export const retryDelay = ({ retries }: Budget): number =>
  RETRY_MS[Math.min(retries, RETRY_MS.length - 1)] ?? 0;

/** The budget after such a try. */
export const retried = (budget: Budget): Budget => ({ ...budget, retries: budget.retries + 1 });

/** What the next page is told: ages, because its clock begins anew and the wall clock may have been set. */
export const StoredBudgetSchema = v.object({
  ages: v.pipe(v.array(v.pipe(v.number(), v.finite(), v.minValue(0))), v.maxLength(20)),
  retries: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type StoredBudget = v.InferOutput<typeof StoredBudgetSchema>;

export const storeBudget = (budget: Budget, at: number): StoredBudget => ({
  ages: recent(budget, at).map((time) => at - time),
  retries: budget.retries,
});

/** Reads what an earlier page left; anything else is a fresh budget. */
export function readBudget(stored: unknown, at: number): Budget {
  const read = v.safeParse(StoredBudgetSchema, stored);
  if (!read.success) return FRESH_BUDGET;
  return { spent: read.output.ages.map((age) => at - age), retries: read.output.retries };
}
