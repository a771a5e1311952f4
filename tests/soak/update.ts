import { inPhase, mapSettled, PATIENCE_MS } from './hall.ts';
import { outcome, type Outcome } from './recovery.ts';
import type { Stage } from './stage.ts';

/** A minute of ATTRACT has to pass first, ms. */
const CALM_MS = 60_000;
const NAME = '新郑市';

/**
 * A new build lies on the server. The kiosk looks for one every 10 min; here the browser is told to look at once, by
 * the same call. While a visitor is there nothing happens; after a minute of ATTRACT the new build is there.
 */
export async function takeUpdate({ hall, page, machine }: Stage): Promise<Outcome> {
  const { build } = await hall.health();
  const name = `after-${build}`;
  await machine.publish(name);
  await hall.open(NAME);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (!registration) throw new Error('The kiosk has no service worker.');
    await registration.update();
  });
  await page.waitForFunction(
    async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null,
    null,
    { polling: 200, timeout: PATIENCE_MS },
  );
  const still = await hall.health();
  if (still.build !== build || still.phase !== 'EXPLORE') throw new Error('The update did not wait.');
  const taken = page.waitForEvent('domcontentloaded', { timeout: CALM_MS + PATIENCE_MS });
  await hall.leave();
  await taken;
  const began = Date.now();
  await inPhase(page, 'ATTRACT');
  const bootMs = Date.now() - began;
  if ((await hall.health()).build !== name) throw new Error(`${name} was not taken over.`);
  const usableMs = await hall.open(NAME);
  await mapSettled(page);
  await hall.leave();
  return outcome(usableMs, { bootMs });
}
