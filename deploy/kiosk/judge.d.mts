/** How long a browser was patient, and with how many bad answers. */
export interface Patience {
  readonly startedAt: number;
  readonly bad: number;
}
export const GRACE_MS: number;
export const MOST_BAD: number;
export const WAITS_MS: readonly number[];
export const STEADY_MS: number;
export function patience(at: number): Patience;
export function judge(
  patience: Patience,
  health: { readonly ok?: unknown } | null,
  at: number,
): { readonly patience: Patience; readonly restart: boolean };
export function waitBefore(count: number, ranMs: number): number;
