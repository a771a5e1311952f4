import { setClock } from '../support/jump.ts';
import type { Kind } from './faults.ts';
import { inPhase, mapSettled, PATIENCE_MS } from './hall.ts';
import { loseContext } from './loss.ts';
import { outcome, type Outcome } from './recovery.ts';
import { spoilChunk } from './chunk.ts';
import type { Stage } from './stage.ts';
import { spell } from './spell.ts';
import { takeUpdate } from './update.ts';

const HOUR_MS = 3_600_000;
const NAME = '巩义市';

/** How one fault is brought about, and what may follow from it. */
export interface Act {
  readonly run: (stage: Stage) => Promise<Outcome>;
  /** Most documents that it may lead to: reloads that the kiosk plans, or the fault itself is. */
  readonly documents: number;
  /** Lines that the browser itself writes to the console on account of it. */
  readonly expected: readonly RegExp[];
}

/** What a browser says of the two files that a kiosk asks its server for. */
const GONE = [
  /^Failed to load resource: net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|INTERNET_DISCONNECTED|FAILED) .*\/(data\/build\.json|sw\.js)\)$/,
];

/** The wall clock is set; for the next seconds nothing but what it shows may change. */
const jump =
  (by: number) =>
  async ({ hall, page }: Stage): Promise<Outcome> => {
    const before = await hall.health();
    await setClock(page, by);
    const usableMs = await hall.open(NAME);
    await page.waitForFunction(
      (uptime) => (window.__kiosk?.health().uptimeMs ?? 0) > uptime,
      before.uptimeMs + 2500,
      { polling: 50 },
    );
    const { phase, reloads, uptimeMs } = await hall.health();
    if (phase !== 'EXPLORE' || reloads !== before.reloads || uptimeMs - before.uptimeMs > PATIENCE_MS)
      throw new Error(`The clock was set by ${by / HOUR_MS} h: ${phase}, up for ${uptimeMs} ms.`);
    await hall.leave();
    return outcome(usableMs);
  };

/** The power is cut while a text is open, and comes back before the network does. */
async function cutPower(stage: Stage): Promise<Outcome> {
  const { hall, machine } = stage;
  await hall.open(NAME);
  await machine.pullCable();
  await machine.kill();
  const bootMs = await stage.start();
  const usableMs = await hall.open(NAME);
  await mapSettled(stage.page);
  await hall.leave();
  await machine.plugIn();
  await inPhase(stage.page, 'ATTRACT');
  return outcome(usableMs, { bootMs });
}

export const ACTS: Readonly<Record<Kind, Act>> = {
  restored: { run: (stage) => loseContext(stage, true), documents: 0, expected: [] },
  // A map that takes too long is loaded anew with the page, by the budget.
  unrestored: { run: (stage) => loseContext(stage, false), documents: 1, expected: [] },
  spell: { run: (stage) => spell(stage, false), documents: 0, expected: GONE },
  'long-spell': { run: (stage) => spell(stage, true), documents: 1, expected: GONE },
  update: { run: takeUpdate, documents: 1, expected: [] },
  // The reload that meets the spoilt file, and the kiosk's own, at most three by the budget.
  chunk: { run: spoilChunk, documents: 4, expected: [/\(http:[^)]*\/assets\/level2[^)]*\.js\)$/] },
  ahead: { run: jump(HOUR_MS), documents: 0, expected: [] },
  back: { run: jump(-HOUR_MS), documents: 0, expected: [] },
  kill: { run: cutPower, documents: 1, expected: GONE },
};
