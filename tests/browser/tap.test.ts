import { describe, expect } from 'vitest';
import { eventually, test } from '../support/harness.ts';
import { DEVICES } from '../support/page.ts';
import {
  addressOf,
  headingOf,
  intro,
  level1,
  level2,
  listLink,
  mapLink,
  pointAt,
  section,
} from '../support/reader.ts';

describe.each(DEVICES)('on %s', (_, device) => {
  test('a tap on 巩义 is answered with its target, on the screen, and where it was printed', async ({
    open,
  }) => {
    const page = await level1(await open('', device));
    await pointAt(page, '巩义市');
    const figure = section(page, '巩义市').getByText('突破2000亿元').first();
    await figure.waitFor();
    expect(
      await figure.evaluate((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return element.contains(seen);
      }),
    ).toBe(true);

    const fact = section(page, '巩义市')
      .getByRole('listitem')
      .filter({ hasText: '力争“十五五”时期铝产业产值突破2000亿元' });
    expect(await fact.innerText()).toContain('力争铝产业产值');
    const phrase = fact.getByText('力争“十五五”时期铝产业产值突破2000亿元');
    expect(await phrase.isVisible()).toBe(false);
    await fact.getByText(/第4段/).click();
    await phrase.waitFor();
    await fact.getByText(/^《.+》$/).waitFor();
    expect(await fact.getByText(/^《.+》$/).innerText()).toContain('锚定“十五五”目标 全力建设现代化标杆城市');
  });

  test('one selection changes panel, list, map, address and title', async ({ open }) => {
    const page = await level1(await open('', device));
    const title = await page.title();
    await pointAt(page, '中原区');
    await headingOf(page, '中原区').waitFor();
    expect(await intro(page).isVisible()).toBe(false);
    expect(await listLink(page, '中原区').getAttribute('aria-current')).toBe('true');
    expect(await mapLink(page, '中原区').getAttribute('aria-current')).toBe('true');
    expect(addressOf(page)).toBe('/?area=410102');
    expect(await page.title()).toMatch(/^中原区/);

    await listLink(page, '二七区').click();
    await headingOf(page, '二七区').waitFor();
    expect(await section(page, '中原区').isVisible()).toBe(false);
    expect(
      await page
        .getByRole('link', { name: /^中原区/ })
        .and(page.locator('[aria-current]'))
        .count(),
    ).toBe(0);
    expect(await mapLink(page, '二七区').getAttribute('aria-current')).toBe('true');
    expect(addressOf(page)).toBe('/?area=410103');
    expect(await page.title()).not.toBe(title);
  });

  test('an area that was not reported on says so, with its name and size', async ({ open }) => {
    const page = await level1(await open('', device));
    await pointAt(page, '登封市');
    await section(page, '登封市').getByText('本期未报道').waitFor();
    expect(await section(page, '登封市').innerText()).toMatch(/12\d\d\s*平方公里/);
  });

  test('an area that is only mentioned shows that mention', async ({ open }) => {
    const page = await level1(await open('', device));
    await pointAt(page, '荥阳市');
    await section(page, '荥阳市').getByText('中等城市').first().waitFor();
  });

  test('at level 2 a tap on the map is answered in the same way', async ({ open }) => {
    const page = await level2(await open('', { ...device, webgl: true }));
    await pointAt(page, '巩义市');
    await headingOf(page, '巩义市').waitFor();
    await eventually(() => addressOf(page)).toBe('/?area=410181');
    expect(await mapLink(page, '巩义市').getAttribute('aria-current')).toBe('true');
    expect(await listLink(page, '巩义市').getAttribute('aria-current')).toBe('true');
    await section(page, '巩义市').getByText('突破2000亿元').first().waitFor();
  });
});
