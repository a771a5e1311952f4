import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { timesTheWords } from '../support/figures.ts';
import { test } from '../support/harness.ts';
import {
  clock,
  holdCorner,
  KIOSK,
  KIOSKS,
  LANDSCAPE,
  openKiosk,
  PORTRAIT,
  TOUR,
  typeCode,
  UHD,
  wake,
} from '../support/kiosk.ts';

const SCREENS = [
  ['1080 × 1920', PORTRAIT, 1],
  ['1920 × 1080', LANDSCAPE, 1],
  ['3840 × 2160', UHD, 2],
] as const;
const LANGS = ['zh', 'en'] as const;
const CASES = SCREENS.flatMap(([name, screen, scale]) =>
  LANGS.map((lang) => ({ name, screen, scale, lang, query: `?lang=${lang}&scale=${scale}&id=hall-3` })),
);

/** Holds the corner until the digits come, and types the code. */
async function openStaffPanel(page: Page): Promise<void> {
  await holdCorner(page, 5200);
  await typeCode(page, '2580');
  await page.locator('.staff__keys').waitFor();
}

/** Three weeks of counters, as a screen has them that stands in a hall. */
const keepCounters = (page: Page) =>
  page.addInitScript(() => {
    const areas = { 410102: 120, 410103: 107, 410181: 94, 650502: 81, 410105: 68, 410122: 55, 410183: 42 };
    const day = { sessions: 1312, texts: 4204, errors: 1, losses: 0, reloads: 0, areas };
    const days = Object.fromEntries(
      Array.from({ length: 21 }, (_, index) => [`2026-11-${String(index + 1).padStart(2, '0')}`, day]),
    );
    localStorage.setItem('zhengha-kiosk-counters', JSON.stringify({ version: 1, days }));
  });

describe.for(CASES)('on $name, $lang', ({ screen, query, scale, lang }) => {
  test('every scene of the tour shows all of its figures and where to touch', async ({ open }) => {
    const page = await openKiosk(open, `${query}&scene=12`, { ...screen, before: clock });
    for (const { title, facts } of TOUR.scenes) {
      const heading = page.getByRole('heading', { name: title[lang], exact: true });
      for (let waited = 0; waited < 61 && (await heading.count()) === 0; waited++)
        await page.clock.runFor(1000);
      await heading.waitFor();
      const seen = await page.evaluate(() => {
        const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
        const lowest = Math.max(
          0,
          ...[...document.querySelectorAll('.scene__fact')].map(
            (fact) => fact.getBoundingClientRect().bottom,
          ),
        );
        const words = box('.link__words');
        const covered = [...document.querySelectorAll('.stage--aid .area-label text')]
          .map((name) => ({ name: name.textContent, at: name.getBoundingClientRect() }))
          .filter(({ at }) => at.width > 0 && words)
          .filter(
            ({ at }) =>
              words &&
              at.left < words.right &&
              at.right > words.left &&
              at.top < words.bottom &&
              at.bottom > words.top,
          );
        return {
          covered: covered.map(({ name }) => name),
          card: box('.scene')?.bottom ?? 0,
          hint: box('.scene__hint'),
          lowest,
          count: document.querySelectorAll('.scene__fact').length,
        };
      });
      expect(seen.count).toBe(facts.length);
      expect(seen.covered).toEqual([]);
      // A number is what is read from afar.
      for (const times of await timesTheWords(page.locator('.scene__fact .figure:not(.figure--words) b')))
        expect(times, title[lang]).toBeCloseTo(1.5);
      expect(seen.hint?.bottom, title[lang]).toBeLessThanOrEqual(seen.card);
      expect((seen.hint?.top ?? 0) - seen.lowest, title[lang]).toBeGreaterThanOrEqual(8 * scale);
    }
  });

  test('the question covers what is to be touched and leaves the imprint to be read', async ({ open }) => {
    const page = await wake(await openKiosk(open, `${query}&idle=30&warn=20`, { ...screen, before: clock }));
    await page.clock.runFor(31_000);
    const question = await page.getByRole('alertdialog', { name: KIOSKS[lang].question }).boundingBox();
    const imprint = await page.locator('.imprint').boundingBox();
    const controls = await page.locator('.controls').boundingBox();
    expect((question?.y ?? 0) + (question?.height ?? 0)).toBeLessThanOrEqual((imprint?.y ?? 0) + 1);
    expect(question?.y ?? 0).toBeLessThanOrEqual((controls?.y ?? 0) + 1);
    expect(question?.width ?? 0).toBeGreaterThanOrEqual((controls?.width ?? 0) - 1);
  });

  test('the staff panel has its keys at hand and text that can be read, whatever it lists', async ({
    open,
  }) => {
    const page = await openKiosk(open, query, {
      ...screen,
      before: async (before) => {
        await clock(before);
        await keepCounters(before);
      },
    });
    await openStaffPanel(page);
    const { staff, build } = KIOSKS[lang];
    await page.getByRole('dialog', { name: staff }).getByText(build, { exact: true }).waitFor();
    const seen = await page.evaluate(() => {
      const zoom = Number(getComputedStyle(document.querySelector('.kiosk') ?? document.body).zoom);
      const all = [...document.querySelectorAll('.staff :is(dt, dd, th, td, button)')];
      const lines = (cell: Element): number => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
      };
      return {
        text: Math.min(...all.map((each) => parseFloat(getComputedStyle(each).fontSize) * zoom)),
        keys: [...document.querySelectorAll('.staff__keys button')].map((key) => {
          const { bottom, right, width, height } = key.getBoundingClientRect();
          return { bottom, right, least: Math.min(width, height) };
        }),
        broken: [...document.querySelectorAll('.staff td:first-child, .staff td:nth-child(2)')].filter(
          (cell) => lines(cell) > 1,
        ).length,
      };
    });
    const { height, width } = page.viewportSize() ?? { width: 0, height: 0 };
    expect(seen.text).toBeGreaterThanOrEqual(28 * scale);
    expect(seen.keys).toHaveLength(4);
    for (const { bottom, right, least } of seen.keys) {
      expect(bottom).toBeLessThanOrEqual(height);
      expect(right).toBeLessThanOrEqual(width);
      expect(least).toBeGreaterThanOrEqual(48 * scale);
    }
    expect(seen.broken).toBe(0);
  });
});

test('the staff panel says what draws the map', async ({ open }) => {
  const page = await openKiosk(open, '', { ...PORTRAIT, before: clock });
  await openStaffPanel(page);
  await page.getByRole('dialog', { name: KIOSK.staff }).getByText(KIOSK.drawnStatic).waitFor();
});
