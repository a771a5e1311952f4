import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { fill } from '../../src/domain/copy.ts';
import { axeFindings } from '../support/axe.ts';
import { eventually, test } from '../support/harness.ts';
import { DEVICES, PHONE } from '../support/page.ts';
import {
  addressOf,
  ALUMINIUM,
  factLink,
  headingOf,
  intro,
  level1,
  listLink,
  mapLink,
  mapOf,
  section,
} from '../support/reader.ts';
import { COPY, type MAP_NAMES } from '../support/words.ts';

/** The comparison of two areas, by its accessible name. */
const comparison = (page: Page, first: string, second: string): Locator =>
  page.getByRole('region', { name: fill(COPY.compare.heading, { first, second }) });

/** Opens an area and compares it with another, as a reader does. */
async function compare(page: Page, first: string, second: string): Promise<Locator> {
  await listLink(page, first).click();
  const own = section(page, first);
  await own.getByRole('combobox', { name: COPY.compare.with }).selectOption(second);
  await own.getByRole('button', { name: COPY.compare.start }).click();
  const both = comparison(page, first, second);
  await both.waitFor();
  return both;
}

describe.for(DEVICES)('comparing two areas, on %s', ([, device]) => {
  test('begins in an area, has an address and a title of its own, and is read from its heading', async ({
    open,
  }) => {
    const page = await level1(await open('', device));
    const both = await compare(page, '中原区', '二七区');
    expect(addressOf(page)).toBe('/?area=410102&compare=410102,410103');
    expect(await page.title()).toMatch(/^中原区与二七区/);
    await eventually(() =>
      both.getByRole('heading', { level: 2 }).evaluate((at) => at === document.activeElement),
    ).toBe(true);
    expect(await both.getByRole('heading', { level: 2 }).isVisible()).toBe(true);
    expect(await page.getByRole('status').textContent()).toBe(
      fill(COPY.compare.opened, { first: '中原区', second: '二七区' }),
    );
    expect(await section(page, '中原区').isVisible()).toBe(false);
  });

  test('says 未公布 beside a figure the other side does not have, and no cell is blank', async ({ open }) => {
    const page = await level1(await open('?compare=410102,410103', device));
    const both = comparison(page, '中原区', '二七区');
    await both.waitFor();
    const row = both.getByRole('row').filter({ hasText: '1530' });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual([
      expect.stringMatching(/累计达\s*1530\s*亿元/),
      COPY.compare.unpublished,
    ]);
    for (const cell of await both.getByRole('cell').allInnerTexts()) expect(cell.trim()).not.toBe('');
  });

  test('opens from its own address with both areas on a map of full size, or in the pair', async ({
    open,
  }) => {
    const inSight = async (page: Page, name: string, frame: keyof typeof MAP_NAMES) =>
      (await mapLink(page, name, frame).boundingBox())?.width ?? 0;
    const one = await level1(await open('?compare=650502,650521', device));
    await comparison(one, '伊州区', '巴里坤哈萨克自治县').waitFor();
    const [yizhou, zhengzhou] = [await mapOf(one, 'yizhou').boundingBox(), await mapOf(one).boundingBox()];
    expect(yizhou?.width).toBeGreaterThan((zhengzhou?.width ?? NaN) * 2);
    const both = await level1(await open('?compare=410102,650502', device));
    await comparison(both, '中原区', '伊州区').waitFor();
    const widths = [await mapOf(both).boundingBox(), await mapOf(both, 'yizhou').boundingBox()];
    expect(widths[0]?.width).toBeCloseTo(widths[1]?.width ?? NaN, 0);
    expect(await inSight(both, '中原区', 'zhengzhou')).toBeGreaterThan(8);
    expect(await inSight(both, '伊州区', 'yizhou')).toBeGreaterThan(8);
    await both.getByRole('button', { name: COPY.compare.end }).click();
    expect(addressOf(both)).toBe('/?view=aid');
  });

  test('axe finds nothing, light or dark, also where one side is not reported', async ({ open }) => {
    for (const pair of ['410102,410103', '650502,410185']) {
      const page = await level1(await open(`?compare=${pair}`, device));
      await page.getByRole('table').waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await axeFindings(page, 'main'), `${pair} ${colorScheme}`).toEqual([]);
      }
    }
  });
});

describe('a comparison', () => {
  test('ends with Esc, at the area it began from; Back brings it again', async ({ open }) => {
    const page = await level1(await open());
    const both = await compare(page, '中原区', '二七区');
    await page.keyboard.press('Escape');
    await both.waitFor({ state: 'detached' });
    expect(addressOf(page)).toBe('/?area=410102');
    await eventually(() => headingOf(page, '中原区').evaluate((at) => at === document.activeElement)).toBe(
      true,
    );
    await page.goBack();
    await both.waitFor();
    expect(addressOf(page)).toBe('/?area=410102&compare=410102,410103');
    await page.goBack();
    await headingOf(page, '中原区').waitFor();
    expect(await both.count()).toBe(0);
  });

  test('changes either side, swaps them, and ends by its button', async ({ open }) => {
    const page = await level1(await open('?compare=410102,410103'));
    await page.getByRole('combobox', { name: COPY.compare.second }).selectOption('巩义市');
    await comparison(page, '中原区', '巩义市').waitFor();
    await page.getByRole('button', { name: COPY.compare.swap }).click();
    await comparison(page, '巩义市', '中原区').waitFor();
    expect(addressOf(page)).toBe('/?compare=410181,410102');
    await page.getByRole('button', { name: COPY.compare.end }).click();
    await intro(page).waitFor();
    expect(addressOf(page)).toBe('/');
  });

  test('offers neither side the area of the other', async ({ open }) => {
    const page = await level1(await open('?compare=410102,410103'));
    await page.getByRole('table').waitFor();
    const offered = await page
      .getByRole('combobox', { name: COPY.compare.first })
      .getByRole('option')
      .allInnerTexts();
    expect(offered).toHaveLength(16);
    expect(offered).not.toContain('二七区');
  });

  test('follows the topic filter', async ({ open }) => {
    const page = await level1(await open('?topic=industry&compare=410102,410103'));
    const table = page.getByRole('table');
    await table.waitFor();
    const [size, ...groups] = await table.getByRole('rowheader').allInnerTexts();
    expect(size).toBe(COPY.compare.size);
    expect(groups.length).toBeGreaterThan(0);
    for (const group of groups) expect(group).toContain(COPY.topics.industry);
  });

  test('says of an area nobody reported on that it is not reported', async ({ open }) => {
    const page = await level1(await open('?compare=410181,410185'));
    const both = comparison(page, '巩义市', '登封市');
    await both.getByRole('cell', { name: COPY.area.unreported }).first().waitFor();
    expect(await both.getByText(COPY.compare.unpublished, { exact: true }).count()).toBe(0);
  });

  test('leads from a statement to its evidence, also in the area it began from', async ({ open }) => {
    const page = await level1(await open('?area=410181&compare=410181,410102'));
    await factLink(comparison(page, '巩义市', '中原区'), ALUMINIUM).click();
    await section(page, '巩义市')
      .getByText('力争“十五五”时期铝产业产值突破2000亿元', { exact: true })
      .waitFor();
    expect(addressOf(page)).toBe('/?area=410181');
  });

  test('fits a screen 320 px wide', async ({ open }) => {
    const page = await level1(
      await open('?compare=410102,650502', { ...PHONE, viewport: { width: 320, height: 640 } }),
    );
    await page.getByRole('table').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test('that cannot be loaded says so, leaves the page as it was, and can be tried again', async ({
    open,
  }) => {
    let refuse = true;
    const page = await level1(
      await open('', {
        expected: [/Failed to load|Failed to fetch|error loading/i],
        before: (fresh) =>
          fresh.route('**/compare-*.js', (route) => (refuse ? route.abort() : route.continue())),
      }),
    );
    await listLink(page, '中原区').click();
    await section(page, '中原区').getByRole('button', { name: COPY.compare.start }).click();
    await page.getByText(COPY.status.loadFailed).waitFor();
    expect(await headingOf(page, '中原区').isVisible()).toBe(true);
    refuse = false;
    await page.getByRole('button', { name: COPY.status.retry }).click();
    await comparison(page, '中原区', '二七区').waitFor();
  });
});
