import { inPhase, mapSettled } from './hall.ts';
import { outcome, type Outcome } from './recovery.ts';
import type { Stage } from './stage.ts';

/** Visitors of a spell that is over before the kiosk asks its server again. */
const SHORT_VISITS = 3;
/** How long the kiosk may take to show its badge, or to take it away: a retry after a minute, and some, ms. */
const NOTICE_MS = 150_000;
const NAME = '中原区';

/**
 * The server is gone and the machine is offline; visitors go on coming. A short spell lies between two of the kiosk's
 * polls, 10 min apart, as most do. A long one begins with a reload without the network, whose first poll fails: after
 * the second one, a minute later, the badge has to be there, and it has to go when the server is back.
 */
export async function spell({ hall, page, machine, context }: Stage, long: boolean): Promise<Outcome> {
  await machine.pullCable();
  await context.setOffline(true);
  let bootMs: number | null = null;
  if (long) {
    const began = Date.now();
    await page.reload();
    await inPhase(page, 'ATTRACT');
    bootMs = Date.now() - began;
  }
  const usableMs = await hall.open(NAME);
  await mapSettled(page);
  await hall.leave();
  const badges = (): Promise<number> =>
    page.evaluate(() => document.querySelectorAll('.kiosk__badge').length);
  const visitUntil = async (count: number): Promise<void> => {
    for (const end = Date.now() + NOTICE_MS; (await badges()) !== count; await hall.visit())
      if (Date.now() > end) throw new Error(`The badge of the data's date did not ${count ? 'come' : 'go'}.`);
  };
  if (long) await visitUntil(1);
  else for (let visits = 0; visits < SHORT_VISITS; visits++) await hall.visit();
  await context.setOffline(false);
  await machine.plugIn();
  await visitUntil(0);
  return outcome(usableMs, { bootMs });
}
