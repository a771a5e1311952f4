import type { Locator, Page } from 'playwright-core';

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
