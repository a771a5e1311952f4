import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { test } from '../support/harness.ts';
import { level1, mapLink, mapOf, section, type Spot } from '../support/reader.ts';
import { channelsOf, colourAt, colourDistance, decode } from '../support/surface.ts';
import { COPY } from '../support/words.ts';

const ZHENGZHOU = [
  '中原区', '二七区', '巩义市',
  '管城回族区', '金水区', '上街区', '惠济区', '中牟县', '荥阳市', '新密市', '新郑市', '登封市',
]; // prettier-ignore
const HAMI = ['伊州区', '巴里坤哈萨克自治县', '伊吾县'];

/** Names of the areas that the Tab key comes to on the maps, in its order. */
async function tabbed(page: Page): Promise<string[]> {
  const names: string[] = [];
  await mapOf(page).locator('a').first().focus();
  for (let presses = 0; presses < 30; presses++) {
    const name = await page.evaluate(() => {
      const at = document.activeElement;
      return at?.closest('[data-adcode]')?.getAttribute('aria-label')?.split('，')[0] ?? '';
    });
    if (name) names.push(name);
    await page.keyboard.press('Tab');
  }
  return names;
}

describe('what the page reports on comes first in each city', () => {
  test.for([true, false])('in the list of names (script: %s)', async (javaScriptEnabled, { open }) => {
    const page = await open('', { javaScriptEnabled });
    const names = page.getByRole('navigation', { name: COPY.map.names }).getByRole('link');
    expect(await names.allInnerTexts()).toEqual(['郑州市', ...ZHENGZHOU, '哈密市', ...HAMI]);
  });

  test('on the maps by the Tab key', async ({ open }) => {
    expect(await tabbed(await level1(await open()))).toEqual([...ZHENGZHOU, ...HAMI]);
  });

  test('where one chooses whom to compare with', async ({ open }) => {
    const page = await level1(await open('?area=410181'));
    const choice = section(page, '巩义市').getByRole('combobox', { name: COPY.compare.with });
    await choice.waitFor();
    expect(await choice.locator('option').allInnerTexts()).toEqual(
      ['郑州市', ...ZHENGZHOU, '哈密市', ...HAMI].filter((name) => name !== '巩义市'),
    );
  });
});

/** Spots just outside an area, on its neighbours. */
const around = (page: Page, name: string): Promise<Spot[]> =>
  mapLink(page, name)
    .locator('path')
    .evaluate((path: SVGPathElement) => {
      const matrix = path.getScreenCTM();
      const svg = path.ownerSVGElement;
      if (!matrix || !svg) throw new Error('The area is not drawn.');
      const others = [...svg.querySelectorAll<SVGPathElement>('[data-adcode] path')].filter(
        (at) => at !== path,
      );
      const spots: Spot[] = [];
      const length = path.getTotalLength();
      for (let at = 0; at < length; at += length / 200) {
        const [from, to] = [path.getPointAtLength(at), path.getPointAtLength(at + 1)];
        const off = 1.2 / matrix.a;
        for (const side of [off, -off]) {
          const x = from.x - (to.y - from.y) * side;
          const y = from.y + (to.x - from.x) * side;
          const spot = new DOMPoint(x, y);
          if (!path.isPointInFill(spot) && others.some((other) => other.isPointInFill(spot)))
            spots.push(spot.matrixTransform(matrix));
        }
      }
      return spots.map(({ x, y }) => ({ x, y }));
    });

test('the ring of the area that the keyboard is at stands over its neighbours', async ({ open }) => {
  const page = await level1(await open());
  await mapLink(page, '中原区').focus();
  await page.keyboard.press('ArrowDown');
  expect(await mapLink(page, '二七区').evaluate((link) => link === document.activeElement)).toBe(true);
  const ink = channelsOf(await page.evaluate(() => getComputedStyle(document.body).color));
  const picture = await decode(page, await page.screenshot());
  const spots = await around(page, '二七区');
  expect(spots.length).toBeGreaterThan(100);
  const inked = spots.filter(
    ({ x, y }) => colourDistance(colourAt(picture, Math.floor(x), Math.floor(y)), ink) < 60,
  );
  expect(inked.length / spots.length).toBeGreaterThan(0.9);
});
