import { describe, expect } from 'vitest';
import { fill } from '../../src/domain/copy.ts';
import { test } from '../support/harness.ts';
import { collisions, liesWithin, namesMetBy, namesOn, sheetOf } from '../support/map-names.ts';
import { PHONE } from '../support/page.ts';
import { level1, mapLink, mapOf } from '../support/reader.ts';
import { COPY, COPY_EN } from '../support/words.ts';

const WIDTHS = [320, 390, 600, 760, 1000, 1440];
/** Those of windows and of articles' columns, in which each of the pair's ranges of names ends somewhere else. */
const PAIR_WIDTHS = [320, 330, 390, 510, 600, 660, 760, 930, 1000, 1200, 1440];
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
          expect(collisions(names), `${width} px`).toEqual([]);
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

// Where a narrow window's rules meet, and on both sides of it.
test('in the aid view each name stands once, in windows of every width, at level 2 as well', async ({
  open,
}) => {
  const page = await level1(await open('?view=aid'));
  const twice = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const width of [320, 390, 400, 412, 419, 421, 459, 461, ...WIDTHS]) {
      await page.setViewportSize({ width, height: 800 });
      for (const map of [mapOf(page, 'zhengzhou'), mapOf(page, 'yizhou')]) {
        const names = (await namesOn(map)).map(({ text }) => text);
        expect(names.length).toBeGreaterThan(0);
        if (new Set(names).size < names.length) found.push(`${width} px: ${names.join(' ')}`);
      }
    }
    return found;
  };
  expect(await twice()).toEqual([]);
  const level2 = await page.evaluate(() => document.documentElement.dataset['level2'] ?? '');
  const styles = level2.split(' ').filter((file) => file.endsWith('.css'));
  for (const url of styles) await page.addStyleTag({ url });
  expect(styles.length).toBeGreaterThan(0);
  expect(await twice()).toEqual([]);
});

test.for([
  ['?view=aid', COPY, '哈密市', '郑州市'],
  ['en/?view=aid', COPY_EN, 'Hami', 'Zhengzhou'],
  ['embed/?view=aid', COPY, '哈密市', '郑州市'],
  ['en/embed/?view=aid', COPY_EN, 'Hami', 'Zhengzhou'],
] as const)(
  'the arc of the aid view (%s) and its words meet no name, and it begins in the aided area',
  async ([address, copy, ...cities], { open }) => {
    const page = await level1(await open(address));
    const maps = cities.map((name) => page.getByRole('group', { name: fill(copy.map.label, { name }) }));
    const words = page.locator('.link__words');
    for (const width of PAIR_WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const names = (await Promise.all(maps.map(namesOn))).flat();
      expect(names.length).toBeGreaterThan(4);
      expect(await namesMetBy(page.locator('.link__arc'), names), `${width} px`).toEqual([]);
      const said = { text: copy.aid.distance, px: 0, ...(await sheetOf(words)) };
      const covered = names.flatMap((name) => collisions([said, name]));
      expect(covered, `${width} px`).toEqual([]);
      const beginsIn = await page.locator('.link__arc').evaluate((drawn) => {
        const path = drawn as SVGPathElement;
        const matrix = path.getScreenCTM() ?? new DOMMatrix();
        const { x, y } = path.getPointAtLength(0).matrixTransform(matrix);
        const met = document.elementsFromPoint(x, y).map((one) => one.closest<SVGElement>('[data-adcode]'));
        return met.find((area) => area)?.dataset['adcode'];
      });
      expect(beginsIn, `${width} px`).toBe('650502');
    }
  },
);

test.for([320, 390, 768])(
  'in the aid view, %i px wide, a finger on a name meets its area and not the arc over it',
  async (width, { open }) => {
    const page = await level1(await open('?view=aid', { ...PHONE, viewport: { width, height: 800 } }));
    const maps = ['哈密市', '郑州市'].map((name) =>
      page.getByRole('group', { name: fill(COPY.map.label, { name }) }),
    );
    const names = (await Promise.all(maps.map(namesOn))).flat();
    expect(names.length).toBeGreaterThan(4);
    const met = await page
      .locator('.link__reach')
      .evaluate(
        (reach, all) =>
          all.filter(({ left, top, right, bottom }) =>
            document.elementsFromPoint((left + right) / 2, (top + bottom) / 2).includes(reach),
          ),
        names,
      );
    expect(met).toEqual([]);
  },
);

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

test('names for other widths are not laid out: no group of the map is itself hidden', async ({ open }) => {
  const page = await level1(await open('', PHONE));
  const hidden = await mapOf(page).evaluate((svg) =>
    [...svg.querySelectorAll('g')].filter((group) => getComputedStyle(group).display === 'none').map(String),
  );
  expect(hidden).toEqual([]);
});
