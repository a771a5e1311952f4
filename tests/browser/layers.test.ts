import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { eventually, test } from '../support/harness.ts';
import { DEVICES } from '../support/page.ts';
import {
  headingOf,
  legend,
  level1,
  level2,
  mapLink,
  mapOf,
  point,
  pointAt,
  spotIn,
  switchOf,
} from '../support/reader.ts';
import { ask } from '../support/search.ts';
import { colourDistance, colourOn } from '../support/surface.ts';
import { AID, COPY } from '../support/words.ts';

const PLAIN = '登封市';

test('divisions that are switched off keep their names and answer, and what is open is still coloured', async ({
  open,
}) => {
  const page = await level1(await open());
  const paint = (name: string): Promise<string> =>
    mapLink(page, name)
      .locator('path')
      .evaluate((path) => getComputedStyle(path).fill);
  await eventually(() => legend(page).getByText(COPY.legend.land).isVisible()).toBe(true);
  await switchOf(page, COPY.layers.divisions).uncheck();
  await eventually(() => paint(PLAIN)).toBe('rgba(0, 0, 0, 0)');
  expect(await legend(page).getByText(COPY.legend.land).count()).toBe(0);
  await pointAt(page, PLAIN);
  await headingOf(page, PLAIN).waitFor();
  await eventually(() => paint(PLAIN)).not.toBe('rgba(0, 0, 0, 0)');
  expect(await paint('新密市')).toBe('rgba(0, 0, 0, 0)');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowUp');
  const ring = page.locator(':focus path');
  await eventually(() => ring.evaluate((path) => getComputedStyle(path).stroke)).not.toBe('rgba(0, 0, 0, 0)');
});

test('at level 2 divisions that are switched off leave the paper, and a tap still opens them', async ({
  open,
}) => {
  const page = await level2(await open('', { webgl: true }));
  await page.evaluate(() => scrollTo(0, 0));
  const spot = await spotIn(mapLink(page, PLAIN));
  const coloured = await colourOn(page, spot);
  await switchOf(page, COPY.layers.divisions).uncheck();
  await page.mouse.move(1, 1);
  await eventually(async () => colourDistance(await colourOn(page, spot), coloured)).toBeGreaterThan(8);
  await point(page, spot);
  await headingOf(page, PLAIN).waitFor();
});

test('the legend explains which areas have a chosen topic, and that only while one is chosen', async ({
  open,
}) => {
  const page = await level1(await open());
  expect(await legend(page).getByText(COPY.legend['topics-lit']).count()).toBe(0);
  await page.getByRole('link', { name: new RegExp(`^${COPY.topics.openness}`) }).click();
  for (const words of [COPY.legend['topics-lit'], COPY.legend['topics-dimmed']])
    await legend(page).getByText(words, { exact: true }).waitFor();
});

/** Colours with their strength: of the areas on the map, once they have come to them, and of the legend's swatches. */
const coloursOf = (page: Page): Promise<{ map: string[]; legend: string[] }> =>
  page.evaluate(async () => {
    const paths = [...document.querySelectorAll('[data-adcode] path')];
    await Promise.allSettled(paths.flatMap((path) => path.getAnimations().map(({ finished }) => finished)));
    const looks = (elements: Iterable<Element>, colour: string, strength: string) => [
      ...new Set(
        [...elements].map((element) => {
          const style = getComputedStyle(element);
          return `${style.getPropertyValue(colour)} ${style.getPropertyValue(strength)}`;
        }),
      ),
    ];
    return {
      map: looks(paths, 'fill', 'fill-opacity'),
      legend: looks(document.querySelectorAll('.legend .swatch'), 'background-color', 'opacity'),
    };
  });

/** Expects that the legend has every colour of the map, and says so in words. */
async function expectExplained(page: Page, by: 'step' | 'search'): Promise<void> {
  await legend(page).getByText(COPY.legend[`${by}-dimmed`], { exact: true }).waitFor();
  await eventually(async () => {
    const { map, legend: explained } = await coloursOf(page);
    return map.filter((look) => !explained.includes(look));
  }).toEqual([]);
}

describe.each(DEVICES)('on %s', (_, device) => {
  test('the legend has every colour that the map has at each step of the story, and keeps its height', async ({
    open,
  }) => {
    const page = await level1(await open('?view=aid', device));
    const heights: (number | undefined)[] = [];
    for (const [step, { light }] of AID.steps.entries()) {
      if (step > 0) await page.getByRole('button', { name: COPY.aid.next }).click();
      await legend(page).getByText(COPY.legend['step-lit'], { exact: true }).waitFor();
      await expectExplained(page, 'step');
      expect((await coloursOf(page)).map.length, light.join()).toBeGreaterThan(1);
      heights.push((await legend(page).boundingBox())?.height);
    }
    expect(new Set(heights).size, heights.join()).toBe(1);
  });
});

test('the legend has every colour that the map has while a search lights it', async ({ open }) => {
  const page = await level1(await open());
  await ask(page, '巩义');
  await legend(page).getByText(COPY.legend['search-lit'], { exact: true }).waitFor();
  await expectExplained(page, 'search');
  await page.keyboard.press('Escape');
  await eventually(() => legend(page).getByText(COPY.legend['search-lit']).count()).toBe(0);
});

test('the aid link can be switched where it is drawn, and nowhere else', async ({ open }) => {
  const page = await level1(await open());
  expect(await switchOf(page, COPY.layers.link).count()).toBe(0);
  await page.getByRole('link', { name: COPY.views.aid, exact: true }).click();
  await switchOf(page, COPY.layers.link).waitFor();
});

test('the legend has the rivers only while they are shown, and their names lead to it', async ({ open }) => {
  const page = await level1(await open());
  const note = legend(page).getByText(COPY.legend.river);
  await mapOf(page).locator('a', { hasText: '黄河' }).filter({ visible: true }).click();
  expect(new URL(page.url()).hash).toBe('#note-rivers');
  expect(await note.evaluate((element) => element.matches(':target'))).toBe(true);
  await switchOf(page, COPY.layers.rivers).uncheck();
  expect(await note.count()).toBe(0);
});
