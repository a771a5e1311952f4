import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { eventually, test } from '../support/harness.ts';
import { DEVICES } from '../support/page.ts';
import { addressOf, ALUMINIUM, factLink, headingOf, intro, level1, section } from '../support/reader.ts';
import { COPY } from '../support/words.ts';

const NO_SCRIPT = { javaScriptEnabled: false } as const;
const GONGYI_ARTICLE = '锚定“十五五”目标 全力建设现代化标杆城市';

/** The card of an article. */
const cardOf = (page: Page, title: string): Locator =>
  intro(page).getByRole('group').filter({ hasText: title });

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

test.for(DEVICES)(
  'the first row of squares stands in its area’s line of the timeline, on %s',
  async ([, device], { open }) => {
    const page = await level1(await open('', device));
    const moments = page.getByRole('list', { name: COPY.timeline.heading }).locator('.moment');
    await moments.first().scrollIntoViewIfNeeded();
    const off = await moments.evaluateAll((rows) =>
      rows.map((row) => {
        const name = document.createRange();
        name.selectNodeContents(row.querySelector('.moment__area') ?? row);
        const middleOf = (box: DOMRect | undefined): number => ((box?.top ?? NaN) + (box?.bottom ?? NaN)) / 2;
        const squares = row.querySelector('.squares')?.getBoundingClientRect();
        const firstRow = squares && new DOMRect(squares.x, squares.y, squares.width, 9);
        return Math.abs(middleOf(name.getClientRects()[0]) - middleOf(firstRow));
      }),
    );
    expect(off.length).toBeGreaterThan(8);
    expect(Math.max(...off)).toBeLessThan(3);
  },
);
