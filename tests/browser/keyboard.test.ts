import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { eventually, test } from '../support/harness.ts';
import { addressOf, headingOf, intro, level1, level2, mapOf, section } from '../support/reader.ts';
import { COPY } from '../support/words.ts';

/** Accessible name of what has focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent.trim() ?? '';
  });

/** Presses Tab until something named so has focus; the limit is far above the page's number of links. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`Tab never reached ${name}.`);
}

describe.each([false, true])('by keyboard alone (level 2: %s)', (webgl) => {
  test('Tab reaches an area on the map, Enter opens it, Esc returns to it', async ({ open }) => {
    const page = await open('', { webgl });
    await (webgl ? level2 : level1)(page);
    await tabTo(page, /^巩义市，/);
    expect(await mapOf(page).evaluate((map) => map.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Enter');
    await headingOf(page, '巩义市').waitFor();
    expect(addressOf(page)).toBe('/?area=410181');
    await page.keyboard.press('Escape');
    await intro(page).waitFor();
    await eventually(() => focused(page)).toMatch(/^巩义市，/);
  });
});

test('every area on both maps and in the list is a stop of the Tab key', async ({ open }) => {
  const page = await level1(await open());
  const stops = new Set<string>();
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const at = document.activeElement;
      const place = at?.closest('svg') ? 'map' : (at?.closest('nav')?.getAttribute('aria-label') ?? '');
      return `${place} ${at?.getAttribute('data-adcode') ?? at?.getAttribute('href') ?? ''}`;
    });
    if (stops.has(stop) && stops.size > 40) break;
    stops.add(stop);
  }
  const found = [...stops];
  expect(found.filter((stop) => /^map \d{6}$/.test(stop))).toHaveLength(15);
  expect(found.filter((stop) => stop.startsWith(`${COPY.map.names} #area-`))).toHaveLength(17);
});

test('the skip link leads past the map to the text', async ({ open }) => {
  const page = await level1(await open());
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(COPY.site.skip);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await eventually(() => intro(page).evaluate((section) => section.contains(document.activeElement))).toBe(
    true,
  );
});

test('the evidence of a fact opens by keyboard', async ({ open }) => {
  const page = await level1(await open('?area=410181'));
  const phrase = section(page, '巩义市').getByText('地区生产总值迈上千亿元台阶', { exact: true });
  const fact = section(page, '巩义市')
    .getByRole('listitem')
    .filter({ has: page.getByText('地区生产总值迈上千亿元台阶', { exact: true }) });
  await fact.getByText(/第3段/).focus();
  await page.keyboard.press('Enter');
  await phrase.waitFor();
});
