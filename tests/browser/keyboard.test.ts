import { describe, expect } from 'vitest';
import type { Page } from 'playwright-core';
import { eventually, test } from '../support/harness.ts';
import { addressOf, headingOf, intro, level1, level2, mapLink, mapOf, section } from '../support/reader.ts';
import { canvasOf, decode, shareOfChanged } from '../support/surface.ts';
import { COPY } from '../support/words.ts';

/** Accessible name of what has focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement;
    return at?.getAttribute('aria-label') ?? at?.textContent.trim() ?? '';
  });

/** Presses Tab until something named so has focus; the limit is far above the page's number of links. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`Tab never reached ${name}.`);
}

describe.each([false, true])('by keyboard alone (level 2: %s)', (webgl) => {
  test('Tab reaches an area on the map, Enter opens it, Esc returns to it', async ({ open }) => {
    const page = await open('', { webgl });
    await (webgl ? level2 : level1)(page);
    await tabTo(page, /^巩义市，/);
    expect(await mapOf(page).evaluate((map) => map.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Enter');
    await headingOf(page, '巩义市').waitFor();
    expect(addressOf(page)).toBe('/?area=410181');
    await page.keyboard.press('Escape');
    await intro(page).waitFor();
    await eventually(() => focused(page)).toMatch(/^巩义市，/);
  });
});

test('every area on both maps and in the list is a stop of the Tab key', async ({ open }) => {
  const page = await level1(await open());
  const stops = new Set<string>();
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const at = document.activeElement;
      const place = at?.closest('svg') ? 'map' : (at?.closest('nav')?.getAttribute('aria-label') ?? '');
      return `${place} ${at?.getAttribute('data-adcode') ?? at?.getAttribute('href') ?? ''}`;
    });
    if (stops.has(stop) && stops.size > 40) break;
    stops.add(stop);
  }
  const found = [...stops];
  expect(found.filter((stop) => /^map \d{6}$/.test(stop))).toHaveLength(15);
  expect(found.filter((stop) => stop.startsWith(`${COPY.map.names} #area-`))).toHaveLength(17);
});

test('arrow keys walk the map in their direction, and Esc leads back to where Enter was pressed', async ({
  open,
}) => {
  const page = await level1(await open());
  await mapLink(page, '登封市').focus();
  await page.keyboard.press('ArrowRight');
  expect(await focused(page)).toBe('新密市');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowUp');
  expect(await focused(page)).toBe('管城回族区');
  await page.keyboard.press('Enter');
  await headingOf(page, '管城回族区').waitFor();
  await page.keyboard.press('Escape');
  await intro(page).waitFor();
  await eventually(() => focused(page)).toBe('管城回族区');
});

test('an arrow key at the edge of the map scrolls the page', async ({ open }) => {
  const page = await level1(await open());
  await mapLink(page, '登封市').focus();
  await page.keyboard.press('ArrowDown');
  await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(await focused(page)).toBe('登封市');
});

test('focus on the map stays where it is while level 2 takes over, and can still be seen', async ({
  open,
}) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const page = await open('', {
    webgl: true,
    before: (fresh) =>
      fresh.context().route('**/assets/maplibre-worker*', async (route) => {
        await held;
        await route.continue();
      }),
  });
  await level1(page);
  await tabTo(page, /^登封市/);
  release();
  await level2(page);
  expect(await focused(page)).toBe('登封市');
  // The ring is gone from the picture when the focus goes on, and only then.
  const canvas = canvasOf(page);
  const ringed = await decode(page, await canvas.screenshot());
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await eventually(async () =>
    shareOfChanged(ringed, await decode(page, await canvas.screenshot())),
  ).toBeGreaterThan(0.001);
});

const shortcuts = (page: Page) => page.getByRole('dialog', { name: COPY.keys.title });

test('? lists the shortcuts, Esc closes the list alone, and focus is back where it was', async ({ open }) => {
  const page = await level1(await open('?area=410181'));
  await mapLink(page, '登封市').focus();
  await page.keyboard.press('?');
  await shortcuts(page).waitFor();
  for (const key of ['Tab', 'Enter', 'Esc', '/', '?'])
    expect(await shortcuts(page).getByText(key, { exact: true }).count()).toBe(1);
  await page.keyboard.press('Escape');
  await eventually(() => shortcuts(page).count()).toBe(0);
  expect(await headingOf(page, '巩义市').isVisible()).toBe(true);
  await eventually(() => focused(page)).toBe('登封市');
});

test('single-key shortcuts can be switched off, for the next visit too; a button still opens the list', async ({
  open,
}) => {
  const page = await level1(await open());
  await page.getByRole('button', { name: COPY.keys.button }).click();
  await shortcuts(page).getByRole('checkbox', { name: COPY.keys.single }).uncheck();
  await shortcuts(page).getByRole('button', { name: COPY.keys.close }).click();
  for (const again of [false, true]) {
    if (again) await level1((await page.reload(), page));
    await page.keyboard.press('?');
    await page.keyboard.press('/');
    // Both would be open by the time this one is.
    await page.getByRole('button', { name: COPY.keys.button }).click();
    await shortcuts(page).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    await eventually(() => shortcuts(page).count()).toBe(0);
  }
});

test('where storage is blocked the switch holds for the visit', async ({ open }) => {
  const page = await level1(
    await open('', {
      before: (fresh) =>
        fresh.addInitScript(() => {
          Object.defineProperty(window, 'localStorage', {
            get: () => {
              throw new DOMException('Blocked', 'SecurityError');
            },
          });
        }),
    }),
  );
  await page.keyboard.press('?');
  await shortcuts(page).getByRole('checkbox', { name: COPY.keys.single }).uncheck();
  await page.keyboard.press('Escape');
  await eventually(() => shortcuts(page).count()).toBe(0);
  await page.keyboard.press('?');
  await page.getByRole('button', { name: COPY.keys.button }).click();
  await shortcuts(page).waitFor();
  expect(await shortcuts(page).getByRole('checkbox').isChecked()).toBe(false);
});

test('the skip link leads past the map to the text', async ({ open }) => {
  const page = await level1(await open());
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(COPY.site.skip);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await eventually(() => intro(page).evaluate((section) => section.contains(document.activeElement))).toBe(
    true,
  );
});

test('the evidence of a fact opens by keyboard', async ({ open }) => {
  const page = await level1(await open('?area=410181'));
  const phrase = section(page, '巩义市').getByText('地区生产总值迈上千亿元台阶', { exact: true });
  const fact = section(page, '巩义市')
    .getByRole('listitem')
    .filter({ has: page.getByText('地区生产总值迈上千亿元台阶', { exact: true }) });
  const box = fact.getByRole('checkbox', { name: /第3段/ });
  await box.focus();
  await page.keyboard.press('Enter');
  await phrase.waitFor();
  expect(await box.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Space');
  await phrase.waitFor({ state: 'hidden' });
  expect(await box.getAttribute('aria-expanded')).toBe('false');
});
