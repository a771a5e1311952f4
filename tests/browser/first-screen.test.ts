import { describe, expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { test } from '../support/harness.ts';
import { DEVICES } from '../support/page.ts';
import { headingOf, level1, listLink, section } from '../support/reader.ts';
import { COPY, COPY_EN } from '../support/words.ts';

interface Seen {
  /** Items laid out, of all. */
  readonly laidOut: number;
  readonly all: number;
  /** The edges of what is laid out, px from the top of the window. */
  readonly top: number;
  readonly bottom: number;
  readonly scrolled: number;
}

/** Clicks, and tells how `items` stand in the frame that answers and when the page is at rest. */
async function answerTo(click: Locator, page: Page, items: string): Promise<{ first: Seen; rest: Seen }> {
  const button = await click.elementHandle();
  return page.evaluate(
    async ([button, items]) => {
      const look = (): Seen => {
        const all = [...document.querySelectorAll(items)];
        const boxes = all.map((item) => item.getBoundingClientRect()).filter(({ height }) => height > 0);
        return {
          laidOut: boxes.length,
          all: all.length,
          top: Math.min(...boxes.map(({ top }) => top)),
          bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
          scrolled: scrollY,
        };
      };
      const frame = () => new Promise(requestAnimationFrame);
      (button as HTMLElement).click();
      await frame();
      const first = look();
      for (let at = 0; at < 6; at++) await frame();
      return { first, rest: look() };
    },
    [button, items] as const,
  );
}

describe.each(DEVICES)('on %s', (_, device) => {
  const { height } = device.viewport ?? { height: NaN };

  test('a tap is answered by the first screen of an area, and nothing moves when the rest joins it', async ({
    open,
  }) => {
    const page = await level1(await open('', device));
    const facts = '#area-410181 .fact, #area-410181 .sources__item';
    const { first, rest } = await answerTo(listLink(page, '巩义市'), page, facts);
    expect(first.laidOut).toBeLessThan(first.all);
    expect(first.bottom).toBeGreaterThan(height);
    expect(rest.laidOut).toBe(rest.all);
    expect(rest.scrolled).toBe(first.scrolled);
    expect(rest.top).toBe(first.top);
  });

  test('a comparison opens with its first screen, and nothing moves when the rest joins it', async ({
    open,
  }) => {
    const page = await level1(await open('', device));
    await listLink(page, '中原区').click();
    await headingOf(page, '中原区').waitFor();
    const start = section(page, '中原区').getByRole('button', { name: COPY.compare.start });
    // The first time fetches the chunk.
    await start.click();
    await page.getByRole('table').waitFor();
    await page.keyboard.press('Escape');
    await start.waitFor();
    const { first, rest } = await answerTo(start, page, '.compare tbody');
    expect(first.laidOut).toBeLessThan(first.all);
    expect(first.bottom).toBeGreaterThan(height);
    expect(rest.laidOut).toBe(rest.all);
    expect(rest.scrolled).toBe(first.scrolled);
    expect(rest.top).toBe(first.top);
  });

  test('a tap far down the page scrolls no further than to the area', async ({ open }) => {
    const page = await level1(await open('', device));
    await listLink(page, '巩义市').click();
    await headingOf(page, '巩义市').waitFor();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const { first, rest } = await answerTo(listLink(page, '二七区'), page, '#area-410103 .fact');
    expect(rest.scrolled).toBe(first.scrolled);
    expect(rest.laidOut).toBe(rest.all);
  });
});

describe.each([
  ['zh', '', '巩义市', COPY],
  ['en', 'en/', 'Gongyi', COPY_EN],
] as const)('in %s', (_, path, name, copy) => {
  test.for([300, 360, 1024, 1440])(
    'the controls that join an area fill the row that is kept for them, %i px wide',
    async (width, { open }) => {
      const page = await level1(await open(`${path}?area=410181`, { viewport: { width, height: 800 } }));
      const area = page.getByRole('region', { name: new RegExp(`^${name}`) });
      const controls = [
        area.getByRole('combobox', { name: copy.compare.with }),
        area.getByRole('button', { name: copy.compare.start, exact: true }),
        area.getByRole('button', { name: copy.share.button, exact: true }),
      ];
      const tops: number[] = [];
      for (const control of controls)
        tops.push(await control.evaluate((it) => it.getBoundingClientRect().top));
      expect(new Set(tops).size).toBe(1);
      const beyond = await area.evaluate((it) => it.scrollWidth - it.clientWidth);
      expect(beyond).toBe(0);
    },
  );
});
