import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { eventually, test } from '../support/harness.ts';
import { moved, strayPixels, type Rect } from '../support/outline.ts';
import { DESKTOP, PHONE } from '../support/page.ts';
import { level1, level2, mapOf } from '../support/reader.ts';
import { canvasOf, channelsOf, decode, opacityOf } from '../support/surface.ts';

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
    const svg = await decode(flat, await map.screenshot());
    const { land, bare } = await coloursOf(map);
    const comparison = { land, bare, scale: device.deviceScaleFactor ?? 1 };

    const page = await level2(await open(address, { ...device, webgl: true }));
    await eventually(() => opacityOf(mapOf(page, frame))).toBe(0);
    await mapOf(page, frame).scrollIntoViewIfNeeded();
    const gl = await decode(page, await canvasOf(page).screenshot());
    const without = [...(await textsOf(map)), ...(await buttonsOf(page, mapOf(page, frame)))];

    expect(strayPixels(svg, gl, { ...comparison, without })).toBe(0);
    // The measure itself: the same outlines 2 CSS px aside are noticed.
    expect(strayPixels(svg, moved(gl, 2 * comparison.scale), { ...comparison, without })).toBeGreaterThan(
      100,
    );
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

const ROOM = 6;
const grown = ({ x, y, width, height }: Rect): Rect => ({
  x: x - ROOM,
  y: y - ROOM,
  width: width + 2 * ROOM,
  height: height + 2 * ROOM,
});

/** Where words and signs stand on the SVG, in the map's own CSS px. */
async function textsOf(map: Locator): Promise<Rect[]> {
  const rects = await map.evaluate((svg) => {
    const { left, top } = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('text')]
      .map((text) => text.getBoundingClientRect())
      .filter(({ width }) => width > 0)
      .map(({ x, y, width, height }) => ({ x: x - left, y: y - top, width, height }));
  });
  return rects.map(grown);
}

/** Where level 2's buttons lie over the map, in the map's own CSS px. */
async function buttonsOf(page: Page, map: Locator): Promise<Rect[]> {
  const own = await map.boundingBox();
  const boxes = await Promise.all(
    (await page.getByRole('button').all()).map((button) => button.boundingBox()),
  );
  return boxes.flatMap((box) => (box && own ? [grown({ ...box, x: box.x - own.x, y: box.y - own.y })] : []));
}
