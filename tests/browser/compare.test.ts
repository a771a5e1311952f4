import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { fill } from '../../src/domain/copy.ts';
import { eventually, test } from '../support/harness.ts';
import { DEVICES, PHONE } from '../support/page.ts';
import { addressOf, headingOf, intro, level1, listLink, section } from '../support/reader.ts';
import { COPY } from '../support/words.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const NO_SCRIPT = { javaScriptEnabled: false } as const;
const ALUMINIUM = '力争铝产业产值';
const GONGYI_ARTICLE = '锚定“十五五”目标 全力建设现代化标杆城市';

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

/** What axe finds in map and panel. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(
    (values) =>
      (window as unknown as { axe: { run: (part: string, options: object) => Promise<AxeResults> } }).axe.run(
        'main',
        {
          runOnly: { type: 'tag', values },
        },
      ),
    TAGS,
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

/** The link of a statement that stands in view, in a part of the page. */
const factLink = (part: Locator, label: string): Locator =>
  part.getByRole('link', { name: new RegExp(`^${label}`) });

/** The card of an article. */
const cardOf = (page: Page, title: string): Locator =>
  intro(page).getByRole('group').filter({ hasText: title });

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

  test('axe finds nothing, light or dark, also where one side is not reported', async ({ open }) => {
    for (const pair of ['410102,410103', '650502,410185']) {
      const page = await level1(await open(`?compare=${pair}`, device));
      await page.getByRole('table').waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await findings(page), `${pair} ${colorScheme}`).toEqual([]);
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

describe('the card of an article', () => {
  test('opens from the evidence of a fact and is read from its title', async ({ open }) => {
    const page = await level1(await open('?area=410181'));
    const item = section(page, '巩义市').getByRole('listitem').filter({ hasText: '第4段' }).first();
    await item.getByText(/第4段/).click();
    await item.getByRole('link', { name: GONGYI_ARTICLE }).click();
    await factLink(cardOf(page, GONGYI_ARTICLE), ALUMINIUM).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(GONGYI_ARTICLE);
  });

  test('opens from the aid view too', async ({ open }) => {
    const page = await level1(await open('?area=650502&view=aid'));
    await section(page, '伊州区')
      .getByRole('link', { name: /使命如山/ })
      .last()
      .click();
    await factLink(cardOf(page, '使命如山'), '第十一批郑州援疆干部人才').waitFor();
  });

  test('leads to a fact, with its evidence open', async ({ open }) => {
    const page = await level1(await open());
    const card = cardOf(page, GONGYI_ARTICLE);
    await card.getByText(GONGYI_ARTICLE).click();
    await factLink(card, ALUMINIUM).click();
    await section(page, '巩义市')
      .getByText('力争“十五五”时期铝产业产值突破2000亿元', { exact: true })
      .waitFor();
  });
});

describe('the timeline', () => {
  test('leads from a figure to its fact and from a name to its area', async ({ open }) => {
    const page = await level1(await open());
    const timeline = intro(page).getByRole('list', { name: COPY.timeline.heading });
    await factLink(timeline, ALUMINIUM).click();
    await headingOf(page, '巩义市').waitFor();
    await page.goBack();
    await timeline.getByRole('link', { name: '郑州市' }).first().click();
    await headingOf(page, '郑州市').waitFor();
  });

  test('counts only what passes the topic filter', async ({ open }) => {
    const page = await level1(await open('?topic=aid'));
    const timeline = intro(page).getByRole('list', { name: COPY.timeline.heading });
    expect(await timeline.getByRole('link', { name: '中原区' }).count()).toBe(0);
    await timeline.getByRole('link', { name: '伊州区' }).first().waitFor();
    await intro(page).getByText(COPY.timeline.filtered).waitFor();
  });
});

describe.for(DEVICES)('with scripts switched off, on %s', ([, device]) => {
  test('the evidence of an area’s own page leads to the article’s card', async ({ open }) => {
    const page = await open('area/410181/', { ...device, ...NO_SCRIPT });
    await section(page, '巩义市').getByRole('link', { name: GONGYI_ARTICLE }).last().click();
    await cardOf(page, GONGYI_ARTICLE).waitFor();
    expect(await section(page, '巩义市').isVisible()).toBe(false);
    expect(addressOf(page)).toMatch(/#article-gongyi-interview$/);
  });

  test('the timeline leads to a fact, and its section is shown instead of the introduction', async ({
    open,
  }) => {
    const page = await open('', { ...device, ...NO_SCRIPT });
    const timeline = intro(page).getByRole('list', { name: COPY.timeline.heading });
    await factLink(timeline, ALUMINIUM).click();
    await headingOf(page, '巩义市').waitFor();
    expect(await intro(page).isVisible()).toBe(false);
  });

  test('the chart’s rows are read as words, and there is no way to a comparison', async ({ open }) => {
    const page = await open('#area-410181', { ...device, ...NO_SCRIPT });
    const chart = section(page, '巩义市').getByRole('figure');
    const rows = await chart.getByRole('listitem').allInnerTexts();
    expect(rows.map((row) => row.replace(/\s/g, ''))).toEqual([
      expect.stringContaining('突破2000亿元'),
      expect.stringContaining('突破300亿元'),
      expect.stringContaining('迈向百亿级'),
    ]);
    expect(await page.getByRole('combobox').count()).toBe(0);
  });
});

test('what level 0 showed by a fragment stays in sight when the script takes over', async ({ open }) => {
  const page = await level1(await open('#fact-gongyi-aluminium'));
  await headingOf(page, '巩义市').waitFor();
  await eventually(() => addressOf(page)).toBe('/?area=410181');
  const other = await level1(await open('area/410181/#article-gongyi-interview'));
  await factLink(cardOf(other, GONGYI_ARTICLE), ALUMINIUM).waitFor();
});
