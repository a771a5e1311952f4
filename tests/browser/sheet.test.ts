import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { eventually, test } from '../support/harness.ts';
import { readPageData } from '../support/page-data.ts';
import { PHONE } from '../support/page.ts';
import { headingOf, intro, level1, mapLink, mapOf, pointAt, section } from '../support/reader.ts';
import { opacityOf } from '../support/surface.ts';
import { COPY } from '../support/words.ts';

const STILL = { ...PHONE, reducedMotion: 'reduce' } as const;
const UPRIGHT = [
  ['a small phone', { width: 360, height: 640 }],
  ['a phone', { width: 390, height: 844 }],
  ['an upright tablet', { width: 768, height: 1024 }],
] as const;

/** The bar by what it does next. */
const bar = (page: Page, next: 'peek' | 'half' | 'full'): Locator =>
  page.getByRole('button', { name: new RegExp(`${COPY.sheet[next]}$`) });
const top = async (locator: Locator): Promise<number> => (await locator.boundingBox())?.y ?? NaN;
const bottom = async (locator: Locator): Promise<number> => {
  const box = await locator.boundingBox();
  return box ? box.y + box.height : NaN;
};
const height = (page: Page): number => page.viewportSize()?.height ?? 0;
/** Whether what is drawn in the middle of an element belongs to it. */
const isInSight = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => {
    const { left, right, top: up, bottom: down } = element.getBoundingClientRect();
    const at = document.elementFromPoint((left + right) / 2, (up + down) / 2);
    return at !== null && element.contains(at);
  });

describe.for(UPRIGHT)('the sheet on %s', ([, viewport]) => {
  test('peeks at first: its bar stands at the window’s foot, within a thumb’s reach', async ({ open }) => {
    const page = await level1(await open('', { ...STILL, viewport }));
    expect(await bottom(bar(page, 'half'))).toBeGreaterThan(height(page) - 60);
    expect(await bottom(bar(page, 'half'))).toBeLessThanOrEqual(height(page));
    expect((await bar(page, 'half').boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await bar(page, 'half').textContent()).toContain(COPY.intro.heading);
  });

  test('snaps to three heights by its bar, and the map shows above the middle one', async ({ open }) => {
    const page = await level1(await open('area/410181/', { ...STILL, viewport }));
    await bar(page, 'full').waitFor();
    expect(Math.abs((await top(bar(page, 'full'))) - (await bottom(mapOf(page))))).toBeLessThan(4);
    expect(await top(mapOf(page))).toBeGreaterThanOrEqual(-1);
    await bar(page, 'full').click();
    await bar(page, 'peek').waitFor();
    expect(Math.abs(await top(bar(page, 'peek')))).toBeLessThan(4);
    expect(await isInSight(headingOf(page, '巩义市'))).toBe(true);
    await bar(page, 'peek').click();
    await bar(page, 'half').waitFor();
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await bar(page, 'half').click();
    await bar(page, 'full').waitFor();
  });
});

test.for(['?area=410181', '?view=aid', '?compare=410102,410103'])(
  'the bar shows its title while the heading of the same words is out of sight, and is always named (%s)',
  async (address, { open }) => {
    const page = await level1(await open(address, STILL));
    const heading = page.locator('#panel').getByRole('heading', { level: 2 }).filter({ visible: true });
    const title = (await heading.textContent())?.trim() ?? '';
    const name = page.getByRole('button', { name: title });
    const shown = (): Promise<number> => opacityOf(name.getByText(title, { exact: true }));
    await page.evaluate(() => scrollTo(0, 0));
    await bar(page, 'half').waitFor();
    await eventually(shown).toBe(1);
    await name.click();
    await bar(page, 'full').waitFor();
    await eventually(shown).toBe(0);
    await page.evaluate(() => scrollBy(0, 900));
    await eventually(shown).toBe(1);
  },
);

test.for(['?area=410181', 'area/410181/'])(
  'a link that opens an area shows its name below the map (%s)',
  async (address, { open }) => {
    const page = await level1(await open(address, STILL));
    await bar(page, 'full').waitFor();
    expect(await isInSight(headingOf(page, '巩义市'))).toBe(true);
    expect(await top(headingOf(page, '巩义市'))).toBeGreaterThan(await bottom(mapOf(page)));
  },
);

test.for(['410102,410103', '650502,650521', '410102,650502'])(
  'a link that opens a comparison shows its heading below the map (%s)',
  async (pair, { open }) => {
    const page = await level1(await open(`?compare=${pair}`, STILL));
    const heading = page.getByRole('heading', { level: 2, name: /与/ });
    await heading.waitFor();
    await bar(page, 'full').waitFor();
    expect(await isInSight(heading)).toBe(true);
    expect(await top(heading)).toBeGreaterThan(
      await bottom(mapOf(page, pair.startsWith('65') ? 'yizhou' : 'zhengzhou')),
    );
  },
);

test('without script an area’s page has its name and headline in a phone’s first screen', async ({
  open,
}) => {
  const { regions } = await readPageData();
  for (const viewport of [
    { width: 390, height: 844 },
    { width: 360, height: 780 },
  ]) {
    const page = await open('area/410181/', { ...STILL, viewport, javaScriptEnabled: false });
    const headline = regions.find(({ adcode }) => adcode === '410181')?.headline ?? '';
    expect(await bottom(headingOf(page, '巩义市'))).toBeLessThan(viewport.height);
    expect(await bottom(section(page, '巩义市').getByText(headline, { exact: true }))).toBeLessThan(
      viewport.height,
    );
  }
});

test('a tap on the map brings the sheet half way up, with map and name in sight', async ({ open }) => {
  const page = await level1(await open('', STILL));
  await pointAt(page, '巩义市');
  await headingOf(page, '巩义市').waitFor();
  await bar(page, 'full').waitFor();
  expect(await isInSight(headingOf(page, '巩义市'))).toBe(true);
  expect(await top(mapOf(page))).toBeGreaterThanOrEqual(-1);
  expect(await top(headingOf(page, '巩义市'))).toBeGreaterThan(await bottom(mapOf(page)));
});

test('the page scrolls on through the sheet to its end: nothing traps it', async ({ open }) => {
  const page = await level1(await open('?area=410181', STILL));
  for (const share of [0.3, 0.6, 0.8, 1])
    await page.evaluate((part) => scrollTo(0, part * document.documentElement.scrollHeight), share);
  const end = (): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
  await eventually(end).toBeLessThan(2);
  expect(await isInSight(page.getByRole('contentinfo'))).toBe(true);
});

test('the bar goes up and down by the arrow keys, and always says what comes next', async ({ open }) => {
  const page = await level1(await open('', STILL));
  await bar(page, 'half').focus();
  await page.keyboard.press('ArrowUp');
  await bar(page, 'full').waitFor();
  await page.keyboard.press('ArrowUp');
  await bar(page, 'peek').waitFor();
  await page.keyboard.press('ArrowUp');
  await bar(page, 'peek').waitFor();
  await page.keyboard.press('ArrowDown');
  await bar(page, 'full').waitFor();
});

test('what has focus on the map is never left behind the sheet', async ({ open }) => {
  const page = await level1(await open('', STILL));
  await mapLink(page, '登封市').focus();
  await page.keyboard.press('Enter');
  await headingOf(page, '登封市').waitFor();
  await bar(page, 'full').click();
  await bar(page, 'peek').waitFor();
  await page.keyboard.press('Escape');
  await intro(page).waitFor();
  await eventually(() => isInSight(mapLink(page, '登封市').locator('path'))).toBe(true);
});

test('the aid story keeps its two maps in sight however far it is read', async ({ open }) => {
  const page = await level1(await open('?view=aid', STILL));
  await page.evaluate(() => scrollTo(0, 1200));
  // Above them stays the line that says how far they are apart, and nothing else.
  const line = page.getByRole('link', { name: /^直线距离/ });
  await eventually(() => top(line)).toBeCloseTo(0, -1);
  const { height = NaN } = (await line.boundingBox()) ?? {};
  for (const map of [mapOf(page), mapOf(page, 'yizhou')]) {
    expect(Math.abs((await top(map)) - height)).toBeLessThan(10);
    expect(await isInSight(map)).toBe(true);
  }
});

test('without script the same sheet is a plain page to scroll', async ({ open }) => {
  const page = await open('#area-410181', { ...STILL, javaScriptEnabled: false });
  await headingOf(page, '巩义市').waitFor();
  expect(await isInSight(headingOf(page, '巩义市'))).toBe(true);
  expect(await page.getByRole('button', { name: new RegExp(COPY.sheet.half) }).count()).toBe(0);
});

test('beside the map there is no sheet: sideways and on a desk the panel stands at the right', async ({
  open,
}) => {
  for (const viewport of [
    { width: 844, height: 390 },
    { width: 1440, height: 900 },
    { width: 2560, height: 1440 },
  ]) {
    const page = await level1(await open('?area=410181', { viewport }));
    for (const next of ['peek', 'half', 'full'] as const) expect(await bar(page, next).count()).toBe(0);
    const map = await mapOf(page).boundingBox();
    const panel = await section(page, '巩义市').boundingBox();
    expect(panel?.x).toBeGreaterThanOrEqual((map?.x ?? NaN) + (map?.width ?? NaN));
  }
});

test('held sideways the map stays while the panel is read', async ({ open }) => {
  const page = await level1(await open('?area=410181', { ...PHONE, viewport: { width: 844, height: 390 } }));
  await page.evaluate(() => scrollTo(0, 700));
  expect(await top(mapOf(page))).toBeCloseTo(0, -1);
  expect(await bottom(mapOf(page))).toBeLessThanOrEqual(390);
});
