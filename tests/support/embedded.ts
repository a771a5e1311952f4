import type { Frame, Page } from 'playwright-core';
import { eventually } from './harness.ts';
import { COPY } from './words.ts';

/** What an editor pastes who gives the embed a frame and nothing else. */
export const framed = (src: string, more = ''): string =>
  `<iframe id="map" title="郑哈图" src="${src}" style="width: 100%; height: 600px; border: 0"${more}></iframe>`;

/** What an editor pastes for `<zhengha-map>` around a picture with a link, and its script; `root` is the build's. */
export const element = (root: string, attributes = ''): string =>
  `<zhengha-map ${attributes}><a href="${root}"><img alt="郑州地图" src="${root}embed/map/all.svg" width="1600" height="1400" style="width: 100%; height: auto"></a></zhengha-map>`;
export const elementScript = (root: string): string => `<script async src="${root}embed.js"></script>`;

/** The embed inside a host page, once its script has run. */
export async function embedIn(page: Page, index = 0): Promise<Frame> {
  const handle = await page.locator('iframe').nth(index).elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('The host page has no frame.');
  await frame.waitForFunction(() => document.documentElement.dataset['scheme'] !== undefined);
  return frame;
}

/** Height that the embed's content has, whole px. */
export const contentHeight = (frame: Frame): Promise<number> =>
  frame.evaluate(() => Math.ceil(document.querySelector('#app')?.getBoundingClientRect().height ?? 0));

/** Height that the host gives the frame, px. */
export const givenHeight = (page: Page, index = 0): Promise<number> =>
  page
    .locator('iframe')
    .nth(index)
    .evaluate((frame) => frame.getBoundingClientRect().height);

/** Waits until the host has given the frame what its content needs, at most `most`. */
export async function fits(page: Page, frame: Frame, { index = 0, most = Infinity } = {}): Promise<number> {
  await eventually(async () => {
    const [needed, given] = [await contentHeight(frame), await givenHeight(page, index)];
    return Math.abs(Math.min(needed, most) - given) <= 1;
  }).toBe(true);
  return givenHeight(page, index);
}

/** Says one of the documented commands to the page's first embed, as its host. */
export const command = (page: Page, words: Readonly<Record<string, unknown>>): Promise<void> =>
  page.evaluate(
    (said) =>
      document.querySelector('iframe')?.contentWindow?.postMessage({ to: 'zhengha-map', v: 1, ...said }, '*'),
    words,
  );

/** In the embed, the heading of an open area, and an area's link in the list of names. */
export const heading = (frame: Frame, name: string) => frame.getByRole('heading', { name, level: 2 });
export const link = (frame: Frame, name: string) =>
  frame.getByRole('navigation', { name: COPY.map.names }).getByRole('link', { name, exact: true });
