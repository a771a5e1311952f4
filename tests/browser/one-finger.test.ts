import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually, test } from '../support/harness.ts';
import { inPhase, openKiosk, SMALL, wake } from '../support/kiosk.ts';
import { namesOn } from '../support/map-names.ts';
import { PHONE } from '../support/page.ts';
import { headingOf, level2, listLink, mapOf, switchOf } from '../support/reader.ts';
import { canvasOf, opacityOf } from '../support/surface.ts';
import { dragByFinger } from '../support/touch.ts';
import { COPY, COPY_EN } from '../support/words.ts';

const button = (page: Page) => page.getByRole('button', { name: COPY.map.oneFinger, exact: true });
const home = (page: Page) => page.getByRole('button', { name: COPY.map.home, exact: true });
const pressed = (page: Page): Promise<string | null> => button(page).getAttribute('aria-pressed');
const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);

/** Drags one finger over the map, from a share of its width. */
async function dragMap(page: Page, by: readonly [number, number], share = 1 / 3): Promise<void> {
  const box = await mapOf(page).boundingBox();
  if (!box) throw new Error('The map is not shown.');
  await dragByFinger(page, { x: box.x + box.width * share, y: box.y + box.height * 0.7 }, by);
}

test('on a phone one finger scrolls the page over the map, or moves the map once its button is pressed', async ({
  open,
}) => {
  const page = await level2(await open('', { ...PHONE, webgl: true }));
  await button(page).tap();
  const before = await scrolled(page);
  await dragMap(page, [-30, -70]);
  await home(page).waitFor();
  expect(await scrolled(page)).toBe(before);

  await button(page).tap();
  await dragMap(page, [-30, -90]);
  await eventually(() => scrolled(page)).toBeGreaterThan(before + 30);
});

test('pressed while the hint about two fingers is still there, the button works and nothing breaks', async ({
  open,
}) => {
  const page = await level2(await open('', { ...PHONE, webgl: true }));
  await dragMap(page, [-20, -32]);
  await button(page).evaluate((each: HTMLElement) => each.click());
  await eventually(() => page.getByText(COPY.map.gestureTouch).count()).toBe(0);
  // Elsewhere: a second touch of one spot within half a second is the beginning of a zoom.
  await dragMap(page, [-30, -50], 2 / 3);
  await home(page).waitFor();
});

test('a lost context and another view give the finger back to the page', async ({ open }) => {
  const page = await level2(await open('', { ...PHONE, webgl: true }));
  await button(page).tap();
  expect(await pressed(page)).toBe('true');
  await page.getByRole('link', { name: COPY.views.aid, exact: true }).click();
  await canvasOf(page).waitFor({ state: 'hidden' });
  await page.getByRole('link', { name: COPY.views.zhengzhou, exact: true }).click();
  await canvasOf(page).waitFor();
  expect(await pressed(page)).toBe('false');

  await button(page).tap();
  expect(await pressed(page)).toBe('true');
  await canvasOf(page).evaluate((canvas: HTMLCanvasElement) =>
    canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext(),
  );
  await eventually(() => opacityOf(mapOf(page))).toBe(1);
  expect(await pressed(page)).toBe('false');
  await listLink(page, '巩义市').tap();
  await headingOf(page, '巩义市').waitFor();
});

test('choosing a layer beside the map gives the finger back, touching the map does not', async ({ open }) => {
  const page = await level2(await open('', { ...PHONE, webgl: true }));
  await button(page).tap();
  await dragMap(page, [-30, -50]);
  expect(await pressed(page)).toBe('true');
  await switchOf(page, COPY.layers.rivers).tap();
  expect(await pressed(page)).toBe('false');
});

test.for([
  ['', COPY],
  ['en/', COPY_EN],
] as const)(
  'the button covers no name of its map, at each width of a window (%s)',
  async ([lang, copy], { open }) => {
    for (const view of ['zhengzhou', 'yizhou'] as const) {
      const page = await level2(await open(`${lang}embed/?view=${view}`, { ...PHONE, webgl: true }));
      for (const width of [320, 360, 459, 460, 719, 800, 1200]) {
        await page.setViewportSize({ width, height: 800 });
        const map = page.locator(`[data-frame="${view}"]`);
        const box = await map.getByRole('button', { name: copy.map.oneFinger, exact: true }).boundingBox();
        if (!box) throw new Error('The button is not shown.');
        const right = box.x + box.width;
        const bottom = box.y + box.height;
        const covered = (await namesOn(map.getByRole('group').first())).filter(
          (name) => name.left < right && name.right > box.x && name.top < bottom && name.bottom > box.y,
        );
        expect(covered, `${view}, ${width} px`).toEqual([]);
      }
    }
  },
);

test('in a hall one finger moves the map without being asked', async ({ open }) => {
  const page = await openKiosk(open, '', SMALL);
  await level2(await wake(page));
  await inPhase(page, 'EXPLORE');
  expect(await button(page).count()).toBe(0);
});
