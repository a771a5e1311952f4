import { brotliCompressSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { fill } from '../../src/domain/copy.ts';
import { KIB } from '../support/bytes.ts';
import { builtFiles, readBuilt } from '../support/dist.ts';
import { eventually, test } from '../support/harness.ts';
import { addressOf, headingOf, level1, level2, mapLink, spotIn } from '../support/reader.ts';
import { ask, button, field, group, options, results } from '../support/search.ts';
import { colourDistance, colourOn, fillOf } from '../support/surface.ts';
import { COPY } from '../support/words.ts';

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

  test('script, style and index of the search are at most 14 KiB in brotli', () => {
    const files = builtFiles().filter((file) => /^assets\/search-|^data\/pinyin\.json$/.test(file));
    expect(files.map((file) => file.replace(/-[\w-]{8}\./, '.')).sort()).toEqual([
      'assets/search.css',
      'assets/search.js',
      'data/pinyin.json',
    ]);
    const bytes = files.reduce((sum, file) => sum + brotliCompressSync(readBuilt(file)).length, 0);
    expect(bytes).toBeLessThanOrEqual(14 * KIB);
  });

  test('the button keeps its place until level 1 answers it', async ({ open }) => {
    const still = await open('', {
      expected: [/Failed to load resource/],
      before: (fresh) => fresh.route('**/assets/*.js', (route) => route.abort()),
    });
    const page = await level1(await open());
    const heads = [still, page].map((each) => each.getByRole('banner'));
    const boxes = await Promise.all(heads.map((head) => head.boundingBox()));
    expect(boxes[0]).toEqual(boxes[1]);
    const switches = [still, page].map((each) => each.getByRole('navigation', { name: COPY.views.label }));
    const places = await Promise.all(switches.map((nav) => nav.boundingBox()));
    expect(places[0]).toEqual(places[1]);
    expect([await button(still).count(), await button(page).count()]).toEqual([0, 1]);
  });

  test('where scripts are switched off there is no button and no place for it', async ({ open }) => {
    const page = await open('', { javaScriptEnabled: false });
    expect(await button(page).count()).toBe(0);
    const head = await page.getByRole('banner').boundingBox();
    const nav = await page.getByRole('navigation', { name: COPY.views.label }).boundingBox();
    if (!head || !nav) throw new Error('The page has no head.');
    expect(head.x + head.width - (nav.x + nav.width)).toBeLessThan(60);
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
