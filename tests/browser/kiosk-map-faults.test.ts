import type { CDPSession, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { eventually, test } from '../support/harness.ts';
import { expectUsable, healthOf, inState, lookOf, openKiosk, SMALL, wake } from '../support/kiosk.ts';
import { atRest, held, watchMemory, type Held } from '../support/memory.ts';
import { listLink, mapLink, mapOf, section, spotIn } from '../support/reader.ts';
import { canvasOf, colourDistance, colourOn, fillOf, opacityOf } from '../support/surface.ts';

/** Takes the map its context as a driver does; `window.restore` gives it back. */
const loseContext = (page: Page): Promise<void> =>
  canvasOf(page).evaluate((element: HTMLCanvasElement) => {
    const lose = element.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!lose) throw new Error('The context cannot be lost here.');
    Object.assign(window, { restore: () => lose.restoreContext(), oldCanvas: element });
    lose.loseContext();
  });

/** The kiosk with its zoomable map drawn. */
async function openDrawn(open: Parameters<typeof openKiosk>[0], query = '?scale=0.75'): Promise<Page> {
  const page = await openKiosk(open, query, SMALL);
  await page.locator('.gl--on').waitFor({ state: 'attached', timeout: 40_000 });
  return page;
}

/** What the page holds in ATTRACT, with the test's own grip on the lost context let go. */
async function heldAtRest(page: Page, session: CDPSession): Promise<Held & { canvases: number }> {
  await page.evaluate(() => Object.assign(window, { restore: null, oldCanvas: null }));
  await atRest(page);
  const counts = await held(session);
  return { ...counts, canvases: await countOf(session, 'HTMLCanvasElement') };
}

/** Objects of a class that are still reachable, in the document or not. */
async function countOf(session: CDPSession, name: string): Promise<number> {
  const objectGroup = 'count';
  const { result } = await session.send('Runtime.evaluate', { expression: `${name}.prototype`, objectGroup });
  const prototypeObjectId = result.objectId ?? '';
  const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId, objectGroup });
  await session.send('Runtime.releaseObjectGroup', { objectGroup });
  return Number(/\d+/.exec(objects.description ?? '')?.[0]);
}

/** A visitor whose map loses its context; resolves once the kiosk is back at its tour with a map. */
async function loseWhileVisited(page: Page, isBack: boolean): Promise<void> {
  await wake(page);
  await listLink(page, '二七区').tap();
  await loseContext(page);
  await inState(page, 'RECOVER');
  if (isBack) await page.evaluate(() => (window as Window & { restore?: () => void }).restore?.());
  await inState(page, 'EXPLORE');
  await page.locator('.gl--on').waitFor({ state: 'attached' });
  await expectUsable(page);
}

describe('a lost WebGL context', () => {
  test('puts the SVG in its place at once; when it comes back what is open is painted again', async ({
    open,
  }) => {
    const page = await wake(await openDrawn(open));
    await listLink(page, '巩义市').tap();
    await eventually(() => opacityOf(mapOf(page))).toBe(0);
    const spot = await spotIn(mapLink(page, '巩义市'));
    const fill = await fillOf(mapLink(page, '巩义市'));
    await eventually(async () => colourDistance(await colourOn(page, spot), fill)).toBeLessThan(8);
    await loseContext(page);
    await page.waitForFunction(() => document.querySelector('.gl--on') === null, null, { timeout: 300 });
    expect((await healthOf(page))?.state).toBe('RECOVER');
    expect(await section(page, '巩义市').isVisible()).toBe(true);
    await page.evaluate(() => (window as Window & { restore?: () => void }).restore?.());
    await inState(page, 'EXPLORE');
    await eventually(() => opacityOf(mapOf(page))).toBe(0);
    await eventually(async () => colourDistance(await colourOn(page, spot), fill)).toBeLessThan(8);
    expect(await healthOf(page)).toMatchObject({ contextLosses: 1, reloads: 0 });
    await expectUsable(page);
  });

  test('that does not come back brings a new map in a fresh container, without a reload', async ({
    open,
  }) => {
    const page = await wake(await openDrawn(open));
    await listLink(page, '二七区').tap();
    await loseContext(page);
    await inState(page, 'RECOVER');
    await inState(page, 'EXPLORE');
    await page.locator('.gl--on').waitFor({ state: 'attached' });
    const fresh = await canvasOf(page).evaluate(
      (canvas) => canvas !== (window as Window & { oldCanvas?: Element }).oldCanvas,
    );
    expect(fresh).toBe(true);
    expect(await canvasOf(page).count()).toBe(1);
    expect(await section(page, '二七区').isVisible()).toBe(true);
    expect(await healthOf(page)).toMatchObject({ contextLosses: 1, reloads: 0, errors: 0 });
    await expectUsable(page);
  });

  test.for([
    ['that comes back', true],
    ['that does not', false],
  ] as const)(
    '%s leaves nothing of the old map behind',
    { timeout: 180_000 },
    async ([, isBack], { open }) => {
      const page = await openDrawn(open, '?scale=0.75&scene=60');
      const session = await watchMemory(page);
      // What the browser and Playwright keep for themselves they keep from the first time on.
      await loseWhileVisited(page, isBack);
      const before = await heldAtRest(page, session);
      await loseWhileVisited(page, isBack);
      const after = await heldAtRest(page, session);
      expect(after.canvases).toBe(before.canvases);
      expect(Math.abs(after.nodes - before.nodes)).toBeLessThanOrEqual(5);
      // MapLibre keeps one for each new context of a canvas.
      expect(after.listeners - before.listeners).toBeLessThanOrEqual(1);
    },
  );
});

test('without WebGL2 everything can be read and touched, and nothing is loaded again', async ({ open }) => {
  const page = await openKiosk(open);
  await inState(page, 'STATIC');
  const fresh = await lookOf(page);
  await wake(page);
  await mapLink(page, '巩义市').tap();
  await section(page, '巩义市').waitFor();
  await expectUsable(page, fresh);
  expect((await healthOf(page))?.reloads).toBe(0);
});
