import { describe, expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { fill } from '../../src/domain/copy.ts';
import { eventually, test } from '../support/harness.ts';
import { collisions, namesOn } from '../support/map-names.ts';
import { openKiosk, wake } from '../support/kiosk.ts';
import { DESKTOP, DEVICES, PHONE } from '../support/page.ts';
import { level1, level2, mapOf } from '../support/reader.ts';
import { canvasOf, colourAt, colourDistance, decode, opacityOf } from '../support/surface.ts';
import { dragByFinger } from '../support/touch.ts';
import { COPY, COPY_EN } from '../support/words.ts';

const OUTLINE = fill(COPY.trueSize.outline, { city: '郑州市' });
const outlineOf = (page: Page): Locator => page.getByRole('slider', { name: OUTLINE });
const startButton = (page: Page): Locator =>
  page.getByRole('button', { name: COPY.trueSize.start, exact: true });
const endButton = (page: Page): Locator => page.getByRole('button', { name: COPY.trueSize.end, exact: true });
const placeOf = (page: Page): Promise<string | null> => outlineOf(page).getAttribute('aria-valuetext');
/** Middle of the outline's box, CSS px. */
async function middleOf(page: Page): Promise<[number, number]> {
  const box = await outlineOf(page).boundingBox();
  if (!box) throw new Error('The outline is not in sight.');
  return [box.x + box.width / 2, box.y + box.height / 2];
}

/** Lays 郑州's outline over the map, as a reader asks for it. */
async function lay(page: Page): Promise<void> {
  await startButton(page).click();
  await outlineOf(page).waitFor();
}

/** Drags the outline as the device does, by its middle. */
async function drag(page: Page, [dx, dy]: readonly [number, number]): Promise<void> {
  const [x, y] = await middleOf(page);
  if (await page.evaluate(() => navigator.maxTouchPoints > 0)) return dragByFinger(page, { x, y }, [dx, dy]);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + dx / 3, y + dy / 3, { steps: 4 });
  await page.mouse.move(x + dx, y + dy, { steps: 4 });
  await page.mouse.up();
  await page.mouse.move(x, y);
}

/** Expects that the outline goes where it is dragged, across and up, and that nothing else does. */
async function expectToFollow(page: Page): Promise<void> {
  for (const [dx, dy] of [
    [60, -40],
    [-20, -50],
  ] as const) {
    const scrolled = await page.evaluate(() => scrollY);
    const [x, y] = await middleOf(page);
    await drag(page, [dx, dy]);
    const [toX, toY] = await middleOf(page);
    expect(Math.abs(toX - x - dx)).toBeLessThan(3);
    expect(Math.abs(toY - y - dy)).toBeLessThan(3);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
  }
}

describe.for(DEVICES)('郑州’s outline over 伊州, on %s', ([, device]) => {
  test('takes focus, says the ratio in words, and gives focus back on Esc', async ({ open }) => {
    const page = await level1(await open('?view=yizhou', device));
    await lay(page);
    expect(await outlineOf(page).evaluate((element) => element === document.activeElement)).toBe(true);
    const described = await outlineOf(page).evaluate((element) =>
      (element.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(''),
    );
    expect(described).toContain('伊州区的面积约是郑州市的10.7倍');
    expect(described).toContain(COPY.trueSize.keys);
    await page.keyboard.press('Escape');
    await outlineOf(page).waitFor({ state: 'detached' });
    expect(await startButton(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('follows the mouse or the finger that drags it, all the way, and the page stays', async ({ open }) => {
    const page = await level1(await open('?view=yizhou', device));
    await lay(page);
    await expectToFollow(page);
  });

  test('moves by arrow keys, and further with Shift', async ({ open }) => {
    const page = await level1(await open('?view=yizhou', device));
    await lay(page);
    const [x] = await middleOf(page);
    const before = await placeOf(page);
    await page.keyboard.press('ArrowRight');
    const [near] = await middleOf(page);
    await page.keyboard.press('Shift+ArrowRight');
    const [far] = await middleOf(page);
    expect(near).toBeGreaterThan(x);
    expect(far - near).toBeGreaterThan((near - x) * 2);
    expect(await placeOf(page)).not.toBe(before);
  });
});

describe.for(DEVICES)('words over 伊州’s map, on %s', ([, device]) => {
  test('the outline’s name stays readable over another: that one is not seen between its letters', async ({
    open,
  }) => {
    const page = await level1(await open('?view=yizhou', device));
    await lay(page);
    const own = async () => (await namesOn(outlineOf(page)))[0];
    const meets = async (): Promise<boolean> => {
      const [name, others] = await Promise.all([own(), namesOn(mapOf(page, 'yizhou'))]);
      return others.some((other) => name && collisions([name, other]).length > 0);
    };
    expect(await meets()).toBe(false);
    for (let step = 0; step < 20 && !(await meets()); step++) await page.keyboard.press('ArrowUp');
    for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowUp');
    expect(await meets()).toBe(true);
    const { left, top, right, bottom } = (await own()) ?? { left: 0, top: 0, right: 0, bottom: 0 };
    const clip = { x: left, y: top, width: right - left, height: bottom - top };
    const withNames = await decode(page, await page.screenshot({ clip }));
    await mapOf(page, 'yizhou').evaluate((map) => {
      for (const text of map.querySelectorAll('text')) text.style.visibility = 'hidden';
    });
    const alone = await decode(page, await page.screenshot({ clip }));
    const seen = Array.from({ length: alone.width * alone.height }, (_, at) => {
      const [x, y] = [at % alone.width, Math.floor(at / alone.width)];
      return colourDistance(colourAt(withNames, x, y), colourAt(alone, x, y));
    }).filter((difference) => difference > 8);
    expect(seen.length / (alone.width * alone.height)).toBeLessThan(0.01);
  });

  test.for([
    ['', COPY],
    ['en/', COPY_EN],
  ] as const)('the ratio and the help stand on bare paper (/%s)', async ([path, copy], { open }) => {
    const page = await level1(await open(`${path}?view=yizhou`, device));
    await page.getByRole('button', { name: copy.trueSize.start, exact: true }).click();
    await page.getByRole('slider').waitFor();
    const onLand = await page.locator('#true-size-words, #true-size-drag').evaluateAll((all) =>
      all.flatMap((words) => {
        const range = document.createRange();
        range.selectNodeContents(words);
        return [...range.getClientRects()].flatMap(({ left, right, top, bottom }) =>
          [left, (left + right) / 2, right].flatMap((x) =>
            [top + 2, bottom - 2].flatMap((y) =>
              document.elementsFromPoint(x, y).some((element) => element.closest('[data-adcode]'))
                ? [`${words.textContent.trim()} at ${Math.round(x)}, ${Math.round(y)}`]
                : [],
            ),
          ),
        );
      }),
    );
    expect(onLand).toEqual([]);
  });
});

test('the button ends what it began, and another view does too', async ({ open }) => {
  const page = await level1(await open('?view=yizhou'));
  await lay(page);
  await endButton(page).click();
  await outlineOf(page).waitFor({ state: 'detached' });
  await lay(page);
  await page.getByRole('link', { name: COPY.views.zhengzhou, exact: true }).click();
  await outlineOf(page).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: COPY.views.yizhou, exact: true }).click();
  await startButton(page).waitFor();
  expect(await outlineOf(page).count()).toBe(0);
});

test('an open area stays open when Esc ends the comparison', async ({ open }) => {
  const page = await level1(await open('?area=650502'));
  await lay(page);
  await page.keyboard.press('Escape');
  await outlineOf(page).waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('area')).toBe('650502');
});

test('at level 2 the SVG is the picture meanwhile, and the map comes back after it', async ({ open }) => {
  const page = await level2(await open('?view=yizhou', { ...DESKTOP, webgl: true }));
  await eventually(() => opacityOf(mapOf(page, 'yizhou'))).toBe(0);
  await page.getByRole('button', { name: COPY.map.zoomIn, exact: true }).click();
  await lay(page);
  await eventually(() => opacityOf(mapOf(page, 'yizhou'))).toBe(1);
  expect(await canvasOf(page).isVisible()).toBe(false);
  await page.keyboard.press('Escape');
  await eventually(() => canvasOf(page).isVisible()).toBe(true);
  await eventually(() => opacityOf(mapOf(page, 'yizhou'))).toBe(0);
  // Home again: there is nothing to go back to.
  expect(await page.getByRole('button', { name: COPY.map.home, exact: true }).isVisible()).toBe(false);
});

test('a finger drags it over the zoomable map, too', async ({ open }) => {
  const page = await level2(await open('?view=yizhou', { ...PHONE, webgl: true }));
  await lay(page);
  await expectToFollow(page);
});

test('beside it a finger scrolls the page', async ({ open }) => {
  const page = await level1(await open('?view=yizhou', PHONE));
  await lay(page);
  const map = await mapOf(page, 'yizhou').boundingBox();
  if (!map) throw new Error('The map is not in sight.');
  await dragByFinger(page, { x: map.x + 20, y: map.y + map.height - 70 }, [0, -90]);
  await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(40);
});

test('a finger drags it in the hall, at the size everything has there', async ({ open }) => {
  const page = await wake(await openKiosk(open));
  await page.getByRole('link', { name: COPY.views.yizhou, exact: true }).click();
  await lay(page);
  await expectToFollow(page);
});

test('an outline that cannot be had is one sentence, and the page goes on', async ({ open }) => {
  const page = await open('?view=yizhou', {
    expected: [/overview\.geojson|Failed to load resource/],
    before: (fresh) => fresh.route('**/geo/overview.geojson', (route) => route.abort()),
  });
  await level1(page);
  await startButton(page).click();
  await page.getByRole('status').filter({ hasText: COPY.trueSize.failed }).waitFor();
  expect(await mapOf(page, 'yizhou').isVisible()).toBe(true);
  await page.unroute('**/geo/overview.geojson');
  await lay(page);
});
