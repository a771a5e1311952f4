import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import * as v from 'valibot';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { KioskCopySchema, TourSchema } from '../../src/domain/kiosk.ts';
import type { Health } from '../../src/kiosk/health.ts';
import { PROJECT } from './dist.ts';
import type { Open, OpenOptions } from './harness.ts';
import { listLink, section } from './reader.ts';

const read = (file: string): unknown =>
  parse(readFileSync(path.join(PROJECT, 'src/content/kiosk', file), 'utf8'));

/** The kiosk's own words and tour, so that an editor may change them without breaking a test. */
export const KIOSK = v.parse(KioskCopySchema, read('zh.yaml'));
/** The same in every language. */
export const KIOSKS = { zh: KIOSK, en: v.parse(KioskCopySchema, read('en.yaml')) } as const;
export const TOUR = v.parse(TourSchema, read('tour.yaml'));

/** The three screens a hall may have. */
export const PORTRAIT: BrowserContextOptions = { viewport: { width: 1080, height: 1920 }, hasTouch: true };
export const LANDSCAPE: BrowserContextOptions = { viewport: { width: 1920, height: 1080 }, hasTouch: true };
export const UHD: BrowserContextOptions = { viewport: { width: 3840, height: 2160 }, hasTouch: true };
/** A screen that software can draw. */
export const SMALL = { viewport: { width: 720, height: 1280 }, hasTouch: true, webgl: true } as const;

/** What the kiosk says of itself. */
export const healthOf = (page: Page): Promise<Health | null> =>
  page.evaluate(() => window.__kiosk?.health() ?? null);

/** Waits until the kiosk meets visitors in this phase. */
export async function inPhase(page: Page, phase: Health['phase']): Promise<Page> {
  await page.waitForFunction((wanted) => window.__kiosk?.health().phase === wanted, phase, { polling: 50 });
  return page;
}

/** Waits until the kiosk, seen from outside, is in this state. */
export async function inState(page: Page, state: Health['state']): Promise<Page> {
  await page.waitForFunction((wanted) => window.__kiosk?.health().state === wanted, state, {
    polling: 50,
    timeout: 40_000,
  });
  return page;
}

/** Opens the kiosk and waits for its tour. Without WebGL, unless asked for: then the SVG is the map. */
export const openKiosk = async (open: Open, query = '', options: OpenOptions = {}): Promise<Page> =>
  inPhase(await open(`kiosk/${query}`, { ...PORTRAIT, ...options }), 'ATTRACT');

/** Touches the middle of the screen, as a visitor does who wakes it. */
export async function wake(page: Page): Promise<Page> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await page.touchscreen.tap(width / 2, height / 2);
  return inPhase(page, 'EXPLORE');
}

/** Time that runs only when a test says so. */
export const clock = (page: Page): Promise<unknown> => page.clock.install();

/** The visitor's panel, and what it shows when it is empty of areas. */
export const beginning = (page: Page): Locator => page.locator('.beginning');
export const keyOf = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Staff: a finger held in the corner for so long, and a code on the pad. */
export async function holdCorner(page: Page, ms: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 30, y: 30 }] });
  await page.clock.runFor(ms);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
export async function typeCode(page: Page, code: string): Promise<void> {
  for (const digit of code) await keyOf(page, digit).tap();
}

/** The page as it stands, without what only the burn-in guard moves. */
export const lookOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.querySelector('.kiosk')?.cloneNode(true) as Element;
    copy.removeAttribute('style');
    return copy.outerHTML.replaceAll(/<!--.*?-->/g, '');
  });

/** Usable: a touch on a name is answered with its text, and a reset brings the page back as it was. */
export async function expectUsable(page: Page, fresh?: string): Promise<void> {
  if ((await healthOf(page))?.phase === 'ATTRACT') await wake(page);
  await listLink(page, '巩义市').tap();
  await section(page, '巩义市').getByText('突破2000亿元').first().waitFor({ timeout: 5000 });
  await page.locator('.controls__row > .key').tap();
  await inPhase(page, 'ATTRACT');
  if (fresh !== undefined) expect(await lookOf(page)).toBe(fresh);
}
