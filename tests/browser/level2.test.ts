import { describe, expect } from 'vitest';
import type { Locator } from 'playwright-core';
import { eventually, test } from '../support/harness.ts';
import { DEVICES } from '../support/page.ts';
import { headingOf, level1, level2, listLink, mapLink, mapOf, point, spotIn } from '../support/reader.ts';
import {
  canvasOf,
  colourDistance,
  colourOn,
  decode,
  fillOf,
  opacityOf,
  shareOfChanged,
} from '../support/surface.ts';
import { COPY } from '../support/words.ts';

/** Whether two elements cover the same place, to half a pixel. */
async function coincide(a: Locator, b: Locator): Promise<boolean> {
  const [one, two] = await Promise.all([a.boundingBox(), b.boundingBox()]);
  if (!one || !two) return false;
  return (['x', 'y', 'width', 'height'] as const).every((key) => Math.abs(one[key] - two[key]) <= 0.5);
}

describe.for(DEVICES)('level 2 on %s', ([, device]) => {
  test('is one canvas exactly over the active map, which then steps back', async ({ open }) => {
    const page = await level2(await open('', { ...device, webgl: true }));
    expect(await canvasOf(page).count()).toBe(1);
    expect(await coincide(canvasOf(page), mapOf(page))).toBe(true);
    await eventually(() => opacityOf(canvasOf(page))).toBe(1);
    await eventually(() => opacityOf(mapOf(page))).toBe(0);
    expect(await opacityOf(mapOf(page, 'yizhou'))).toBe(1);
  });

  test('moves, as the same one canvas, to 伊州 and back', async ({ open }) => {
    const page = await level2(await open('', { ...device, webgl: true }));
    await listLink(page, '伊州区').click();
    await headingOf(page, '伊州区').waitFor();
    await eventually(() => coincide(canvasOf(page), mapOf(page, 'yizhou'))).toBe(true);
    await eventually(() => opacityOf(mapOf(page))).toBe(1);
    const spot = await spotIn(mapLink(page, '伊州区', 'yizhou'));
    const strong = await fillOf(mapLink(page, '伊州区', 'yizhou'));
    await eventually(async () => colourDistance(await colourOn(page, spot), strong)).toBeLessThan(4);
    await point(page, await spotIn(mapLink(page, '伊吾县', 'yizhou')));
    await headingOf(page, '伊吾县').waitFor();
    await listLink(page, '巩义市').click();
    await eventually(() => coincide(canvasOf(page), mapOf(page))).toBe(true);
    expect(await canvasOf(page).count()).toBe(1);
  });
});

test('level 2 starts after the first paint', async ({ open }) => {
  const page = await level2(await open('', { webgl: true }));
  const { painted, asked } = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
    asked:
      performance.getEntriesByType('resource').find(({ name }) => name.includes('level2'))?.startTime ?? 0,
  }));
  expect(asked).toBeGreaterThan(painted);
});

test('a tap while level 2 is still on its way is answered', async ({ open }) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let asked = 0;
  const page = await open('', {
    webgl: true,
    before: (fresh) =>
      fresh.context().route('**/assets/maplibre-worker*', async (route) => {
        asked++;
        await held;
        await route.continue();
      }),
  });
  await level1(page);
  await eventually(() => asked).toBeGreaterThan(0);
  await point(page, await spotIn(mapLink(page, '巩义市')));
  await headingOf(page, '巩义市').waitFor();
  release();
  await level2(page);
});

test('with Save-Data level 2 comes only on request, and its reader goes on in it', async ({ open }) => {
  const asked: string[] = [];
  const page = await open('', {
    webgl: true,
    before: async (fresh) => {
      fresh.on('request', (request) => asked.push(request.url()));
      const session = await fresh.context().newCDPSession(fresh);
      await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
    },
  });
  await level1(page);
  const button = page.getByRole('button', { name: COPY.map.load });
  await button.waitFor();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /level2|maplibre|geo\//.test(url))).toEqual([]);
  expect(await canvasOf(page).count()).toBe(0);
  await button.focus();
  await page.keyboard.press('Enter');
  await level2(page);
  await eventually(() => button.count()).toBe(0);
  await eventually(() => canvasOf(page).evaluate((canvas) => canvas === document.activeElement)).toBe(true);
});

test('without Save-Data there is nothing to ask for', async ({ open }) => {
  const page = await level2(await open('', { webgl: true }));
  expect(await page.getByRole('button', { name: COPY.map.load }).count()).toBe(0);
});

test('the mouse is shown what can be clicked', async ({ open }) => {
  const page = await level2(await open('', { webgl: true }));
  const { x, y } = await spotIn(mapLink(page, '登封市'));
  const before = await colourOn(page, { x, y });
  await page.mouse.move(x, y);
  await eventually(() => canvasOf(page).evaluate((canvas) => getComputedStyle(canvas).cursor)).toBe(
    'pointer',
  );
  await eventually(async () => colourDistance(await colourOn(page, { x, y }), before)).toBeGreaterThan(4);
});

test('the wheel scrolls the page, not the map', async ({ open }) => {
  const page = await level2(await open('?area=410181', { webgl: true }));
  await page.evaluate(() => scrollTo(0, 0));
  const { x, y } = await spotIn(mapLink(page, '登封市'));
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 300);
  await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
});

test('the buttons zoom in and bring the whole picture back', async ({ open }) => {
  const page = await level2(await open('', { webgl: true }));
  await eventually(() => opacityOf(mapOf(page))).toBe(0);
  const picture = async () => decode(page, await canvasOf(page).screenshot());
  const home = await picture();
  const change = async (): Promise<number> => shareOfChanged(home, await picture());
  await page.getByRole('button', { name: COPY.map.zoomIn, exact: true }).click();
  await eventually(change).toBeGreaterThan(0.05);
  await page.getByRole('button', { name: COPY.map.home, exact: true }).click();
  // What remains is the ring of focus and the pointed-at button.
  await eventually(change).toBeLessThan(0.005);
});

test('the scale bar stays in sight', async ({ open }) => {
  const page = await level2(await open('', { webgl: true }));
  await eventually(() => opacityOf(mapOf(page))).toBe(0);
  const seen: number[] = [];
  for (const text of await page
    .getByRole('figure')
    .first()
    .getByText(/^\d+\s*公里$/)
    .filter({ visible: true })
    .all())
    seen.push(await opacityOf(text));
  expect(Math.max(0, ...seen)).toBe(1);
});

test('on paper there is the SVG, whatever the screen shows', async ({ open }) => {
  const page = await level2(await open('', { webgl: true }));
  await eventually(() => opacityOf(mapOf(page))).toBe(0);
  await page.emulateMedia({ media: 'print' });
  await eventually(() => opacityOf(mapOf(page))).toBe(1);
  expect(await canvasOf(page).isVisible()).toBe(false);
});
