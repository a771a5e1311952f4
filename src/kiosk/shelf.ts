import type { Shelf } from './counters.ts';

/** The browser's storage, or `null` where it is blocked: even looking at it may throw. */
export function shelf(): Shelf | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
