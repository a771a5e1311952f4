import { describe, expect } from 'vitest';
import { eventually, test } from '../support/harness.ts';
import { DESKTOP, PHONE } from '../support/page.ts';
import {
  addressOf,
  headingOf,
  intro,
  level1,
  level2,
  listLink,
  mapLink,
  mapOf,
  section,
} from '../support/reader.ts';

describe('the page of an area', () => {
  test('opens with that area and keeps its address', async ({ open }) => {
    const page = await level1(await open('area/410181/'));
    await headingOf(page, '巩义市').waitFor();
    expect(addressOf(page)).toBe('/area/410181/');
    expect(await page.title()).toMatch(/^巩义市/);
    expect(await mapLink(page, '巩义市').getAttribute('aria-current')).toBe('true');
    expect(await intro(page).isVisible()).toBe(false);
  });

  test('has the same title as the same area opened by a tap', async ({ open }) => {
    const own = await level1(await open('area/410181/'));
    const opened = await level1(await open('?area=410181'));
    expect(await own.title()).toBe(await opened.title());
  });

  test('gives its address up for the root when another area is opened, and Back returns to it', async ({
    open,
  }) => {
    const page = await level1(await open('area/410181/'));
    await listLink(page, '登封市').click();
    await headingOf(page, '登封市').waitFor();
    expect(addressOf(page)).toBe('/?area=410185');
    await page.goBack();
    await headingOf(page, '巩义市').waitFor();
    expect(addressOf(page)).toBe('/area/410181/');
  });

  test('comes back after a reload with the area that was opened last', async ({ open }) => {
    const page = await level1(await open('area/410181/'));
    await listLink(page, '登封市').click();
    await headingOf(page, '登封市').waitFor();
    await page.reload();
    await level1(page);
    await headingOf(page, '登封市').waitFor();
    expect(await section(page, '巩义市').isVisible()).toBe(false);
  });

  test('has the area of 哈密市 on the large map', async ({ open }) => {
    const page = await level1(await open('area/650502/'));
    await headingOf(page, '伊州区').waitFor();
    const width = async (frame: 'zhengzhou' | 'yizhou', name: string): Promise<number> =>
      (await mapLink(page, name, frame).locator('xpath=ancestor::*[@role="group"]').boundingBox())?.width ??
      0;
    expect(await width('yizhou', '伊州区')).toBeGreaterThan(await width('zhengzhou', '巩义市'));
  });
});

test.for([false, true])(
  'a view’s link in a new tab ends in that view, with the page’s head in sight (WebGL: %s)',
  async (webgl, { open }) => {
    const ready = webgl ? level2 : level1;
    for (const device of [DESKTOP, PHONE]) {
      const page = await ready(await open('#frame-yizhou', { ...device, webgl }));
      await page.waitForLoadState('load');
      expect(addressOf(page)).toBe('/?view=yizhou');
      await eventually(() => page.evaluate(() => scrollY)).toBe(0);
      expect((await mapOf(page, 'yizhou').boundingBox())?.width).toBeGreaterThan(380);
    }
    const aid = await level1(await open('#aid', { ...DESKTOP, webgl }));
    expect(addressOf(aid)).toBe('/?view=aid');
    expect(await aid.evaluate(() => scrollY)).toBe(0);
  },
);

test('level 0’s fragment becomes level 1’s query', async ({ open }) => {
  const page = await level1(await open('#area-410181'));
  await headingOf(page, '巩义市').waitFor();
  await eventually(() => addressOf(page)).toBe('/?area=410181');
});

test('a shared link restores its area', async ({ open }) => {
  const page = await level1(await open('?area=650502'));
  await headingOf(page, '伊州区').waitFor();
  expect(addressOf(page)).toBe('/?area=650502');
});

test('of two area keys the first wins and the second leaves the address', async ({ open }) => {
  const page = await level1(await open('?area=410181&area=410102'));
  await headingOf(page, '巩义市').waitFor();
  await eventually(() => addressOf(page)).toBe('/?area=410181');
});

const LONG = 'x'.repeat(10_000);
describe('what a query does not mean leaves the address, and the page is the default one', () => {
  test.for([
    ['an adcode that is not on this map', '?area=110101'],
    ['an adcode of another shape', '?area=41018'],
    ['markup', '?area=%3Cimg%20src=x%20onerror=alert(1)%3E'],
    ['a prototype key', '?area=__proto__&view=constructor'],
    ['an unknown view', '?view=moon'],
    ['an unknown scheme', '?scheme=sepia'],
    ['an unknown key', '?utm_source=wechat'],
    ['percent garbage', '?area=%E0%A4%A&%%%=%zz'],
    ['a null byte', '?area=410181%00'],
    ['10,000 characters', `?area=${LONG}`],
    ['10,000 characters of another key', `?${LONG}=1`],
    ['an unknown fragment of an area', '#area-999999'],
    ['a script address', '?area=javascript:alert(1)#area-%3Cscript%3E'],
  ] as const)('%s', async ([, query], { open }) => {
    const page = await level1(await open(query));
    await intro(page).waitFor();
    await eventually(() => addressOf(page)).toBe('/');
    expect(await page.getByRole('link').and(page.locator('[data-adcode][aria-current]')).count()).toBe(0);
  });
});

test('a good part of a broken query is kept', async ({ open }) => {
  const page = await level1(await open('?area=410181&view=moon&scheme=dark&x=%E0%A4%A'));
  await headingOf(page, '巩义市').waitFor();
  await eventually(() => addressOf(page)).toBe('/?area=410181&scheme=dark');
});
