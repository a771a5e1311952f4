import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { eventually, test } from '../support/harness.ts';
import { DEVICES, PHONE } from '../support/page.ts';
import { level1, mapLink } from '../support/reader.ts';
import { ask, button, field, results } from '../support/search.ts';
import { COPY } from '../support/words.ts';

describe('on a phone', () => {
  test.for([320, 390])('%i px wide: everything fits, and can be touched', async (width, { open }) => {
    const page = await level1(await open('', { ...PHONE, viewport: { width, height: 844 } }));
    await button(page).tap();
    await field(page).waitFor();
    const heights = async (within: Locator): Promise<number[]> =>
      within.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    const dialog = page.getByRole('dialog', { name: COPY.search.label });
    const tooLow = async (): Promise<number[]> =>
      (await heights(dialog.getByRole('button').or(dialog.getByRole('option')).or(field(page)))).filter(
        (px) => px < 44,
      );
    expect(await tooLow()).toEqual([]);
    await field(page).fill('养老');
    await results(page).waitFor();
    expect(await tooLow()).toEqual([]);
    expect((await heights(button(page)))[0]).toBeGreaterThanOrEqual(44);
    expect(
      await page.evaluate(() =>
        [document.documentElement, ...document.querySelectorAll('dialog, dialog *')]
          .filter(
            (each) =>
              each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).overflowX !== 'visible',
          )
          .map((each) => each.className),
      ),
    ).toEqual([]);
    // The map with the areas found stays above the findings.
    const map = await mapLink(page, '巩义市').boundingBox();
    const sheet = await dialog.boundingBox();
    expect(map?.y).toBeGreaterThanOrEqual(0);
    expect((map?.y ?? 0) + (map?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0);
  });

  test('closing it leads back to where the page was', async ({ open }) => {
    const page = await level1(await open('', PHONE));
    await button(page).tap();
    await field(page).waitFor();
    await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await page.getByRole('button', { name: COPY.search.close }).tap();
    await eventually(() => page.evaluate(() => scrollY)).toBe(0);
  });
});

test.for(DEVICES)('axe finds nothing with the search open on %s', async ([, device], { open }) => {
  const page = await level1(await open('', device));
  for (const query of ['', '援疆', '月球养老']) {
    await ask(page, query);
    const shown = query ? page.getByRole('dialog').getByText(query) : page.getByText(COPY.search.hint);
    await shown.first().waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await axeFindings(page), `“${query}”, ${colorScheme}`).toEqual([]);
    }
  }
});
