import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { eventually, test } from '../support/harness.ts';
import { DEVICES } from '../support/page.ts';
import {
  addressOf,
  headingOf,
  level1,
  level2,
  listLink,
  mapLink,
  mapOf,
  pointAt,
  section,
} from '../support/reader.ts';
import { canvasOf, channelsOf, colourOn, fillOf } from '../support/surface.ts';

/** How light the sheet is, 0–255. */
async function lightness(page: Page): Promise<number> {
  return Math.max(
    ...channelsOf(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)),
  );
}

const SCHEMES = [
  ['the system is light', '', 'light', 'light'],
  ['the system is dark', '', 'dark', 'dark'],
  ['the address asks for dark', '?scheme=dark', 'light', 'dark'],
  ['the address asks for light', '?scheme=light', 'dark', 'light'],
] as const;

test.for(SCHEMES)('when %s, page and level 2 follow', async ([, address, colorScheme, shown], { open }) => {
  const page = await level2(await open(address, { colorScheme, webgl: true }));
  expect((await lightness(page)) > 128).toBe(shown === 'light');
  await eventually(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  const box = await canvasOf(page).boundingBox();
  if (!box) throw new Error('The canvas is not drawn.');
  const corner = await colourOn(page, { x: box.x + 3, y: box.y + box.height - 4 });
  expect(Math.max(...corner) > 128).toBe(shown === 'light');
});

test('level 2 changes its colours with the system', async ({ open }) => {
  const page = await level2(await open('', { colorScheme: 'light', webgl: true }));
  await eventually(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  const box = await mapOf(page).boundingBox();
  if (!box) throw new Error('The map is not drawn.');
  const middle = { x: box.x + box.width / 2 + 20, y: box.y + box.height / 2 + 20 };
  const light = Math.max(...(await colourOn(page, middle)));
  await page.emulateMedia({ colorScheme: 'dark' });
  await eventually(async () => Math.max(...(await colourOn(page, middle)))).toBeLessThan(light - 40);
});

test('a scheme in the address stays while areas are opened', async ({ open }) => {
  const page = await level1(await open('?scheme=dark'));
  await listLink(page, '巩义市').click();
  await headingOf(page, '巩义市').waitFor();
  expect(addressOf(page)).toBe('/?area=410181&scheme=dark');
  expect(await lightness(page)).toBeLessThan(128);
});

test('nothing moves for a reader who asked for less motion', async ({ open }) => {
  const page = await open('', {
    webgl: true,
    reducedMotion: 'reduce',
    before: (fresh) =>
      fresh.addInitScript(() => {
        const moves: string[] = [];
        Object.assign(window, { moves });
        const note = (event: Event): void => {
          if (!(event.target instanceof Element)) return;
          for (const animation of event.target.getAnimations()) {
            const { duration } = animation.effect?.getComputedTiming() ?? {};
            if (typeof duration === 'number' && duration > 0)
              moves.push(`${event.target.getAttribute('class')} ${event.type} ${duration} ms`);
          }
        };
        for (const type of ['transitionrun', 'animationstart']) document.addEventListener(type, note, true);
      }),
  });
  await level2(page);
  await listLink(page, '巩义市').click();
  await headingOf(page, '巩义市').waitFor();
  await listLink(page, '伊州区').click();
  await headingOf(page, '伊州区').waitFor();
  await eventually(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(await page.evaluate(() => (window as Window & { moves?: string[] }).moves)).toEqual([]);
});

/** From a page's first paint on, notes each shift of its layout, right after a tap as well. */
const noteShifts = (fresh: Page): Promise<unknown> =>
  fresh.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** Holds that nothing shifted; an observer that hears nothing proves nothing, so the browser has to know such entries. */
async function expectNoShift(page: Page): Promise<void> {
  expect(await page.evaluate(() => PerformanceObserver.supportedEntryTypes)).toContain('layout-shift');
  expect(await page.evaluate(() => (window as Window & { shifts?: number[] }).shifts)).toEqual([]);
}

describe.for(DEVICES)('on %s', ([, device]) => {
  test.for(['', 'area/410181/'])(
    'nothing shifts from the first paint to level 2 (/%s)',
    async (address, { open }) => {
      await expectNoShift(await level2(await open(address, { ...device, webgl: true, before: noteShifts })));
    },
  );

  test('nothing shifts when an area is opened before level 1 and level 1 takes over', async ({ open }) => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const page = await open('', {
      ...device,
      webgl: true,
      before: async (fresh) => {
        await noteShifts(fresh);
        await fresh.route('**/data/page.*.json', async (route) => {
          await held;
          await route.continue();
        });
      },
    });
    await pointAt(page, '巩义市');
    await headingOf(page, '巩义市').waitFor();
    // What waited for the answer to be shown stands there as well.
    await section(page, '巩义市').getByRole('listitem').last().waitFor();
    const before = await headingOf(page, '巩义市').boundingBox();
    release();
    await level2(page);
    expect((await headingOf(page, '巩义市').boundingBox())?.y).toBeCloseTo(before?.y ?? NaN, 0);
    await expectNoShift(page);
  });

  test('the page is never wider than the window', async ({ open }) => {
    const page = await level1(await open('?area=410181', device));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });

  test('what is tapped in the list is at least 44 px high', async ({ open }) => {
    const page = await level1(await open('', device));
    for (const name of ['郑州市', '上街区', '巴里坤哈萨克自治县', '伊州区']) {
      const box = await listLink(page, name).boundingBox();
      expect(box?.height, name).toBeGreaterThanOrEqual(44);
    }
  });
});

test('no cookie is set and nothing is stored', async ({ open }) => {
  const page = await level2(await open('?area=410181', { webgl: true }));
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual([
    '',
    0,
    0,
  ]);
});

test('in forced colours the map is drawn in the reader’s own, and what is chosen in their highlight', async ({
  open,
}) => {
  const page = await level1(await open('?area=410181', { forcedColors: 'active' }));
  const system = (name: string): Promise<number[]> =>
    page
      .evaluate((colour) => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.color = colour;
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      }, name)
      .then(channelsOf);
  await eventually(() => fillOf(mapLink(page, '巩义市'))).toEqual(await system('Highlight'));
  expect(await fillOf(mapLink(page, '登封市'))).toEqual(await system('Canvas'));
  const chosen = await listLink(page, '巩义市').evaluate((link) => getComputedStyle(link).backgroundColor);
  expect(channelsOf(chosen)).toEqual(await system('Highlight'));
});

test('in forced colours level 2 has them too', async ({ open }) => {
  const page = await level2(await open('', { forcedColors: 'active', webgl: true }));
  expect(await canvasOf(page).count()).toBe(1);
});
