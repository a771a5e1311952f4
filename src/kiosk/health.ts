import type { KioskState, Phase } from './machine.ts';

/** What `window.__kiosk.health()` answers: all that a supervisor outside needs to know. */
export interface Health {
  /** Whether the kiosk got beyond its start. A page that does not answer at all is not well either. */
  readonly ok: boolean;
  readonly state: KioskState;
  /** What a visitor meets, also while the map is lost or missing. */
  readonly phase: Phase;
  readonly id: string;
  readonly build: string;
  readonly uptimeMs: number;
  readonly dataGeneratedAt: string;
  readonly errors: number;
  readonly lastErrors: readonly string[];
  readonly contextLosses: number;
  /** Automatic reloads since the browser was started. */
  readonly reloads: number;
}

declare global {
  interface Window {
    __kiosk?: { readonly health: () => Health };
  }
}
