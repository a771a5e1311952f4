import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { timesTheWords } from '../support/figures.ts';
import { periodKind } from '../../src/domain/period-kind.ts';
import { eventually, test } from '../support/harness.ts';
import { collisions, namesOn } from '../support/map-names.ts';
import { DEVICES, PHONE } from '../support/page.ts';
import { headingOf, intro, level1, listLink, mapOf, pointAt, section } from '../support/reader.ts';
import { AID, COPY } from '../support/words.ts';
import { fill } from '../../src/domain/copy.ts';

const LINK = fill(COPY.aid.link, { km: '1950' });
const NO_SCRIPT = { javaScriptEnabled: false } as const;
const NAMES = [
  '郑州市', '中原区', '二七区', '管城回族区', '金水区', '上街区', '惠济区', '中牟县', '巩义市', '荥阳市', '新密市',
  '新郑市', '登封市', '哈密市', '伊州区', '巴里坤哈萨克自治县', '伊吾县',
]; // prettier-ignore

describe.for(DEVICES)('with scripts switched off, on %s', ([, device]) => {
  test('a tap on the map shows that area’s section and hides the rest', async ({ open }) => {
    const page = await open('', { ...device, ...NO_SCRIPT });
    await intro(page).waitFor();
    await pointAt(page, '巩义市');
    await headingOf(page, '巩义市').waitFor();
    await section(page, '巩义市').getByText('突破2000亿元').first().waitFor();
    const shown: string[] = [];
    for (const name of NAMES) if (await section(page, name).isVisible()) shown.push(name);
    expect(shown).toEqual(['巩义市']);
    expect(await intro(page).isVisible()).toBe(false);
  });

  test('the list answers too, one area after the other, and the breadcrumb leads back', async ({ open }) => {
    const page = await open('', { ...device, ...NO_SCRIPT });
    await listLink(page, '中原区').click();
    await headingOf(page, '中原区').waitFor();
    await listLink(page, '登封市').click();
    await section(page, '登封市').getByText('本期未报道').waitFor();
    expect(await section(page, '中原区').isVisible()).toBe(false);
    await section(page, '登封市').getByRole('link', { name: COPY.area.back }).click();
    await intro(page).waitFor();
    expect(await section(page, '登封市').isVisible()).toBe(false);
  });

  test('the page of an area stands open, and another area can be opened from it', async ({ open }) => {
    const page = await open('area/410181/', { ...device, ...NO_SCRIPT });
    await headingOf(page, '巩义市').waitFor();
    await listLink(page, '二七区').click();
    await headingOf(page, '二七区').waitFor();
    expect(await section(page, '巩义市').isVisible()).toBe(false);
  });

  test('the panel follows the names at once: no place is kept for what only a script could work', async ({
    open,
  }) => {
    const page = await open('area/410181/', { ...device, ...NO_SCRIPT });
    for (const place of ['.layers', '.grip', '.compare-entry', '.tool'])
      expect(await page.locator(place).first().boundingBox(), place).toBeNull();
    if (device !== PHONE) return;
    const front = await open('', { ...device, ...NO_SCRIPT });
    const names = await front.getByRole('navigation', { name: COPY.map.names }).boundingBox();
    const first = await intro(front).boundingBox();
    expect((first?.y ?? 999) - ((names?.y ?? 0) + (names?.height ?? 0))).toBeLessThanOrEqual(32);
  });

  test('the switch leads to 伊州, which is marked and in sight, as large as 郑州 was', async ({ open }) => {
    const page = await open('', { ...device, ...NO_SCRIPT });
    const link = (view: 'zhengzhou' | 'yizhou') =>
      page.getByRole('link', { name: COPY.views[view], exact: true });
    const ground = (view: 'zhengzhou' | 'yizhou') =>
      link(view).evaluate((element) => getComputedStyle(element).backgroundColor);
    const before = await ground('zhengzhou');
    const first = await mapOf(page).boundingBox();
    await link('yizhou').click();
    await eventually(() => ground('yizhou')).toBe(before);
    expect(await ground('zhengzhou')).not.toBe(before);
    expect(await link('yizhou').isVisible()).toBe(true);
    const map = await mapOf(page, 'yizhou').boundingBox();
    const { width = NaN, height = NaN } = device.viewport ?? {};
    expect(map?.y).toBeGreaterThan(0);
    expect((map?.y ?? NaN) + (map?.height ?? NaN) / 2).toBeLessThanOrEqual(height);
    const name = mapOf(page, 'yizhou').getByText('伊州区', { exact: true }).filter({ visible: true });
    expect(await name.evaluateAll((all) => all.length)).toBe(1);
    expect(map?.width).toBeGreaterThan((first?.width ?? width) - 3);
    const names = await namesOn(mapOf(page, 'yizhou'));
    expect(names.length).toBeGreaterThan(3);
    expect(collisions(names)).toEqual([]);
    for (const { text, px } of names) expect(px > 11 && px < 24, `${text} ${px}`).toBe(true);
    const small = await mapOf(page).boundingBox();
    if (device !== PHONE) expect(small?.width).toBeLessThanOrEqual(300);
    await pointAt(page, '伊州区', 'yizhou');
    await headingOf(page, '伊州区').waitFor();
  });

  test.for(['#aid', 'embed/#aid'])(
    'the aid story %s shows both ends and the link between them',
    async (path, { open }) => {
      const page = await open(path, { ...device, ...NO_SCRIPT });
      const picture = page.getByRole('img', { name: LINK });
      for (const words of ['伊州区', '郑州市', '100公里', '20公里'])
        await picture.getByText(words, { exact: true }).waitFor();
      const heading = headingOf(page, AID.title);
      const isSeen = await heading.evaluate((title) => {
        const { left, top, bottom } = title.getBoundingClientRect();
        return title.contains(document.elementFromPoint(left + 4, (top + bottom) / 2));
      });
      expect(isSeen).toBe(true);
    },
  );

  test('the picture of the aid story is nothing to stop at for the keyboard', async ({ open }) => {
    const page = await open('#aid', { ...device, ...NO_SCRIPT });
    await headingOf(page, AID.title).focus();
    await page.keyboard.press('Tab');
    const first = section(page, AID.title).getByRole('link').first();
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  test('the evidence of a fact opens', async ({ open }) => {
    const page = await open('area/410181/', { ...device, ...NO_SCRIPT });
    const words = '力争“十五五”时期铝产业产值突破2000亿元';
    const fact = section(page, '巩义市').getByRole('listitem').filter({ hasText: words });
    const phrase = fact.getByText(words, { exact: true });
    expect(await phrase.isVisible()).toBe(false);
    await fact.getByText(/第4段/).click();
    await phrase.waitFor();
  });
});

describe.for([true, false])('printed (scripts: %s)', (javaScriptEnabled) => {
  test('every area’s section is on paper, with the map and the imprint', async ({ open }) => {
    const page = await open('', { javaScriptEnabled });
    await page.emulateMedia({ media: 'print' });
    for (const name of NAMES) await headingOf(page, name).waitFor();
    await section(page, '登封市').getByText('本期未报道').waitFor();
    await page.getByText(COPY.imprint.noReview).waitFor();
    expect(await page.getByText('突破2000亿元').count()).toBeGreaterThan(0);
  });

  test.for(['area/410181/', '#area-410181'])(
    'an opened area is on paper alone, with the map and the imprint (%s)',
    async (path, { open }) => {
      const page = await open(path, { javaScriptEnabled });
      if (javaScriptEnabled) await level1(page);
      await page.emulateMedia({ media: 'print' });
      await headingOf(page, '巩义市').waitFor();
      const shown: string[] = [];
      for (const name of NAMES) if (await section(page, name).isVisible()) shown.push(name);
      expect(shown).toEqual(['巩义市']);
      expect(await intro(page).isVisible()).toBe(false);
      await page.getByText(COPY.imprint.noReview).waitFor();
      expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    },
  );

  test('what a topic leaves out is on paper too, under its own heading', async ({ open }) => {
    const page = await open('?area=410100&topic=livelihood', { javaScriptEnabled });
    if (javaScriptEnabled) await level1(page);
    else await listLink(page, '郑州市').click();
    await page.emulateMedia({ media: 'print' });
    for (const period of ['fyp15', '2035'] as const)
      await section(page, '郑州市')
        .getByRole('heading', { name: periodKind({ kind: 'target', period }, COPY), exact: true })
        .waitFor();
  });

  test('each reported area starts a page of its own', async ({ open }) => {
    const page = await open('', { javaScriptEnabled });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    // The front page, the four reported areas and two cities.
    expect(sheetsOf(pdf)).toBeGreaterThanOrEqual(7);
    await page.emulateMedia({ media: 'print' });
    for (const name of ['中原区', '二七区', '巩义市', '伊州区'])
      expect(await section(page, name).evaluate((at) => getComputedStyle(at).breakBefore)).toBe('page');
  });

  test('the aid story takes two sheets: both maps, and the steps with the link between its ends', async ({
    open,
  }) => {
    const page = await open(javaScriptEnabled ? '?view=aid' : '#aid', { javaScriptEnabled });
    if (javaScriptEnabled) await level1(page);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(sheetsOf(pdf)).toBe(2);
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('img', { name: LINK }).waitFor();
  });

  test('the front page is no wider than its sheets: a wider one would be printed smaller, all of it', async ({
    open,
  }) => {
    const page = await open('', { javaScriptEnabled });
    const { width } = await onA4(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  test('a number is half as large again as its words', async ({ open }) => {
    const page = await open('', { javaScriptEnabled });
    await onA4(page);
    const numbers = section(page, '巩义市').locator('.facts .figure:not(.figure--words) b');
    const times = await timesTheWords(numbers);
    expect(times.length).toBeGreaterThan(0);
    expect(new Set(times.map((time) => time.toFixed(2)))).toEqual(new Set(['1.50']));
  });
});

/** How many sheets a PDF has. */
const sheetsOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

/** Sets a page on paper: the room, CSS px, that an A4 sheet leaves inside the page's own margins. */
async function onA4(page: Page): Promise<{ width: number; height: number }> {
  await page.emulateMedia({ media: 'print' });
  const { down, across } = await printMarginMm(page);
  const px = (mm: number, margin: number): number => Math.floor(((mm - 2 * margin) * 96) / 25.4);
  const sheet = { width: px(210, across), height: px(297, down) };
  await page.setViewportSize(sheet);
  return sheet;
}

/** The margins that the stylesheet asks for on paper, mm. */
const printMarginMm = (page: Page): Promise<{ down: number; across: number }> =>
  page.evaluate(() => {
    const rules = (list: CSSRuleList): CSSRule[] =>
      [...list].flatMap((rule) => [rule, ...(rule instanceof CSSGroupingRule ? rules(rule.cssRules) : [])]);
    const paper = [...document.styleSheets]
      .flatMap((sheet) => rules(sheet.cssRules))
      .find((rule): rule is CSSPageRule => rule instanceof CSSPageRule);
    const [, down = 'NaN', across = 'NaN'] =
      /margin:\s*([\d.]+)mm ([\d.]+)mm/.exec(paper?.cssText ?? '') ?? [];
    return { down: Number.parseFloat(down), across: Number.parseFloat(across) };
  });
