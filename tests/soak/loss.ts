import { colourDistance, colourOn, fillOf } from '../support/surface.ts';
import { mapLink, spotIn } from '../support/reader.ts';
import { mapSettled } from './hall.ts';
import { outcome, type Outcome } from './recovery.ts';
import type { Stage } from './stage.ts';

/** A context that comes back does so after this time, ms. */
const BACK_MS = 500;
/** How long the colour of what is open may take to come, ms: pictures are slow to take where software draws. */
const PAINT_MS = 5000;
const [BEFORE, AFTER] = ['巩义市', '荥阳市'];

/**
 * Takes the map its context while an area is open, and gives it back, or not. Where it comes back the area has to be
 * painted again before anything else is touched; where it does not, the SVG has to answer at once.
 */
export async function loseContext({ hall, page }: Stage, restored: boolean): Promise<Outcome> {
  await hall.open(BEFORE);
  const losses = (await hall.health()).contextLosses;
  const began = Date.now();
  await page.evaluate((backMs) => {
    const lose = document
      .querySelector<HTMLCanvasElement>('.gl canvas')
      ?.getContext('webgl2')
      ?.getExtension('WEBGL_lose_context');
    if (!lose) throw new Error('The context cannot be lost here.');
    lose.loseContext();
    if (backMs !== null) setTimeout(() => lose.restoreContext(), backMs);
  }, restored ? BACK_MS : null); // prettier-ignore
  await page.waitForFunction((before) => (window.__kiosk?.health().contextLosses ?? 0) > before, losses, {
    polling: 20,
  });
  const since = (): number => Date.now() - began;
  const atOnce = restored ? null : await hall.open(AFTER).then(since);
  await mapSettled(page);
  const drawnMs = since();
  const painted = await isPainted(page, restored ? BEFORE : AFTER);
  const usableMs = atOnce ?? drawnMs + (await hall.open(AFTER));
  await hall.leave();
  return outcome(usableMs, { drawnMs, painted });
}

/** Whether the open area has the colour on the screen that it has in the SVG, soon. */
async function isPainted(page: Stage['page'], name: string): Promise<boolean> {
  const link = mapLink(page, name);
  const spot = await spotIn(link);
  const wanted = await fillOf(link);
  for (const end = Date.now() + PAINT_MS; Date.now() < end;)
    if (colourDistance(await colourOn(page, spot), wanted) < 8) return true;
  return false;
}
