import { inPhase, mapSettled, PATIENCE_MS } from './hall.ts';
import { outcome, type Outcome } from './recovery.ts';
import type { Stage } from './stage.ts';

const CHUNK = ['assets/level2', '.js'] as const;
const NAME = '二七区';

/**
 * The map's script is lost from the kiosk's own store, and what the server sends instead breaks off in the middle. The
 * kiosk stays readable, loads the page again by its budget, and finds the server mended by then. In the end the file is
 * put back into the store, which an update would do.
 */
export async function spoilChunk({ hall, page, machine }: Stage): Promise<Outcome> {
  const { path, text } = machine.file(...CHUNK);
  machine.write(path, text.slice(0, text.length / 2));
  const lost = await page.evaluate(async ([begins, ends]) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys())
        if (url.includes(begins) && new URL(url).pathname.endsWith(ends) && (await cache.delete(url)))
          return { name, url };
    }
    throw new Error('The kiosk has no such file in its store.');
  }, CHUNK);
  const { reloads } = await hall.health();
  const began = Date.now();
  const own = new Promise<void>((resolve) => {
    let documents = 0;
    const count = (): void => {
      if (++documents < 2) return;
      page.off('domcontentloaded', count);
      machine.write(path, text);
      resolve();
    };
    page.on('domcontentloaded', count);
  });
  await page.reload();
  await own;
  await page.waitForFunction((before) => (window.__kiosk?.health().reloads ?? 0) > before, reloads, {
    timeout: PATIENCE_MS,
  });
  await inPhase(page, 'ATTRACT');
  const bootMs = Date.now() - began;
  const usableMs = await hall.open(NAME);
  await mapSettled(page);
  if ((await hall.health()).state === 'STATIC')
    throw new Error('The mended script did not bring the map back.');
  await page.evaluate(async ({ name, url }) => {
    const cache = await caches.open(name);
    await cache.put(url, await fetch(new URL(url).pathname, { cache: 'reload' }));
  }, lost);
  await hall.leave();
  return outcome(usableMs, { bootMs });
}
