import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { eventually, test } from '../support/harness.ts';
import { moved, strayPixels, type Rect } from '../support/outline.ts';
import { DESKTOP, PHONE } from '../support/page.ts';
import { level1, level2, mapOf } from '../support/reader.ts';
import { channelsOf, decode, opacityOf, type Picture } from '../support/surface.ts';

const VIEWS = [
  ['郑州 on a phone', '', 'zhengzhou', PHONE],
  ['伊州 on a phone', '?view=yizhou', 'yizhou', PHONE],
  ['郑州 on a desktop', '', 'zhengzhou', DESKTOP],
  ['伊州 on a desktop', '?view=yizhou', 'yizhou', DESKTOP],
] as const;

describe.for(VIEWS)('%s', ([, address, frame, device]) => {
  test('the outlines of level 2 stand where the SVG has them, to 1 px', async ({ open }) => {
    const flat = await level1(await open(address, device));
    const map = mapOf(flat, frame);
    await map.scrollIntoViewIfNeeded();
    const svg = await pictureOf(flat, map);
    const { land, bare } = await coloursOf(map);
    const comparison = { land, bare, scale: device.deviceScaleFactor ?? 1 };

    const page = await level2(await open(address, { ...device, webgl: true }));
    await eventually(() => opacityOf(mapOf(page, frame))).toBe(0);
    await mapOf(page, frame).scrollIntoViewIfNeeded();
    const gl = await pictureOf(page, mapOf(page, frame));
    const without = [...(await textsOf(map)), ...(await overlaysOf(page, mapOf(page, frame)))];

    expect(strayPixels(svg, gl, { ...comparison, without })).toEqual([]);
    // The measure itself: the same outlines 2 CSS px aside are noticed.
    const aside = moved(gl, 2 * comparison.scale);
    expect(strayPixels(svg, aside, { ...comparison, without }).length).toBeGreaterThan(50);
  });
});

/** The colours of a map's surfaces, and of its sheet and lines, as the browser computed them. */
async function coloursOf(map: Locator): Promise<{ land: number[][]; bare: number[][] }> {
  const { fills, lines } = await map.evaluate((svg) => {
    const shapes = [...svg.querySelectorAll('[data-adcode] path')].map((path) => getComputedStyle(path));
    let sheet: Element | null = svg;
    while (sheet && getComputedStyle(sheet).backgroundColor === 'rgba(0, 0, 0, 0)')
      sheet = sheet.parentElement;
    return {
      fills: shapes.map((style) => style.fill),
      lines: [...shapes.map((style) => style.stroke), sheet ? getComputedStyle(sheet).backgroundColor : ''],
    };
  });
  return {
    land: [...new Set(fills)].map(channelsOf),
    bare: [...new Set(lines)].filter(Boolean).map(channelsOf),
  };
}

/** A sign with some air around it; a scale's words have their bar beside and below them. */
function grown({ x, y, width, height }: Rect, text = ''): Rect {
  const [aside, above] = /公里$/.test(text) ? [120, 24] : [6, 6];
  return { x: x - aside, y: y - above, width: width + 2 * aside, height: height + 2 * above };
}

/** Where words and signs stand on the SVG, in the map's own CSS px. */
async function textsOf(map: Locator): Promise<Rect[]> {
  const signs = await map.evaluate((svg) => {
    const { left, top } = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('text')].map((text) => {
      const { x, y, width, height } = text.getBoundingClientRect();
      return { text: text.textContent.trim(), rect: { x: x - left, y: y - top, width, height } };
    });
  });
  return signs.filter(({ rect }) => rect.width > 0).map(({ rect, text }) => grown(rect, text));
}

/** Where level 2's buttons and scale lie over the map, in the map's own CSS px. */
async function overlaysOf(page: Page, map: Locator): Promise<Rect[]> {
  const own = await map.boundingBox();
  const signs = page
    .getByRole('button')
    .or(page.getByRole('main').getByText(/公里$/))
    .filter({ visible: true });
  const found = await Promise.all(
    (await signs.all()).map(async (sign) => ({
      box: await sign.boundingBox(),
      text: (await sign.textContent())?.trim() ?? '',
    })),
  );
  return found.flatMap(({ box, text }) =>
    box && own ? [grown({ ...box, x: box.x - own.x, y: box.y - own.y }, text)] : [],
  );
}

/** What the screen shows where a map stands, in whole CSS px; the SVG's box is the same at both levels. */
async function pictureOf(page: Page, map: Locator): Promise<Picture> {
  const box = await map.boundingBox();
  if (!box) throw new Error('The map is not drawn.');
  const [x, y] = [Math.ceil(box.x), Math.ceil(box.y)];
  const clip = { x, y, width: Math.floor(box.x + box.width) - x, height: Math.floor(box.y + box.height) - y };
  return decode(page, await page.screenshot({ clip }));
}
