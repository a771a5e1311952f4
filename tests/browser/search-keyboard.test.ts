import { describe, expect } from 'vitest';
import { eventually, test } from '../support/harness.ts';
import { addressOf, level1, listLink, mapLink, section } from '../support/reader.ts';
import { ask, button, field, group, options, results } from '../support/search.ts';
import { colourDistance, fillOf } from '../support/surface.ts';
import { COPY } from '../support/words.ts';

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
