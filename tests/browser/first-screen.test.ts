import { describe, expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { eventually, test } from '../support/harness.ts';
import { DEVICES, PHONE } from '../support/page.ts';
import { headingOf, intro, level1, listLink, section } from '../support/reader.ts';
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

describe.each(DEVICES)('with scripts switched off, on %s', (_, device) => {
  test('a tap is answered by the first screen of an area, and the rest joins it by itself', async ({
    open,
  }) => {
    const page = await open('', { ...device, javaScriptEnabled: false });
    // What is inside: an item that is held back is itself there.
    const facts = section(page, '巩义市').locator('.fact__meta, .sources__item a');
    const shown = (): Promise<number> =>
      facts.evaluateAll((items) => items.filter((item) => item.checkVisibility()).length);
    const first = await page.evaluate(() => {
      location.hash = '#area-410181';
      const items = [...document.querySelectorAll('#area-410181 :is(.fact__meta, .sources__item a)')];
      return items.filter((item) => item.checkVisibility()).length;
    });
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThanOrEqual(device === PHONE ? 3 : 8);
    await eventually(shown).toBe(await facts.count());
  });

  test.for(['#article-gongyi-interview', '#timeline', '#panel', '#story', '#topic-industry'])(
    'a link to %s finds the introduction laid out at once',
    async (fragment, { open }) => {
      const page = await open(fragment, { ...device, javaScriptEnabled: false });
      const animation = intro(page).evaluate((it) => getComputedStyle(it).animationName);
      expect(await animation).toBe('none');
    },
  );
});

test('a phone’s first screen does not wait for the introduction below it, which joins it by itself', async ({
  open,
}) => {
  const page = await open('', {
    ...PHONE,
    expected: [/Failed to load resource/, /net::ERR_FAILED/],
    before: (fresh) => fresh.route('**/assets/*.js', (route) => route.abort()),
  });
  const { name, top } = await intro(page).evaluate((it) => ({
    name: getComputedStyle(it).animationName,
    top: it.getBoundingClientRect().top,
  }));
  expect(name).toBe('held-back');
  expect(top).toBeGreaterThan(PHONE.viewport?.height ?? NaN);
  const text = intro(page).getByText(COPY.intro.text);
  await eventually(() => text.evaluate((it) => it.checkVisibility())).toBe(true);
});

test('where scripts are switched off the introduction is seen first, and nothing of it is held back', async ({
  open,
}) => {
  const page = await open('', { ...PHONE, javaScriptEnabled: false });
  expect(await intro(page).evaluate((it) => getComputedStyle(it).animationName)).toBe('none');
});

test('an embed, whose introduction is seen first, holds nothing of it back', async ({ open }) => {
  const page = await open('embed/', { ...PHONE, javaScriptEnabled: false });
  expect(await intro(page).evaluate((it) => getComputedStyle(it).animationName)).toBe('none');
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
