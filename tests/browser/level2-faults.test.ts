import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { eventually, test } from '../support/harness.ts';
import { headingOf, level1, level2, mapLink, mapOf, pointAt, section, spotIn } from '../support/reader.ts';
import { canvasOf, colourDistance, colourOn, fillOf, opacityOf } from '../support/surface.ts';

const NETWORK = [/Failed to load resource/, /net::ERR_FAILED/];

test('without WebGL level 1 is complete, without a canvas or a word about it', async ({ open }) => {
  const page = await level1(await open('', { webgl: false }));
  expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl2'))).toBeNull();
  await page.waitForLoadState('networkidle');
  expect(await canvasOf(page).count()).toBe(0);
  await pointAt(page, '巩义市');
  await headingOf(page, '巩义市').waitFor();
  expect((await page.getByRole('status').allInnerTexts()).join('')).not.toMatch(/没有|失败|WebGL/);
});

describe.for([
  ['level 2’s script is gone', '**/assets/level2*.js', 'abort'],
  ['the boundaries are missing', '**/geo/city.geojson', '404'],
  ['the boundaries are broken', '**/geo/city.geojson', 'broken'],
  ['the boundaries are another JSON', '**/geo/city.geojson', 'shape'],
  ['the rivers are missing', '**/geo/rivers.geojson', '404'],
] as const)('while %s', ([, files, fault]) => {
  test('level 1 stays as it was', async ({ open }) => {
    let gaveUp: Promise<unknown> = Promise.resolve();
    const page = await open('', {
      webgl: true,
      expected: NETWORK,
      before: (fresh) => {
        gaveUp = fresh.waitForEvent('console', (said) => said.text().includes('Level 2 did not start'));
        return fresh.route(files, (route) => {
          if (fault === 'abort') return route.abort();
          if (fault === '404') return route.fulfill({ status: 404, body: 'Not found' });
          return route.fulfill({
            contentType: 'application/json',
            body: fault === 'shape' ? '{"features":1}' : '{"fea',
          });
        });
      },
    });
    await level1(page);
    await gaveUp;
    expect(await canvasOf(page).count()).toBe(0);
    expect(await opacityOf(mapOf(page))).toBe(1);
    expect(await page.getByRole('status').filter({ hasText: /./ }).count()).toBe(0);
    await pointAt(page, '巩义市');
    await section(page, '巩义市').getByText('突破2000亿元').first().waitFor();
  });
});

test('level 2’s worker gone leaves level 1 as it was', async ({ open }) => {
  let asked = 0;
  const page = await open('', {
    webgl: true,
    expected: [...NETWORK, /Worker failed to load/],
    before: (fresh) =>
      fresh.context().route('**/assets/maplibre-worker*', (route) => {
        asked++;
        return route.abort();
      }),
  });
  await level1(page);
  await eventually(() => asked).toBeGreaterThan(0);
  await pointAt(page, '巩义市');
  await headingOf(page, '巩义市').waitFor();
  expect(await opacityOf(mapOf(page))).toBe(1);
});

describe('a lost WebGL context', () => {
  test('puts the SVG in sight at once, and it answers', async ({ open }) => {
    const page = await level2(await open('', { webgl: true }));
    await eventually(() => opacityOf(mapOf(page))).toBe(0);
    await loseContext(page);
    await eventually(() => opacityOf(mapOf(page))).toBe(1);
    await pointAt(page, '巩义市');
    await headingOf(page, '巩义市').waitFor();
  });

  test('that is restored brings the canvas back with the selection painted', async ({ open }) => {
    const page = await level2(await open('?area=410181', { webgl: true }));
    await eventually(() => opacityOf(mapOf(page))).toBe(0);
    const spot = await spotIn(mapLink(page, '巩义市'));
    const painted = await colourOn(page, spot);
    expect(colourDistance(painted, await fillOf(mapLink(page, '巩义市')))).toBeLessThan(4);
    await loseContext(page);
    await eventually(() => opacityOf(mapOf(page))).toBe(1);
    expect(await mapLink(page, '巩义市').getAttribute('aria-current')).toBe('true');

    await page.evaluate(() => (window as Window & { restore?: () => void }).restore?.());
    await eventually(() => opacityOf(mapOf(page))).toBe(0);
    expect(await canvasOf(page).count()).toBe(1);
    await eventually(async () => colourDistance(await colourOn(page, spot), painted)).toBeLessThan(4);
  });
});

/** Takes the canvas its context as a driver does, and leaves `window.restore` to give it back. */
const loseContext = (page: Page): Promise<void> =>
  canvasOf(page).evaluate((element: HTMLCanvasElement) => {
    const lose = element.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!lose) throw new Error('The context cannot be lost here.');
    Object.assign(window, { restore: () => lose.restoreContext() });
    lose.loseContext();
  });
