import type { Kiosk } from './kiosk/kiosk.svelte.ts';
import { loadBuild } from './load/load-kiosk.ts';

/** How often the server is asked what it has, and how soon again after it did not answer, ms. */
const POLL_MS = 10 * 60_000;
const RETRY_MS = 60_000;
/** A server that does not answer in this time, ms, is not there. */
const PATIENCE_MS = 15_000;

/** Several screens of one hall do not ask in the same second. */
const jittered = (ms: number): number => ms * (0.9 + Math.random() * 0.2);

/** Asks the server now and then what it has; the kiosk shows a badge when it is gone. */
export function pollBuild(root: URL, kiosk: Kiosk): void {
  const address = new URL('data/build.json', root);
  const ask = async (): Promise<void> => {
    try {
      kiosk.latest = await loadBuild(address, AbortSignal.timeout(PATIENCE_MS));
      kiosk.missed = 0;
    } catch {
      kiosk.missed++;
    }
    setTimeout(() => void ask(), jittered(kiosk.missed === 0 ? POLL_MS : RETRY_MS));
  };
  void ask();
}
