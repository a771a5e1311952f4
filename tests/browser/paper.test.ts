import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { Lang } from '../../src/domain/lang.ts';
import { test } from '../support/harness.ts';
import { fromLine, plain, printed, textOf } from '../support/paper.ts';
import { level1, spotInside } from '../support/reader.ts';
import { copyIn } from '../support/words.ts';

/** Areas that were written about, with the name they print in Chinese. */
const WRITTEN = ['410100', '410102', '410103', '410181', '650502'];
const CONTEXT = '410122';
const CITY = '650500';

const PARTS =
  '.area__name, .area__headline, .lead-figure, .area__summary, .area__remark, .area__size, .fact, .sources__item';

/** The open section of a page, or that of an area. */
const sectionOf = (page: Page, adcode?: string): Locator =>
  page.locator(adcode ? `#area-${adcode}` : '.area--open');

/** Everything that paper is to say of a section, part by part. */
async function partsOf(section: Locator): Promise<string[]> {
  await section.page().emulateMedia({ media: 'print' });
  const parts = await section
    .locator(PARTS)
    .evaluateAll((all) => all.map((part) => (part instanceof HTMLElement ? part.innerText : '')));
  return parts.map(plain).filter(Boolean);
}

/** The lines that map review asks for, as they are printed. */
const imprintOf = async (page: Page): Promise<string> => {
  await page.emulateMedia({ media: 'print' });
  return plain(await page.locator('.imprint').innerText());
};

const VISITS = (['zh', 'en'] as const).flatMap((lang) =>
  [true, false].map((javaScriptEnabled) => ({ lang, javaScriptEnabled })),
);
const under = (lang: Lang): string => (lang === 'zh' ? '' : `${lang}/`);

describe.for(VISITS)('on paper ($lang, scripts: $javaScriptEnabled)', ({ lang, javaScriptEnabled }) => {
  const { imprint } = copyIn(lang);

  test.for([...WRITTEN, CONTEXT, CITY])(
    'the page of an area is one sheet that says all of it, and nothing stands in the imprint’s place (%s)',
    async (adcode, { open }) => {
      const page = await open(`${under(lang)}area/${adcode}/`, { javaScriptEnabled });
      if (javaScriptEnabled) await level1(page);
      const [sheet = [], ...more] = await printed(page);
      expect(more.map(textOf)).toEqual([]);
      const text = textOf(sheet);
      expect((await partsOf(sectionOf(page))).filter((part) => !text.includes(part))).toEqual([]);
      expect(textOf(fromLine(sheet, imprint.noReview))).toBe(await imprintOf(page));
    },
  );

  test('the front page has one sheet for each area that was written about, with all of it and no other', async ({
    open,
  }) => {
    const page = await open(under(lang), { javaScriptEnabled });
    if (javaScriptEnabled) await level1(page);
    const sheets = await printed(page);
    const texts = sheets.map(textOf);
    const places: number[] = [];
    for (const adcode of WRITTEN) {
      const [name = '', headline = '', ...rest] = await partsOf(sectionOf(page, adcode));
      const at = texts.findIndex((text) => text.includes(name + headline));
      expect(
        rest.filter((part) => !texts[at]?.includes(part)),
        name,
      ).toEqual([]);
      places.push(at);
    }
    expect(places).not.toContain(-1);
    expect(new Set(places).size).toBe(WRITTEN.length);
    const lines = await imprintOf(page);
    for (const sheet of sheets) expect(textOf(fromLine(sheet, imprint.noReview))).toBe(lines);
    // Areas without a report share sheets.
    expect(sheets.length).toBeLessThanOrEqual(13);
  });
});

test.for(['', 'en/', '#aid', 'en/#aid', 'area/410181/#aid'])(
  'no heading stands at the foot of a sheet without what it is about (%s)',
  async (address, { open }) => {
    const page = await open(address, { javaScriptEnabled: false });
    const sheets = await printed(page);
    await page.emulateMedia({ media: 'print' });
    const headings = (await page.getByRole('heading').allInnerTexts()).map(plain);
    const { noReview } = copyIn(address.startsWith('en/') ? 'en' : 'zh').imprint;
    for (const sheet of sheets) {
      const imprint = fromLine(sheet, noReview);
      const flow = sheet.filter((run) => run.text && !imprint.includes(run));
      const foot = Math.min(...flow.map(({ base }) => base));
      expect(headings).not.toContain(textOf(flow.filter(({ base }) => base < foot + 2)));
    }
  },
);

test.for([
  ['?area=410181', '410181', true],
  ['en/?area=650502', '650502', true],
  ['?area=410181&view=aid', '410181', true],
  ['#area-650502', '650502', false],
  ['#fact-gongyi-aluminium', '410181', false],
  ['area/650502/#area-410181', '410181', false],
] as const)(
  'an area is one sheet however it was opened, and it is marked on the map beside it (%s)',
  async ([address, adcode, javaScriptEnabled], { open }) => {
    const page = await open(address, { javaScriptEnabled });
    if (javaScriptEnabled) await level1(page);
    const sheets = await printed(page);
    expect(sheets).toHaveLength(1);
    const text = sheets.map(textOf).join('');
    const parts = await partsOf(sectionOf(page, adcode));
    expect(parts.filter((part) => !text.includes(part))).toEqual([]);
    await page.setViewportSize({ width: 700, height: 1040 });
    const frame = page
      .locator('.frame')
      .filter({ has: page.locator(`[data-adcode="${adcode}"]`), visible: true });
    await frame.locator(`a[data-adcode="${adcode}"]`).evaluate(spotInside);
    expect(await frame.locator('.map__scale').isVisible()).toBe(true);
    const ground = (at: Locator): Promise<string> =>
      at
        .locator('path')
        .first()
        .evaluate((path) => getComputedStyle(path).fill);
    const other = frame.locator(`a[data-adcode]:not([data-adcode="${adcode}"])`).last();
    expect(await ground(frame.locator(`a[data-adcode="${adcode}"]`))).not.toBe(await ground(other));
  },
);

test.for(['area/410181/', 'en/area/410102/', '', 'en/'])(
  'no text on paper is below 7.5 pt (%s)',
  async (address, { open }) => {
    const page = await open(address);
    await level1(page);
    await page.emulateMedia({ media: 'print' });
    const small = await page.locator('#panel, .masthead, .legend, .imprint').evaluateAll((roots) =>
      roots
        .flatMap((root) => [root, ...root.querySelectorAll<HTMLElement>('*')])
        .filter(
          (at) =>
            at.checkVisibility() &&
            [...at.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
        )
        .filter((at) => !at.closest('svg') && Number.parseFloat(getComputedStyle(at).fontSize) < 10)
        .map((at) => `${at.className}: ${at.textContent}`),
    );
    expect(small).toEqual([]);
  },
);
