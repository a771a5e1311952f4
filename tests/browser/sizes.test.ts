import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../support/harness.ts';
import { PHONE } from '../support/page.ts';
import { level1 } from '../support/reader.ts';
import { lost, overlaps, reaches } from '../support/targets.ts';
import { COPY } from '../support/words.ts';

const ADDRESSES = ['', '?area=410181', '?view=aid', '?compare=410181,410103'] as const;
const WINDOWS = [
  ['320 px, which is 1280 px at 400 %', { width: 320, height: 256 }],
  ['a small phone', { width: 320, height: 568 }],
  ['a phone', { width: 390, height: 844 }],
  ['a phone held sideways', { width: 844, height: 390 }],
  ['an upright tablet', { width: 768, height: 1024 }],
  ['a desktop', { width: 1440, height: 900 }],
  ['a very wide screen', { width: 2560, height: 1440 }],
] as const;

/** Lays everything out, also what the browser would put off until it comes near. */
const layOut = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets = [sheet];
  });
/** Text at twice its size, as a reader's own setting makes it: only the root's type size changes. */
const enlarge = (page: Page): Promise<unknown> =>
  page.evaluate(() => (document.documentElement.style.fontSize = '200%'));

describe.for(WINDOWS)('on %s', ([, viewport]) => {
  test.for(ADDRESSES)(
    'nothing is lost or overlaps, plain and with text twice as large (/%s)',
    async (address, { open }) => {
      const page = await level1(await open(address, { viewport }));
      if (address.includes('compare')) await page.getByRole('table').waitFor();
      await layOut(page);
      const plain = { lost: await lost(page), overlaps: await overlaps(page) };
      await enlarge(page);
      const large = { lost: await lost(page), overlaps: await overlaps(page) };
      expect({ plain, large }).toEqual({
        plain: { lost: [], overlaps: [] },
        large: { lost: [], overlaps: [] },
      });
    },
  );
});

test('text at 200 percent is twice as large everywhere but in the drawing', async ({ open }) => {
  const page = await level1(await open('?area=410181'));
  // The same ones both times: level 2 may bring its buttons in between.
  const elements = await page.evaluateHandle(() => [
    ...document.querySelectorAll('body *:not(svg, svg *, script, style, template, option, input)'),
  ]);
  const sizes = (): Promise<number[]> =>
    elements.evaluate((all) => all.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
  const before = await sizes();
  await enlarge(page);
  const after = await sizes();
  expect(after.map((size, index) => Math.round((size / (before[index] ?? NaN)) * 10) / 10)).toEqual(
    before.map(() => 2),
  );
});

const TARGETS =
  'main a[href]:not([aria-hidden] a, .area-shape, .true-size a), header a[href], header button, nav a[href], button, summary, select, main input, main label, footer a';

test('every target is at least 24 px each way under a mouse', async ({ open }) => {
  const page = await level1(await open('?area=410181'));
  const small = (await reaches(page, TARGETS)).filter(({ across, down }) => across < 24 || down < 24);
  expect(small).toEqual([]);
});

test.for(['', '?area=410181', '?view=aid'])(
  'every target is at least 44 px each way under a finger (/%s)',
  async (address, { open }) => {
    const page = await level1(await open(address, PHONE));
    const small = (await reaches(page, TARGETS)).filter(({ across, down }) => across < 42 || down < 42);
    expect(small).toEqual([]);
  },
);

test.for([
  ['a mouse', {}, 24],
  ['a finger', PHONE, 40],
] as const)('the targets’ circles answer around them, for %s', async ([, device, least], { open }) => {
  const page = await level1(await open('', device));
  await page.getByRole('checkbox', { name: COPY.layers.targets, exact: true }).check();
  const circles = await reaches(page, 'a.symbol');
  expect(circles.length).toBeGreaterThan(2);
  expect(circles.filter(({ across, down }) => Math.max(across, down) < least)).toEqual([]);
});

test.for([300, 360, 390, 768, 1024, 1440])(
  'the figures an area is known by keep to their own columns, %i px wide',
  async (width, { open }) => {
    for (const path of ['', 'en/'])
      for (const adcode of ['410100', '410102', '410103', '410181', '650502']) {
        const page = await open(`${path}area/${adcode}/`, { viewport: { width, height: 900 } });
        const beyond = await page
          .locator(`#area-${adcode} .lead-figure`)
          .evaluateAll((items) =>
            items.filter((item) => item.scrollWidth > item.clientWidth).map((item) => item.textContent),
          );
        expect(beyond).toEqual([]);
        await page.context().close();
      }
  },
);
