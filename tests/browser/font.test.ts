import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { everyWord, withoutGlyph } from '../support/glyphs.ts';
import { test } from '../support/harness.ts';
import { latinOnly, type Fonts } from '../support/latin-only.ts';
import { DESKTOP, openContext } from '../support/page.ts';
import { headingOf, level1, level2, mapOf } from '../support/reader.ts';
import { colourAt, colourDistance, decode, type Picture } from '../support/surface.ts';
import { COPY } from '../support/words.ts';

const isFont = (address: string): boolean => /\.woff2$/.test(new URL(address).pathname);

/** The bundled font's addresses that a page asks for from now on. */
function fontsAskedBy(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => isFont(request.url()) && asked.push(request.url()));
  return asked;
}

test('a browser that has a Chinese font never asks for the bundled one, at any level', async ({ open }) => {
  let asked: string[] = [];
  const page = await open('?area=410181', {
    webgl: true,
    before: (fresh) => Promise.resolve((asked = fontsAskedBy(fresh))),
  });
  await level2(await level1(page));
  await page.getByRole('region', { name: '巩义市' }).getByRole('button', { name: COPY.share.button }).click();
  await page.getByRole('dialog').getByRole('img', { name: /海报/ }).waitFor();
  expect(asked).toEqual([]);
});

describe.skipIf(process.platform !== 'linux')('without any Chinese font on the machine', () => {
  let fonts: Fonts;
  let browser: Browser;
  beforeAll(async () => {
    fonts = await latinOnly();
    browser = await launchBrowser({ env: fonts.env });
  });
  afterAll(async () => {
    await browser.close();
    fonts.remove();
  });

  test('the browser itself shows no 汉字: what follows proves something', async () => {
    const page = await browser.newPage();
    await page.setContent('<html style="--serif: serif; --sans: sans-serif">');
    expect((await withoutGlyph(page, '郑州')).sort()).toEqual(['州', '郑']);
    await page.close();
  });

  test('the page asks for the bundled font once, and every character has its glyph', async ({ site }) => {
    const { page, faults } = await openContext(browser, new URL(site.url).origin, DESKTOP);
    const asked = fontsAskedBy(page);
    await page.goto(`${site.url}area/410181/`);
    await headingOf(await level1(page), '巩义市').waitFor();
    const words = await everyWord(page);
    expect([...new Set(words)].filter((each) => each > '\u2e80').length).toBeGreaterThan(600);
    expect(await withoutGlyph(page, words)).toEqual([]);
    expect(asked).toHaveLength(1);
    expect(faults).toEqual({ errors: [], strangers: [] });
    await page.context().close();
  });

  test('the page without script has its characters, too', async ({ site }) => {
    const { page } = await openContext(browser, new URL(site.url).origin, {
      ...DESKTOP,
      javaScriptEnabled: false,
    });
    const font = page.waitForResponse((response) => isFont(response.url()));
    await page.goto(site.url);
    expect((await font).status()).toBe(200);
    await page.context().close();
  });

  test('a name on the zoomable map is the name that the SVG has at the same place', async ({ site }) => {
    const sharp = { ...DESKTOP, deviceScaleFactor: 2 };
    const { page } = await openContext(browser, new URL(site.url).origin, sharp);
    const { page: plain } = await openContext(browser, new URL(site.url).origin, {
      ...sharp,
      javaScriptEnabled: false,
    });
    await page.goto(site.url);
    await level2(await level1(page));
    await plain.goto(site.url, { waitUntil: 'networkidle' });
    const of = async (from: Page, name: string): Promise<Picture> =>
      decode(page, await from.screenshot({ clip: await placeOf(page, name) }));
    const drawn = await of(page, '巩义市');
    expect(likeness(drawn, await of(plain, '巩义市'))).toBeGreaterThan(0.5);
    // The measure itself: other characters are not alike.
    expect(likeness(drawn, await of(plain, '中原区'))).toBeLessThan(0.35);
    await page.context().close();
    await plain.context().close();
  });
});

/** Where a name stands on 郑州's map, CSS px. */
const placeOf = (page: Page, name: string) =>
  mapOf(page)
    .getByText(name)
    .filter({ visible: true })
    .evaluate((label) => {
      const { x, y, width, height } = label.getBoundingClientRect();
      return { x: x - 2, y: y - 2, width: width + 4, height: height + 4 };
    });

/** Share of the inked pixels that two pictures have in common: 1 is the same writing, a box for a character far less. */
function likeness(one: Picture, two: Picture): number {
  const inked = (picture: Picture, x: number, y: number): boolean =>
    colourDistance(colourAt(picture, x, y), colourAt(picture, 0, 0)) > 50;
  let [both, either] = [0, 0];
  for (let y = 0; y < Math.min(one.height, two.height); y++)
    for (let x = 0; x < Math.min(one.width, two.width); x++) {
      const [a, b] = [inked(one, x, y), inked(two, x, y)];
      if (a && b) both++;
      if (a || b) either++;
    }
  return both / either;
}
