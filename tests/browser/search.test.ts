import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import type { AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { fill } from '../../src/domain/copy.ts';
import { builtFiles, readBuilt } from '../support/dist.ts';
import { eventually, test } from '../support/harness.ts';
import { DEVICES, PHONE } from '../support/page.ts';
import {
  addressOf,
  headingOf,
  level1,
  level2,
  listLink,
  mapLink,
  section,
  spotIn,
} from '../support/reader.ts';
import { colourDistance, colourOn, fillOf } from '../support/surface.ts';
import { COPY } from '../support/words.ts';

const button = (page: Page): Locator => page.getByRole('button', { name: COPY.search.button, exact: true });
const field = (page: Page): Locator => page.getByRole('combobox', { name: COPY.search.label });
const results = (page: Page): Locator => page.getByRole('listbox', { name: COPY.search.label });
const group = (page: Page, name: string): Locator => results(page).getByRole('group', { name, exact: true });
const options = (within: Locator): Locator => within.getByRole('option');

/** Opens the search and asks, as a reader at a keyboard does. */
async function ask(page: Page, query: string): Promise<void> {
  if (!(await field(page).isVisible())) await page.keyboard.press('/');
  await eventually(() => field(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await field(page).fill(query);
}

/** Files that only the search has asked for. */
const searchFiles = (urls: string[]): string[] =>
  urls.map((url) => new URL(url).pathname).filter((path) => /\/(search-[^/]*|pinyin\.json)$/.test(path));

describe('from a cold page', () => {
  test('/ opens the search, its findings light the map, Enter opens the best one', async ({ open }) => {
    const page = await level1(await open());
    const before = await fillOf(mapLink(page, '巩义市'));
    await ask(page, '铝');
    await eventually(() => options(group(page, COPY.search.places)).allInnerTexts()).toEqual([
      expect.stringContaining('巩义市'),
    ]);
    await eventually(async () =>
      colourDistance(before, await fillOf(mapLink(page, '巩义市'))),
    ).toBeGreaterThan(20);
    expect(addressOf(page)).toBe('/');
    await page.keyboard.press('Enter');
    await headingOf(page, '巩义市').waitFor();
    await eventually(() => headingOf(page, '巩义市').evaluate((h2) => h2 === document.activeElement)).toBe(
      true,
    );
    expect(addressOf(page)).toBe('/?area=410181');
    expect(await field(page).count()).toBe(0);
  });

  test('script and index come with the first use, and nothing is asked for at any query', async ({
    open,
  }) => {
    const asked: string[] = [];
    const page = await open('', {
      before: async (fresh) => void fresh.on('request', (request) => asked.push(request.url())),
    });
    await level1(page);
    await page.waitForLoadState('networkidle');
    expect(searchFiles(asked)).toEqual([]);
    await button(page).click();
    await field(page).waitFor();
    expect(searchFiles(asked).length).toBeGreaterThan(1);
    const sofar = asked.length;
    await page.context().setOffline(true);
    for (const query of ['铝', 'gongyi', 'zz', '2000亿']) {
      await field(page).fill(query);
      await results(page).waitFor();
    }
    await page.keyboard.press('Escape');
    await button(page).click();
    await field(page).fill('援疆');
    await results(page).waitFor();
    expect(asked).toHaveLength(sofar);
  });

  test('script, style and index of the search are at most 14 KB in brotli', () => {
    const files = builtFiles().filter((file) => /^assets\/search-|^data\/pinyin\.json$/.test(file));
    expect(files.map((file) => file.replace(/-[\w-]{8}\./, '.')).sort()).toEqual([
      'assets/search.css',
      'assets/search.js',
      'data/pinyin.json',
    ]);
    const bytes = files.reduce((sum, file) => sum + brotliCompressSync(readBuilt(file)).length, 0);
    expect(bytes).toBeLessThanOrEqual(14 * 1024);
  });

  test('the button keeps its place until level 1 answers it', async ({ open }) => {
    const still = await open('', { javaScriptEnabled: false });
    const page = await level1(await open());
    const heads = [still, page].map((each) => each.getByRole('banner'));
    const boxes = await Promise.all(heads.map((head) => head.boundingBox()));
    expect(boxes[0]).toEqual(boxes[1]);
    const switches = [still, page].map((each) => each.getByRole('navigation', { name: COPY.views.label }));
    const places = await Promise.all(switches.map((nav) => nav.boundingBox()));
    expect(places[0]).toEqual(places[1]);
    expect([await button(still).count(), await button(page).count()]).toEqual([0, 1]);
  });

  test('a search that cannot be loaded says so and can be tried again', async ({ open }) => {
    const page = await level1(
      await open('', {
        expected: [/Failed to load resource/],
        before: (fresh) => fresh.route('**/assets/search-*', (route) => route.abort()),
      }),
    );
    await button(page).click();
    await page.getByText(COPY.search.failed).waitFor();
    await page.unroute('**/assets/search-*');
    await page.getByRole('button', { name: COPY.status.retry }).click();
    await field(page).fill('铝');
    await results(page).waitFor();
    expect(await page.getByText(COPY.search.failed).count()).toBe(0);
  });

  test('without the pinyin file names are still found', async ({ open }) => {
    const page = await level1(
      await open('', {
        expected: [/Failed to load resource/],
        before: (fresh) => fresh.route('**/data/pinyin.json', (route) => route.abort()),
      }),
    );
    await ask(page, '巩义');
    await options(group(page, COPY.search.places)).filter({ hasText: '巩义市' }).waitFor();
  });
});

describe('by keyboard', () => {
  test('arrows go through the findings, and the field says which one Enter opens', async ({ open }) => {
    const page = await level1(await open());
    await ask(page, '铝');
    const current = async (): Promise<string> => {
      const id = await field(page).getAttribute('aria-activedescendant');
      const option = page.locator(`[id="${id ?? ''}"]`);
      expect(await option.getAttribute('aria-selected')).toBe('true');
      expect(await results(page).getByRole('option', { selected: true }).count()).toBe(1);
      return option.innerText();
    };
    await eventually(current).toMatch(/^巩义市/);
    expect(await field(page).getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    await eventually(current).toMatch(/力争铝产业产值[^]*突破[^]*2000[^]*亿元[^]*巩义市/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await eventually(current).toMatch(/郑州市/);
  });

  test('a fact opens in its area with the evidence open', async ({ open }) => {
    const page = await level1(await open('?topic=talent'));
    await ask(page, '2000亿');
    await options(group(page, COPY.search.facts)).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const phrase = section(page, '巩义市').getByText('力争“十五五”时期铝产业产值突破2000亿元', {
      exact: true,
    });
    await phrase.waitFor();
    expect(addressOf(page)).toBe('/?area=410181');
  });

  test('an article opens its card', async ({ open }) => {
    const page = await level1(await open('?area=410102'));
    await ask(page, '使命如山');
    await options(group(page, COPY.search.articles)).first().click();
    await page.getByRole('group').filter({ hasText: '郑援疆·三年答卷系列报道' }).first().waitFor();
    await eventually(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toContain(
      '使命如山',
    );
  });

  test('「援疆」 leads to the aid view', async ({ open }) => {
    const page = await level1(await open());
    await ask(page, '援疆');
    await results(page).waitFor();
    await page.keyboard.press('Enter');
    await eventually(() => addressOf(page)).toBe('/?view=aid');
    expect(await field(page).count()).toBe(0);
  });

  test('Esc closes the search, puts out its lights and goes back to where focus was', async ({ open }) => {
    const page = await level1(await open('?area=410181'));
    const before = await fillOf(mapLink(page, '二七区'));
    for (const from of [button(page), listLink(page, '新密市'), mapLink(page, '登封市')]) {
      await from.focus();
      await ask(page, '养老');
      await eventually(async () =>
        colourDistance(before, await fillOf(mapLink(page, '二七区'))),
      ).toBeGreaterThan(20);
      await page.keyboard.press('Escape');
      await eventually(() => from.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await field(page).count()).toBe(0);
      await eventually(async () => colourDistance(before, await fillOf(mapLink(page, '二七区')))).toBe(0);
    }
    // Only the search was closed.
    expect(addressOf(page)).toBe('/?area=410181');
  });

  test('/ written into the field stays a character', async ({ open }) => {
    const page = await level1(await open());
    await ask(page, 'a');
    await page.keyboard.press('/');
    expect(await field(page).inputValue()).toBe('a/');
  });
});

test('findings are announced once the reader pauses, and not at every key', async ({ open }) => {
  const page = await level1(await open());
  await ask(page, '');
  const status = page.getByRole('dialog').getByRole('status');
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const at = document.querySelector('dialog [role="status"]');
    if (at)
      new MutationObserver(() => heard.push(at.textContent)).observe(at, {
        subtree: true,
        childList: true,
        characterData: true,
      });
  });
  await field(page).pressSequentially('gongyi');
  await eventually(() => status.innerText()).toBe(
    fill(COPY.search.found, { places: 1, facts: 0, articles: 0 }),
  );
  expect(await page.evaluate(() => (window as Window & { heard?: string[] }).heard)).toHaveLength(1);
});

test('what is not there is said in words, with something to try', async ({ open }) => {
  const page = await level1(await open());
  await ask(page, '月球养老');
  await page
    .getByText(fill(COPY.search.none, { query: '月球养老' }), { exact: true })
    .first()
    .waitFor();
  expect(await field(page).getAttribute('aria-expanded')).toBe('false');
  await page.getByRole('button', { name: '养老', exact: true }).click();
  await results(page).waitFor();
  expect(await field(page).inputValue()).toBe('养老');
  await field(page).fill('xq');
  await page.getByText(COPY.search.hint).waitFor();
});

test('an area tapped on the map meanwhile opens, and the search is over', async ({ open }) => {
  const page = await level1(await open());
  await ask(page, '养老');
  const { x, y } = await spotIn(mapLink(page, '二七区'));
  await page.mouse.click(x, y);
  await headingOf(page, '二七区').waitFor();
  await eventually(() => field(page).count()).toBe(0);
});

test('at level 2 the findings light the map as well', async ({ open }) => {
  const page = await level2(await open('', { webgl: true }));
  const spot = await spotIn(mapLink(page, '巩义市'));
  const before = await colourOn(page, spot);
  await ask(page, 'gy');
  await eventually(async () => colourDistance(before, await colourOn(page, spot))).toBeGreaterThan(15);
});

describe('on a phone', () => {
  test.for([320, 390])('%i px wide: everything fits, and can be touched', async (width, { open }) => {
    const page = await level1(await open('', { ...PHONE, viewport: { width, height: 844 } }));
    await button(page).tap();
    await field(page).waitFor();
    const heights = async (within: Locator): Promise<number[]> =>
      within.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    const dialog = page.getByRole('dialog', { name: COPY.search.label });
    const tooLow = async (): Promise<number[]> =>
      (await heights(dialog.getByRole('button').or(dialog.getByRole('option')).or(field(page)))).filter(
        (px) => px < 44,
      );
    expect(await tooLow()).toEqual([]);
    await field(page).fill('养老');
    await results(page).waitFor();
    expect(await tooLow()).toEqual([]);
    expect((await heights(button(page)))[0]).toBeGreaterThanOrEqual(44);
    expect(
      await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('dialog, dialog *')]
          .filter(
            (each) =>
              each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== 'visible',
          )
          .map((each) => each.className),
      ),
    ).toEqual([]);
    // The map with the areas found stays above the findings.
    const map = await mapLink(page, '巩义市').boundingBox();
    const sheet = await dialog.boundingBox();
    expect(map?.y).toBeGreaterThanOrEqual(0);
    expect((map?.y ?? 0) + (map?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0);
  });

  test('closing it leads back to where the page was', async ({ open }) => {
    const page = await level1(await open('', PHONE));
    await button(page).tap();
    await field(page).waitFor();
    await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await page.getByRole('button', { name: COPY.search.close }).tap();
    await eventually(() => page.evaluate(() => scrollY)).toBe(0);
  });
});

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds, one line for each element. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (values) =>
      (window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
        runOnly: { type: 'tag', values },
      }),
    TAGS,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}

test.for(DEVICES)('axe finds nothing with the search open on %s', async ([, device], { open }) => {
  const page = await level1(await open('', device));
  for (const query of ['', '援疆', '月球养老']) {
    await ask(page, query);
    const shown = query ? page.getByRole('dialog').getByText(query) : page.getByText(COPY.search.hint);
    await shown.first().waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await findings(page), `“${query}”, ${colorScheme}`).toEqual([]);
    }
  }
});
