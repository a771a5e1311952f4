import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { fill } from '../../src/domain/copy.ts';
import { eventually, test } from '../support/harness.ts';
import { collisions, liesWithin, namesOn, sheetOf } from '../support/map-names.ts';
import { DEVICES } from '../support/page.ts';
import { addressOf, headingOf, level1, level2, point, section, spotIn } from '../support/reader.ts';
import { copyIn } from '../support/words.ts';

const [EN, ZH] = [copyIn('en'), copyIn('zh')];

const map = (page: Page, city = 'Zhengzhou'): Locator =>
  page.getByRole('group', { name: fill(EN.map.label, { name: city }), exact: true });
const onMap = (page: Page, name: string): Locator =>
  map(page).getByRole('link', { name: new RegExp(`^${name}`) });
const langOf = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.lang);
const linkTo = (page: Page, language: string): Locator =>
  page.getByRole('banner').getByRole('link', { name: language, exact: true });

/** Marks the document, so that a reload would be noticed. */
const stay = (page: Page): Promise<void> => page.evaluate(() => void Object.assign(window, { stayed: true }));
const stayed = (page: Page): Promise<boolean> => page.evaluate(() => 'stayed' in window);

describe.for(DEVICES)('in English on %s', ([, device]) => {
  test('a tap on Gongyi tells its aluminium target, and the evidence its Chinese phrase', async ({
    open,
  }) => {
    const page = await level1(await open('en/', device));
    expect(await langOf(page)).toBe('en');
    expect(await page.title()).toBe(EN.site.title);
    await point(page, await spotIn(onMap(page, 'Gongyi City')));
    await headingOf(page, 'Gongyi City').waitFor();
    expect(addressOf(page)).toBe('/en/?area=410181');
    const title = await page.title();
    expect([title.startsWith('Gongyi City: '), title.endsWith(` - ${EN.site.title}`)]).toEqual([true, true]);
    const fact = section(page, 'Gongyi City')
      .getByRole('listitem')
      .filter({ hasText: /^Aim for aluminium output\s+past CNY\s200\sbillion/ })
      .last();
    await fact.getByText(/Source ①, para\. 4/).click();
    const phrase = fact.getByText('力争“十五五”时期铝产业产值突破2000亿元', { exact: true });
    expect(await phrase.isVisible()).toBe(true);
    expect(await phrase.getAttribute('lang')).toBe('zh-Hans');
  });
});

test('no English name covers another or leaves the sheet, in windows of every width', async ({ open }) => {
  for (const address of ['en/', 'en/?view=yizhou']) {
    const page = await level1(await open(address));
    for (const width of [320, 390, 600, 760, 1000, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      for (const picture of [map(page), map(page, 'Hami')]) {
        const names = await namesOn(picture);
        expect(names.length).toBeGreaterThan(0);
        expect(collisions(names), `${address} ${width} px`).toEqual([]);
        const sheet = await sheetOf(picture);
        const outside = names.filter((name) => !liesWithin(name, sheet)).map(({ text }) => text);
        expect(outside, `${address} ${width} px`).toEqual([]);
      }
    }
  }
});

describe('?lang', () => {
  test('shows the page in its language without a reload, and a tap keeps it', async ({ open }) => {
    const page = await level1(await open('?lang=en&area=410181'));
    await headingOf(page, 'Gongyi City').waitFor();
    expect([await langOf(page), addressOf(page)]).toEqual(['en', '/?area=410181&lang=en']);
    expect(await page.title()).toMatch(/^Gongyi City/);
    await stay(page);
    await point(page, await spotIn(onMap(page, 'Dengfeng City')));
    await headingOf(page, 'Dengfeng City').waitFor();
    expect(addressOf(page)).toBe('/?area=410185&lang=en');
    expect(await stayed(page)).toBe(true);
  });

  test('gives way to the language of a path, and a bad value leaves the address', async ({ open }) => {
    for (const [asked, address, lang] of [
      ['en/?lang=zh', '/en/', 'en'],
      ['?lang=fr', '/', 'zh-Hans'],
      ['?lang=zh', '/', 'zh-Hans'],
      ['area/410181/?lang=%00', '/area/410181/', 'zh-Hans'],
    ] as const) {
      const page = await level1(await open(asked));
      await eventually(() => addressOf(page)).toBe(address);
      expect(await langOf(page)).toBe(lang);
    }
  });

  test('of a language that cannot be had leaves the page as it is', async ({ open }) => {
    const page = await level1(
      await open('?lang=en&area=410181', {
        expected: [/Failed to load resource/],
        before: (fresh) => fresh.route('**/data/page.en.json', (route) => route.abort()),
      }),
    );
    await eventually(() => addressOf(page)).toBe('/?area=410181');
    await headingOf(page, '巩义市').waitFor();
    expect(await langOf(page)).toBe('zh-Hans');
  });

  test('follows Back and Forward in place', async ({ open }) => {
    const page = await level1(await open('?area=410181'));
    await stay(page);
    await page.evaluate(() => {
      history.pushState(null, '', '?area=410102&lang=en');
      history.pushState(null, '', '?area=410103');
      history.back();
    });
    await headingOf(page, 'Zhongyuan District').waitFor();
    expect(await langOf(page)).toBe('en');
    await page.goBack();
    await headingOf(page, '巩义市').waitFor();
    expect(await langOf(page)).toBe('zh-Hans');
    expect(await stayed(page)).toBe(true);
  });
});

test('level 2 speaks the page’s language, and changes with it', async ({ open }) => {
  const page = await level2(await open('?lang=en', { webgl: true }));
  await page.getByRole('button', { name: EN.map.zoomIn, exact: true }).waitFor();
  await page.evaluate(() => {
    history.pushState(null, '', './');
    history.pushState(null, '', '?area=410103');
    history.back();
  });
  await page.getByRole('button', { name: ZH.map.zoomIn, exact: true }).waitFor();
  await page.waitForFunction(() => performance.getEntriesByName('level-2').length === 2, null, {
    timeout: 40_000,
  });
  expect(await page.locator('canvas').count()).toBe(1);
});

test('the links between the languages keep what is open and chosen', async ({ open }) => {
  const page = await level1(await open('?area=410181&topic=industry'));
  await linkTo(page, 'English').click();
  await page.waitForURL('**/en/?area=410181&topic=industry');
  await level1(page);
  await headingOf(page, 'Gongyi City').waitFor();
  await point(page, await spotIn(onMap(page, 'Erqi District')));
  await linkTo(page, '中文').click();
  await page.waitForURL('**/?area=410103&topic=industry');
  await headingOf(await level1(page), '二七区').waitFor();
});

test('the browser’s language only offers a link: nobody is sent anywhere', async ({ open }) => {
  const colours: string[] = [];
  for (const locale of ['zh-CN', 'en-GB']) {
    const page = await level1(await open('', { locale }));
    expect([addressOf(page), await langOf(page)]).toEqual(['/', 'zh-Hans']);
    colours.push(await linkTo(page, 'English').evaluate((link) => getComputedStyle(link).color));
  }
  expect(colours[0]).not.toBe(colours[1]);
});

test('search finds English words and figures, names in pinyin and in 汉字', async ({ open }) => {
  const page = await level1(await open('en/'));
  const results = page.getByRole('listbox', { name: EN.search.label });
  const find = async (query: string, expected: RegExp): Promise<void> => {
    await page.getByRole('combobox', { name: EN.search.label }).fill(query);
    await eventually(async () => (await results.getByRole('option').first().innerText()).replace(/\s+/g, ' ')).toMatch(expected); // prettier-ignore
  };
  await page.getByRole('button', { name: EN.search.button, exact: true }).click();
  await find('gy', /^Gongyi City/);
  await find('巩义', /^Gongyi City/);
  await find('gongyi', /^Gongyi City/);
  await find('CNY 200 billion', /CNY 200 billion/);
  await find('铝产业产值', /aluminium output/);
  for (const example of EN.search.examples.split(' ')) await find(example, /./);
});

/** Words in sight that stand on two lines, with the text they belong to. */
const brokenWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const around = node.parentElement;
      // What is one pixel large is there for the ear.
      if (!around || around.closest('svg, template, style') || around.clientWidth === 1) continue;
      if (!around.checkVisibility({ visibilityProperty: true })) continue;
      for (const { index, 0: word } of node.data.matchAll(/[A-Za-z]{2,}/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) found.push(`${word}: ${around.textContent.trim()}`);
      }
    }
    return found;
  });

test.for(['', '?area=410102', '?area=650502', '?view=aid', '?compare=410102,410103'])(
  'no word is broken at the end of a line, in windows of every width (en/%s)',
  async (address, { open }) => {
    const page = await level1(await open(`en/${address}`));
    const isCompared = address.includes('compare');
    if (isCompared) await page.getByRole('table').waitFor();
    // Two columns on a small telephone may hyphenate the longest words.
    for (const width of [...(isCompared ? [] : [320, 390]), 460, 768, 1440, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await brokenWords(page), `${width} px`).toEqual([]);
    }
  },
);
