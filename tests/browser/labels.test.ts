import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../support/harness.ts';
import { level1, mapLink, mapOf } from '../support/reader.ts';

interface Name {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
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

const FRAMES = [
  ['', 'zhengzhou'],
  ['?view=yizhou', 'yizhou'],
] as const;

describe.for([320, 390, 600, 760, 1000, 1440])('in a window %i px wide', (width) => {
  test.for(FRAMES)(
    'no name on a map covers another or leaves the sheet (%s)',
    async ([address], { open }) => {
      const page = await level1(await open(address, { viewport: { width, height: 800 } }));
      for (const [, frame] of FRAMES) {
        const names = await namesOn(mapOf(page, frame));
        expect(names.length).toBeGreaterThan(0);
        const pairs = names.flatMap((one, at) =>
          names.slice(at + 1).flatMap((two) => (overlap(one, two) ? [`${one.text} × ${two.text}`] : [])),
        );
        expect(pairs).toEqual([]);
        const sheet = await mapOf(page, frame).boundingBox();
        if (!sheet) throw new Error('The map is not drawn.');
        const out = names.filter(
          ({ left, right, top, bottom }) =>
            left < sheet.x - BLUR ||
            top < sheet.y - BLUR ||
            right > sheet.x + sheet.width + BLUR ||
            bottom > sheet.y + sheet.height + BLUR,
        );
        expect(out.map(({ text }) => text)).toEqual([]);
      }
    },
  );

  test.for(FRAMES)(
    'every area of the large map bears its full name, large enough to read (%s)',
    async ([address, frame], { open }) => {
      const page = await level1(await open(address, { viewport: { width, height: 800 } }));
      const areas = await mapOf(page, frame).getByRole('link').and(page.locator('[data-adcode]')).all();
      const wanted = await Promise.all(
        areas.map(async (area) => (await area.getAttribute('aria-label'))?.split('，')[0]),
      );
      const names = await namesOn(mapOf(page, frame));
      expect(names.map(({ text }) => text)).toEqual(expect.arrayContaining(wanted));
      expect(wanted).toHaveLength(frame === 'zhengzhou' ? 12 : 3);
      const small = names.filter(
        ({ text, top, bottom }) => wanted.includes(text) && (bottom - top) / (text.length > 5 ? 2 : 1) < 10,
      );
      expect(small.map(({ text }) => text)).toEqual([]);
    },
  );
});

test('a name beside its area opens that area', async ({ open }) => {
  const page = await level1(await open());
  const [outside] = await mapOf(page).evaluate((svg) =>
    [...svg.querySelectorAll('text')].flatMap((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const name = text.textContent.replace(/\s/g, '');
      return right > left && document.elementFromPoint(x, y)?.closest('text') === text
        ? [{ name, x, y }]
        : [];
    }),
  );
  if (!outside) throw new Error('No name stands beside its area.');
  await page.mouse.click(outside.x, outside.y);
  await page
    .getByRole('region', { name: outside.name, exact: true })
    .getByRole('heading', { level: 2 })
    .waitFor();
  expect(await mapLink(page, outside.name).getAttribute('aria-current')).toBe('true');
});
