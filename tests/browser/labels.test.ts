import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../support/harness.ts';
import { PHONE } from '../support/page.ts';
import { level1, mapLink, mapOf } from '../support/reader.ts';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
interface Name extends Box {
  readonly text: string;
  /** Type size on the screen. */
  readonly px: number;
}

/**
 * The words that stand on a map, each with the box of its ink in CSS px: a 汉字 fills its em square, which reaches from
 * 0.88 em above the baseline to 0.12 em below. (The boxes a browser reports hold the font's line gap as well.)
 */
const namesOn = (map: Locator): Promise<Name[]> =>
  map.evaluate((svg) =>
    [...svg.querySelectorAll('text')]
      .filter(
        (text) =>
          text.getBoundingClientRect().width > 0 && text.checkVisibility({ visibilityProperty: true }),
      )
      .map((text) => {
        const em = Number.parseFloat(getComputedStyle(text).fontSize);
        const matrix = text.getScreenCTM() ?? new DOMMatrix();
        const ink = Array.from({ length: text.getNumberOfChars() }, (_, at) => {
          const start = text.getStartPositionOfChar(at);
          const end = text.getEndPositionOfChar(at);
          const from = new DOMPoint(start.x, start.y - em * 0.88).matrixTransform(matrix);
          const to = new DOMPoint(end.x, end.y + em * 0.12).matrixTransform(matrix);
          return { left: from.x, top: from.y, right: to.x, bottom: to.y };
        });
        return {
          text: text.textContent.replace(/\s/g, ''),
          px: em * matrix.a,
          left: Math.min(...ink.map(({ left }) => left)),
          top: Math.min(...ink.map(({ top }) => top)),
          right: Math.max(...ink.map(({ right }) => right)),
          bottom: Math.max(...ink.map(({ bottom }) => bottom)),
        };
      }),
  );

/** Half a pixel of blur is not an overlap. */
const BLUR = 0.5;
const overlap = (a: Name, b: Name): boolean =>
  a.left < b.right - BLUR && b.left < a.right - BLUR && a.top < b.bottom - BLUR && b.top < a.bottom - BLUR;

const WIDTHS = [320, 390, 600, 760, 1000, 1440];
const FRAMES = [
  ['郑州', '', 'zhengzhou', 12],
  ['哈密', '?view=yizhou', 'yizhou', 3],
] as const;

describe.for(FRAMES)(
  'with %s on the large map, in windows of every width',
  ([, address, frame, areaCount]) => {
    test('no name covers another or leaves the sheet', async ({ open }) => {
      const page = await level1(await open(address));
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        for (const map of [mapOf(page, 'zhengzhou'), mapOf(page, 'yizhou')]) {
          const names = await namesOn(map);
          expect(names.length).toBeGreaterThan(0);
          const pairs = names.flatMap((one, at) =>
            names.slice(at + 1).flatMap((two) => (overlap(one, two) ? [`${one.text} × ${two.text}`] : [])),
          );
          expect(pairs, `${width} px`).toEqual([]);
          const sheet = await sheetOf(map);
          const outside = names.filter((name) => !liesWithin(name, sheet)).map(({ text }) => text);
          expect(outside, `${width} px`).toEqual([]);
        }
      }
    });

    test('every area bears its full name, at least 10 px large', async ({ open }) => {
      const page = await level1(await open(address));
      const links = await mapOf(page, frame).getByRole('link').and(page.locator('[data-adcode]')).all();
      const wanted = await Promise.all(
        links.map(async (link) => (await link.getAttribute('aria-label'))?.split('，')[0]),
      );
      expect(wanted).toHaveLength(areaCount);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 800 });
        const names = await namesOn(mapOf(page, frame));
        expect(
          names.map(({ text }) => text),
          `${width} px`,
        ).toEqual(expect.arrayContaining(wanted));
        const small = names.filter(({ text, px }) => wanted.includes(text) && px < 10);
        expect(
          small.map(({ text, px }) => `${text} ${px}`),
          `${width} px`,
        ).toEqual([]);
      }
    });
  },
);

/** The sheet that a map is drawn on, in the same units as its names. */
const sheetOf = (map: Locator): Promise<Box> =>
  map.evaluate((svg) => {
    const { left, top, right, bottom } = svg.getBoundingClientRect();
    return { left, top, right, bottom };
  });

const liesWithin = (name: Box, sheet: Box): boolean =>
  name.left > sheet.left - BLUR &&
  name.top > sheet.top - BLUR &&
  name.right < sheet.right + BLUR &&
  name.bottom < sheet.bottom + BLUR;

test('a name beside its area opens that area', async ({ open }) => {
  const page = await level1(await open('', PHONE));
  const [outside] = await mapOf(page).evaluate((svg) =>
    [...svg.querySelectorAll('text')].flatMap((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const name = text.textContent.replace(/\s/g, '');
      const leads = text.closest('a')?.getAttribute('href')?.startsWith('#area-');
      return leads && right > left && document.elementFromPoint(x, y)?.closest('text') === text
        ? [{ name, x, y }]
        : [];
    }),
  );
  if (!outside) throw new Error('No name stands beside its area.');
  await page.touchscreen.tap(outside.x, outside.y);
  await page
    .getByRole('region', { name: outside.name, exact: true })
    .getByRole('heading', { level: 2 })
    .waitFor();
  expect(await mapLink(page, outside.name).getAttribute('aria-current')).toBe('true');
});
