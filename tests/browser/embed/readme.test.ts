import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { eventually } from '../../support/harness.ts';
import { embedIn, fits } from '../../support/embedded.ts';
import { article } from '../../support/lab.ts';
import { test, type HostOptions } from '../../support/lab-test.ts';
import { readmeBlock } from '../../support/readme.ts';
import { COPY } from '../../support/words.ts';

test.for(['README.md', 'README.zh-CN.md'])(
  '%s’s plain frame with its script beside it is as high as the map needs, at each width',
  async (file, { openHost, site }) => {
    const embed = readmeBlock('<iframe', site.url, file);
    const listener = readmeBlock("addEventListener('message'", site.url, file);
    const page = await openHost(article({ embed, listener }));
    const inside = await embedIn(page);
    const wide = await fits(page, inside);
    await page.setViewportSize({ width: 330, height: 800 });
    await eventually(() => fits(page, inside)).not.toBe(wide);
  },
);

/** More than there is to stop at on the map. */
const MOST_STOPS = 40;

const WINDOWS: readonly HostOptions[] = [
  { viewport: { width: 390, height: 844 } },
  { viewport: { width: 768, height: 1024 } },
  { viewport: { width: 844, height: 390 } },
  { viewport: { width: 1440, height: 800 } },
];
const sizeOf = ({ viewport }: HostOptions): string => `${viewport?.width}×${viewport?.height}`;

/** The README's scrollytelling page, in a document with nothing else. */
const story = (root: string): string =>
  `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${readmeBlock('data-area', root)}`;

describe('the README’s page', () => {
  /** Top and height of the element's box, of its frame, and how far the box is scrolled, px. */
  const boxes = (page: Page) =>
    page.locator('zhengha-map').evaluate((map) => {
      const [box, frame] = [map, map.querySelector('iframe')].map((each) => each?.getBoundingClientRect());
      return {
        top: box?.top ?? NaN,
        height: box?.height ?? NaN,
        frameTop: frame?.top ?? NaN,
        scrolled: map.scrollTop,
      };
    });
  const halfWay = (page: Page): Promise<void> =>
    page.locator('[data-area="410181"]').evaluate((at) => at.scrollIntoView({ block: 'center' }));

  test('lets paragraphs drive the map, which stays in sight, and marks what readers choose on it', async ({
    openHost,
    site,
  }) => {
    const page = await openHost(story(site.url), {
      viewport: { width: 900, height: 800 },
    });
    const inside = await embedIn(page);
    const marked = page.locator('[data-area].here');
    for (const [area, name] of [
      ['410181', '巩义市'],
      ['410102', '中原区'],
    ] as const) {
      await page.locator(`[data-area="${area}"]`).evaluate((at) => at.scrollIntoView({ block: 'center' }));
      const shape = inside.getByRole('link', { name: new RegExp(`^${name}`) }).first();
      await eventually(() => shape.getAttribute('aria-current')).toBe('true');
      await eventually(() => marked.getAttribute('data-area')).toBe(area);
      const top = (): Promise<number> =>
        page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().top);
      await eventually(top).toBe(0);
    }
    await inside
      .getByRole('link', { name: /^巩义市/ })
      .first()
      .click();
    await eventually(() => marked.getAttribute('data-area')).toBe('410181');
    await eventually(() => marked.count()).toBe(1);
  });

  test.for(WINDOWS.map((each) => [sizeOf(each), each] as const))(
    'shows the map over one line, in at most three fifths of a window of %s',
    async ([, options], { openHost, site }) => {
      const page = await openHost(story(site.url), options);
      const inside = await embedIn(page);
      await halfWay(page);
      await eventually(async () => (await boxes(page)).top).toBe(0);
      const { height, frameTop } = await boxes(page);
      expect(frameTop).toBe(0);
      expect(height).toBeLessThanOrEqual(0.6 * (options.viewport?.height ?? 0) + 1);
      const map = await inside.getByRole('group', { name: /郑州市/ }).evaluate((each) => {
        const { top, bottom } = each.getBoundingClientRect();
        return { top, bottom };
      });
      expect(map.top).toBeGreaterThanOrEqual(0);
      expect(map.bottom).toBeLessThanOrEqual(height);
      for (const line of [
        inside.getByRole('link', { name: COPY.embed.full }),
        inside.getByText(COPY.imprint.noReview),
      ]) {
        const { top, bottom } = await line.evaluate((each) => {
          const { top, bottom } = each.getBoundingClientRect();
          return { top, bottom };
        });
        expect(top).toBeGreaterThanOrEqual(map.bottom);
        expect(bottom).toBeLessThanOrEqual(height + 1);
      }
    },
  );

  test.for(WINDOWS.map((each) => [sizeOf(each), each] as const))(
    'keeps the map where it is while Tab walks through it (%s)',
    async ([, options], { openHost, site }) => {
      const page = await openHost(story(site.url), options);
      const inside = await embedIn(page);
      await inside
        .getByRole('link', { name: /^巩义市/ })
        .first()
        .waitFor();
      for (let step = 0; step < 20; step++) {
        await page.keyboard.press('Tab');
        await eventually(() => boxes(page)).toMatchObject({ scrolled: 0 });
        const { top, frameTop } = await boxes(page);
        expect(frameTop, `after ${step + 1} steps`).toBe(top);
        expect(top).toBeGreaterThanOrEqual(0);
      }
    },
  );

  test.for(WINDOWS.map((each) => [sizeOf(each), each] as const))(
    'has everything in sight that Tab comes to in the map (%s)',
    async ([, options], { openHost, site }) => {
      const page = await openHost(story(site.url), options);
      const inside = await embedIn(page);
      await inside.waitForFunction(() => document.documentElement.dataset['level'] === '1');
      await halfWay(page);
      await page.locator('iframe').focus();
      let stops = 0;
      for (; stops < MOST_STOPS; stops++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement?.localName !== 'iframe')) break;
        const on = await inside.evaluate(() => {
          const { activeElement: at } = document;
          const { top = 0, bottom = 0 } = at?.getBoundingClientRect() ?? {};
          return { name: at?.getAttribute('aria-label') ?? at?.textContent, top, bottom };
        });
        const { height } = await boxes(page);
        expect(on.top, on.name ?? '').toBeGreaterThanOrEqual(0);
        expect(on.bottom, on.name ?? '').toBeLessThanOrEqual(height + 1);
      }
      expect(stops).toBeGreaterThan(12);
      expect(stops).toBeLessThan(MOST_STOPS);
    },
  );

  test('has the whole picture on paper, no wider than the column, and without script', async ({
    openHost,
    site,
  }) => {
    const html = story(site.url);
    const page = await openHost(html);
    await embedIn(page);
    const image = page.getByRole('img', { name: '郑州地图' });
    await image.waitFor({ state: 'hidden' });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await image.waitFor();
    const { picture, box, column } = await image.evaluate((each) => {
      const widthOf = (at: Element | null) => at?.getBoundingClientRect();
      const picture = widthOf(each);
      return {
        picture: { width: picture?.width ?? 0, height: picture?.height ?? 0 },
        box: widthOf(each.closest('zhengha-map'))?.height ?? 0,
        column: widthOf(each.closest('article'))?.width ?? 0,
      };
    });
    expect(picture.width).toBeGreaterThan(300);
    expect(picture.width).toBeLessThanOrEqual(column);
    expect(picture.width / picture.height).toBeCloseTo(1600 / 1560, 1);
    expect(box).toBeGreaterThanOrEqual(picture.height);

    const plain = await openHost(html, { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    const shown = await plain.getByRole('img', { name: '郑州地图' }).boundingBox();
    expect(shown?.width).toBeGreaterThan(300);
    expect(shown?.width).toBeLessThanOrEqual(390);
  });
});
