import { describe, expect } from 'vitest';
import { eventually, test } from '../support/harness.ts';
import { DEVICES } from '../support/page.ts';
import {
  addressOf,
  headingOf,
  intro,
  level1,
  listLink,
  mapLink,
  pointAt,
  section,
} from '../support/reader.ts';
import { COPY } from '../support/words.ts';

describe.each(DEVICES)('on %s', (_, device) => {
  test('Back and Forward walk through what was opened', async ({ open }) => {
    const page = await level1(await open('', device));
    const title = await page.title();
    await pointAt(page, '巩义市');
    await headingOf(page, '巩义市').waitFor();
    await listLink(page, '中原区').click();
    await headingOf(page, '中原区').waitFor();
    await page.goBack();
    await headingOf(page, '巩义市').waitFor();
    expect(await section(page, '中原区').isVisible()).toBe(false);
    expect(await listLink(page, '巩义市').getAttribute('aria-current')).toBe('true');
    await page.goBack();
    await intro(page).waitFor();
    expect(addressOf(page)).toBe('/');
    expect(await page.title()).toBe(title);
    await page.goForward();
    await headingOf(page, '巩义市').waitFor();
    expect(await page.title()).toMatch(/^巩义市/);
  });

  test('choosing an area writes nothing to the root again: the same `lang` would restyle the whole page', async ({
    open,
  }) => {
    const page = await level1(await open('', device));
    const written = await page.evaluateHandle(() => {
      const names: (string | null)[] = [];
      new MutationObserver((records) => names.push(...records.map((each) => each.attributeName))).observe(
        document.documentElement,
        { attributes: true },
      );
      return names;
    });
    await listLink(page, '中原区').click();
    await headingOf(page, '中原区').waitFor();
    await page.goBack();
    await intro(page).waitFor();
    expect(await written.jsonValue()).toEqual([]);
  });

  test('the breadcrumb closes the area and leads back to the whole map', async ({ open }) => {
    const page = await level1(await open('?area=410181', device));
    const crumbs = section(page, '巩义市').getByRole('navigation', { name: COPY.area.breadcrumb });
    await crumbs.getByRole('link', { name: COPY.area.back }).click();
    await intro(page).waitFor();
    expect(await section(page, '巩义市').isVisible()).toBe(false);
    expect(addressOf(page)).toBe('/');
  });

  test('the breadcrumb leads to the city that an area belongs to', async ({ open }) => {
    const page = await level1(await open('?area=410181', device));
    const crumbs = section(page, '巩义市').getByRole('navigation', { name: COPY.area.breadcrumb });
    await crumbs.getByRole('link', { name: '郑州市' }).click();
    await headingOf(page, '郑州市').waitFor();
    expect(addressOf(page)).toBe('/?area=410100');
  });
});

test('Esc closes the open area', async ({ open }) => {
  const page = await level1(await open('?area=410181'));
  await headingOf(page, '巩义市').waitFor();
  await page.keyboard.press('Escape');
  await intro(page).waitFor();
  expect(addressOf(page)).toBe('/');
});

describe('focus', () => {
  test('goes to the name of an area opened from the list, and back to the list', async ({ open }) => {
    const page = await level1(await open());
    const opener = listLink(page, '荥阳市');
    await opener.click();
    await eventually(() => hasFocus(headingOf(page, '荥阳市'))).toBe(true);
    await page.keyboard.press('Escape');
    await eventually(() => hasFocus(opener)).toBe(true);
  });

  test('goes with Back and Forward to what is shown', async ({ open }) => {
    const page = await level1(await open());
    const opener = listLink(page, '荥阳市');
    await opener.click();
    await listLink(page, '中原区').click();
    await page.goBack();
    await eventually(() => hasFocus(headingOf(page, '荥阳市'))).toBe(true);
    await page.goBack();
    await eventually(() => hasFocus(listLink(page, '中原区'))).toBe(true);
    await page.goForward();
    await eventually(() => hasFocus(headingOf(page, '荥阳市'))).toBe(true);
  });

  test('goes to the introduction where what an area was opened from is out of sight', async ({ open }) => {
    const page = await level1(await open());
    await listLink(page, '巩义市').click();
    const crumbs = section(page, '巩义市').getByRole('navigation', { name: COPY.area.breadcrumb });
    await crumbs.getByRole('link', { name: '郑州市' }).click();
    await eventually(() => hasFocus(headingOf(page, '郑州市'))).toBe(true);
    await page.keyboard.press('Escape');
    await eventually(() => hasFocus(intro(page).getByRole('heading', { level: 2 }))).toBe(true);
  });

  test('goes to the name of an area opened on the map, and back to the map', async ({ open }) => {
    const page = await level1(await open());
    await pointAt(page, '荥阳市');
    await eventually(() => hasFocus(headingOf(page, '荥阳市'))).toBe(true);
    await page.keyboard.press('Escape');
    await eventually(() => hasFocus(mapLink(page, '荥阳市'))).toBe(true);
  });

  test('comes back from an area opened by its address to the introduction', async ({ open }) => {
    const page = await level1(await open('?area=410181'));
    await page.keyboard.press('Escape');
    await eventually(() => hasFocus(intro(page).getByRole('heading', { level: 2 }))).toBe(true);
  });
});

const hasFocus = (locator: ReturnType<typeof listLink>): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);
