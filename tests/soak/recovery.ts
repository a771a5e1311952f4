import type { Kind } from './faults.ts';

/** How a kiosk came out of a fault. */
export interface Recovery {
  readonly kind: Kind;
  /** Sessions before it. */
  readonly session: number;
  /** Ms until ATTRACT, where the page was loaded anew; `null` where it went on. */
  readonly bootMs: number | null;
  /** Ms until a touch was answered with its text, from the fault or, after a new start, from ATTRACT. */
  readonly usableMs: number;
  /** Ms from a lost context to the SVG over it; `null` where none was lost. */
  readonly coveredMs: number | null;
  /** Ms from a lost context to a map drawn again, or to the SVG that has to do. */
  readonly drawnMs: number | null;
  /** Whether the map painted what is open after a loss. */
  readonly painted: boolean;
}

/** What a fault's own part of the story tells; the rest is the same for all. */
export type Outcome = Omit<Recovery, 'kind' | 'session'>;

/** A kiosk that was used right after its fault. */
export const outcome = (usableMs: number, more: Partial<Outcome> = {}): Outcome => ({
  bootMs: null,
  usableMs,
  coveredMs: null,
  drawnMs: null,
  painted: true,
  ...more,
});
