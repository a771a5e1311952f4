import type { Locator, Page } from 'playwright-core';
import type { Spot } from './reader.ts';

/** Level 2's canvas. */
export const canvasOf = (page: Page): Locator => page.locator('main canvas');

/** How opaque an element is drawn, all that it stands in counted: 0 is not to be seen, 1 is solid. */
export const opacityOf = (locator: Locator): Promise<number> =>
  locator.evaluate((element) => {
    let opacity = 1;
    for (let at: Element | null = element; at; at = at.parentElement)
      opacity *= Number(getComputedStyle(at).opacity);
    return opacity;
  });

/** Pixels of a screenshot in device pixels, four bytes each, row after row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8ClampedArray;
}

/** Decodes a PNG in the browser, which has a decoder; the page's content is not touched. */
export async function decode(page: Page, png: Buffer): Promise<Picture> {
  const { width, height, data } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('No 2D context.');
    context.drawImage(bitmap, 0, 0);
    const pixels = context.getImageData(0, 0, bitmap.width, bitmap.height).data;
    let text = '';
    for (let from = 0; from < pixels.length; from += 0x8000)
      text += String.fromCharCode(...pixels.subarray(from, from + 0x8000));
    return { width: bitmap.width, height: bitmap.height, data: btoa(text) };
  }, png.toString('base64'));
  return { width, height, bytes: new Uint8ClampedArray(Buffer.from(data, 'base64')) };
}

/** The colour at a place of a picture, as `[red, green, blue]`. */
export function colourAt({ width, bytes }: Picture, x: number, y: number): [number, number, number] {
  const at = (Math.round(y) * width + Math.round(x)) * 4;
  return [bytes[at] ?? 0, bytes[at + 1] ?? 0, bytes[at + 2] ?? 0];
}

/** The largest difference of two colours in one channel, 0–255. */
export const colourDistance = (a: readonly number[], b: readonly number[]): number =>
  Math.max(...a.map((channel, index) => Math.abs(channel - (b[index] ?? 0))));

/** `rgb(…)` as its three channels. */
export const channelsOf = (colour: string): number[] =>
  (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);

/** The colour an area's link is filled with in the SVG, once it has come to it: a choice fades in. */
export const fillOf = async (link: Locator): Promise<number[]> =>
  channelsOf(
    await link.locator('path').evaluate(async (path) => {
      await Promise.allSettled(path.getAnimations().map(({ finished }) => finished));
      return getComputedStyle(path).fill;
    }),
  );

/** The colour on the screen at a spot. */
export async function colourOn(page: Page, { x, y }: Spot): Promise<number[]> {
  const clip = { x: Math.floor(x), y: Math.floor(y), width: 1, height: 1 };
  return colourAt(await decode(page, await page.screenshot({ clip })), 0, 0);
}

/** Share of the pixels of two equally large pictures that differ to the eye. */
export function shareOfChanged(one: Picture, two: Picture): number {
  if (one.width !== two.width || one.height !== two.height) return 1;
  let changed = 0;
  for (let at = 0; at < one.bytes.length; at += 4)
    if (colourDistance([...one.bytes.subarray(at, at + 3)], [...two.bytes.subarray(at, at + 3)]) > 12)
      changed++;
  return (changed * 4) / one.bytes.length;
}
