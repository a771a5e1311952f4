import { channelsOf, colourDistance, colourOn } from '../support/surface.ts';
import { areaOf, mapSettled } from './hall.ts';
import { outcome, type Outcome } from './recovery.ts';
import type { Stage } from './stage.ts';

/** A context that comes back does so after this time, ms. */
const BACK_MS = 500;
/** How long the colour of what is open may take to come, ms, and looks at it: one takes 2 s where software draws. */
const PAINT_MS = 5000;
const LOOKS = 5;
/** No river runs where they are touched: it would be seen instead of their colour. */
const [BEFORE, AFTER] = ['巩义市', '新郑市'];

/**
 * Takes the map its context while an area is open, and gives it back, or not. «Usable» is a touch on the map itself,
 * answered with its text. Where the context does not come back, the SVG has to answer that at once; that MapLibre draws
 * again, 3 s of waiting and a new map later, is told beside it. Where it does come back, the area has to be painted again
 * before anything else is touched: there the time holds all of the redrawing.
 */
export async function loseContext(stage: Stage, restored: boolean): Promise<Outcome> {
  const { hall, page } = stage;
  for (const name of [AFTER, BEFORE]) {
    await hall.open(name);
    if (!(await isPainted(stage, name))) throw new Error(`The colour of ${name} is not seen on a sound map.`);
  }
  const began = Date.now();
  const since = (): number => Date.now() - began;
  const coveredMs = await takeContext(page, restored ? BACK_MS : null);
  const atOnce = restored ? null : await hall.openOnMap(AFTER).then(since);
  await mapSettled(page);
  const drawnMs = since();
  const painted = await isPainted(stage, restored ? BEFORE : AFTER);
  const drawnAgain = Date.now();
  if (restored) await hall.openOnMap(AFTER);
  const usableMs = atOnce ?? drawnMs + (Date.now() - drawnAgain);
  await hall.leave();
  return outcome(usableMs, { coveredMs, drawnMs, painted });
}

/** Takes the context; gives it back after so many ms, unless `null`. Answers ms until the SVG lay over the map. */
const takeContext = (page: Stage['page'], backMs: number | null): Promise<number> =>
  page.evaluate(async (back) => {
    const map = document.querySelector('.gl');
    const lose = map?.querySelector('canvas')?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!map || !lose) throw new Error('The context cannot be lost here.');
    const began = performance.now();
    const covered = new Promise<void>((resolve) => {
      const watch = new MutationObserver(() => {
        if (map.classList.contains('gl--on')) return;
        watch.disconnect();
        resolve();
      });
      watch.observe(map, { attributeFilter: ['class'] });
    });
    lose.loseContext();
    if (back !== null) setTimeout(() => lose.restoreContext(), back);
    await covered;
    return performance.now() - began;
  }, backMs);

/** Whether the open area has the colour on the screen that it has in the SVG, soon: there it comes by and by. */
async function isPainted({ hall, page }: Stage, name: string): Promise<boolean> {
  const spot = await hall.spotOf(name);
  const end = Date.now() + PAINT_MS;
  for (let looks = 0; looks < LOOKS || Date.now() < end; looks++) {
    const fill = await page.evaluate((selector) => {
      const path = document.querySelector(`${selector} path`);
      return path ? getComputedStyle(path).fill : '';
    }, areaOf(name));
    if (colourDistance(await colourOn(page, spot), channelsOf(fill)) < 8) return true;
  }
  return false;
}
