import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { buildVariant, type Variant } from '../support/build-variant.ts';
import { eventually } from '../support/harness.ts';
import { DESKTOP, openContext, type Visit } from '../support/page.ts';
import { level1, level2, mapLink, spotIn, type Spot } from '../support/reader.ts';
import { serveBuild, type Site } from '../support/serve.ts';
import { colourDistance, colourOn } from '../support/surface.ts';
import { startTileServer, TILE_COLOUR, type TileServer } from '../support/tile-server.ts';
import { COPY } from '../support/words.ts';

const CREDIT = '示例底图';
const switchOf = (page: Page): Locator =>
  page.getByRole('checkbox', { name: COPY.layers.basemap, exact: true });
const sentence = (page: Page): Locator =>
  page.getByRole('status').filter({ hasText: COPY.layers.basemapFailed });

describe('a configured online basemap', () => {
  let tiles: TileServer;
  let variant: Variant;
  let site: Site;
  let browser: Browser;
  let visit: Visit;

  beforeAll(async () => {
    tiles = await startTileServer();
    variant = await buildVariant({
      basemap: { kind: 'style', url: tiles.style, hosts: [tiles.origin], attribution: CREDIT },
    });
    site = await serveBuild('/', variant.dist);
    browser = await launchBrowser();
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    variant?.remove();
    await tiles?.close();
  });
  beforeEach(() => {
    Object.assign(tiles, { mood: 'kind', sound: true, asked: 0 });
  });

  async function open(webgl = true): Promise<Page> {
    visit = await openContext(browser, new URL(site.url).origin, DESKTOP);
    if (!webgl) await visit.page.addInitScript('HTMLCanvasElement.prototype.getContext = () => null');
    await visit.page.goto(site.url);
    return webgl ? level2(visit.page) : level1(visit.page);
  }
  /** A spot on an area of land, and what it looks like. */
  async function look(page: Page): Promise<{ spot: Spot; before: number[] }> {
    const spot = await spotIn(mapLink(page, '新密市'));
    await eventually(async () => colourDistance(await colourOn(page, spot), [0, 0, 0])).toBeGreaterThan(100);
    return { spot, before: await colourOn(page, spot) };
  }

  test('is off at first: nothing is asked of its host', async () => {
    const page = await open();
    expect(await switchOf(page).isChecked()).toBe(false);
    expect(visit.faults).toEqual({ errors: [], strangers: [] });
    expect(tiles.asked).toBe(0);
  });

  test('shines through the areas while it is on, says whose it is, and goes as it came', async () => {
    const page = await open();
    const { spot, before } = await look(page);
    await switchOf(page).check();
    await page.getByText(CREDIT).waitFor();
    await eventually(async () => colourDistance(await colourOn(page, spot), before)).toBeGreaterThan(40);
    expect(colourDistance(await colourOn(page, spot), TILE_COLOUR)).toBeGreaterThan(20);
    await switchOf(page).uncheck();
    await eventually(async () => colourDistance(await colourOn(page, spot), before)).toBeLessThan(4);
    expect(await page.getByText(CREDIT).count()).toBe(0);
    expect(visit.faults.errors).toEqual([]);
    expect(visit.faults.strangers.every((url) => url.startsWith(tiles.origin))).toBe(true);
  });

  test.each(['over-quota', 'not-found', 'silent'] as const)(
    'that is %s leaves the map as it was, with one sentence',
    async (mood) => {
      const page = await open();
      const { spot, before } = await look(page);
      tiles.mood = mood;
      // Refused so soon that the box may be empty again before anyone looks.
      await switchOf(page).click();
      await sentence(page).waitFor();
      expect(await switchOf(page).isChecked()).toBe(false);
      await eventually(async () => colourDistance(await colourOn(page, spot), before)).toBeLessThan(4);
      // What the browser itself says of a lost tile; nothing of ours.
      expect(visit.faults.errors.filter((error) => !error.startsWith('Failed to load resource'))).toEqual([]);
      expect(visit.faults.errors.length).toBeLessThan(100);
      const { asked } = tiles;
      await page.getByRole('button', { name: COPY.map.zoomIn, exact: true }).click();
      await page.getByRole('button', { name: COPY.map.home, exact: true }).waitFor();
      expect(tiles.asked).toBe(asked);
    },
  );

  test('whose style is none is refused, and can be tried again', async () => {
    const page = await open();
    tiles.sound = false;
    await switchOf(page).click();
    await sentence(page).waitFor();
    tiles.sound = true;
    await switchOf(page).check();
    await page.getByText(CREDIT).waitFor();
    expect(await sentence(page).count()).toBe(0);
    expect(visit.faults.errors).toEqual([]);
  });

  test('is not offered where there is no level 2 to show it', async () => {
    const page = await open(false);
    await page.getByRole('checkbox', { name: COPY.layers.targets, exact: true }).waitFor();
    expect(await switchOf(page).count()).toBe(0);
  });

  test('is allowed in the policy by its own host, for pictures and data alone', async () => {
    const page = await open();
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    const allowing = (policy ?? '').split('; ').filter((directive) => directive.includes(tiles.origin));
    expect(allowing).toEqual([
      `img-src 'self' data: blob: ${tiles.origin}`,
      `connect-src 'self' ${tiles.origin}`,
    ]);
  });
});
