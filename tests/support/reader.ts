import type { Locator, Page } from 'playwright-core';
import { COPY, MAP_NAMES } from './words.ts';

type FrameName = keyof typeof MAP_NAMES;

/** A map picture by its accessible name. */
export const mapOf = (page: Page, frame: FrameName = 'zhengzhou'): Locator =>
  page.getByRole('group', { name: MAP_NAMES[frame] });

/** An area's link on its map. */
export const mapLink = (page: Page, name: string, frame: FrameName = 'zhengzhou'): Locator =>
  mapOf(page, frame).getByRole('link', { name: new RegExp(`^${name}`) });

/** An area's link in the list of names. */
export const listLink = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: COPY.map.names }).getByRole('link', { name, exact: true });

/** What the page says of an area: one section named after it. */
export const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** The heading that an opened section is read from. */
export const headingOf = (page: Page, name: string): Locator =>
  section(page, name).getByRole('heading', { level: 2 });

/** The link of a statement that stands in view, in a part of the page. */
export const factLink = (part: Locator, label: string): Locator =>
  part.getByRole('link', { name: new RegExp(`^${label}`) });
/** How a fact of 巩义市 begins that panel, timeline, card and comparison all show. */
export const ALUMINIUM = '力争铝产业产值';

/** The introduction, shown while no area is open. */
export const intro = (page: Page): Locator => page.getByRole('region', { name: COPY.intro.heading });

/** A point in the page, CSS px. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A spot well inside an area, where nothing but this area answers: what a person would aim at. */
export async function spotIn(link: Locator): Promise<Spot> {
  await link.scrollIntoViewIfNeeded();
  return link.evaluate(spotInside);
}

/** The same for an element; it runs in the page, so it stands on nothing but its argument. */
export function spotInside(element: Element): Spot {
  const shape = element.querySelector('path');
  const matrix = shape?.getScreenCTM()?.inverse();
  if (!shape || !matrix) throw new Error('The link has no shape.');
  const box = shape.getBoundingClientRect();
  const holds = (x: number, y: number): boolean => {
    const on = document.elementsFromPoint(x, y).find((at) => at.closest('a'));
    return on?.closest('a') === element && shape.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix));
  };
  for (const room of [9, 6, 4]) {
    for (let y = box.top; y < box.bottom; y += 2) {
      for (let x = box.left; x < box.right; x += 2) {
        const around = [
          [x, y],
          [x - room, y],
          [x + room, y],
          [x, y - room],
          [x, y + room],
        ] as const;
        if (around.every(([atX, atY]) => holds(atX, atY))) return { x, y };
      }
    }
  }
  throw new Error(`Nothing of ${element.getAttribute('aria-label')} can be aimed at.`);
}

/** Touches or clicks a spot, as the device does. */
export async function point(page: Page, { x, y }: Spot): Promise<void> {
  const touch = await page.evaluate(() => navigator.maxTouchPoints > 0);
  if (touch) await page.touchscreen.tap(x, y);
  else await page.mouse.click(x, y);
}

/** Points at an area on the map. */
export async function pointAt(page: Page, name: string, frame: FrameName = 'zhengzhou'): Promise<void> {
  await point(page, await spotIn(mapLink(page, name, frame)));
}

/** Waits until the script of level 1 has taken over. */
export const level1 = async (page: Page): Promise<Page> => {
  await page.waitForFunction(() => document.documentElement.dataset['level'] === '1');
  return page;
};

/** Waits until level 2 is complete and its fade is over. */
export async function level2(page: Page): Promise<Page> {
  await page.waitForFunction(() => performance.getEntriesByName('level-2').length > 0, null, {
    timeout: 40_000,
  });
  await page.waitForFunction(() =>
    document.getAnimations().every((animation) => animation.playState === 'finished'),
  );
  return page;
}

/** Query, path and fragment of where the page is. */
export const addressOf = (page: Page): string => {
  const url = new URL(page.url());
  return url.pathname + url.search + url.hash;
};

/** The box that switches a layer on and off. */
export const switchOf = (page: Page, name: string): Locator =>
  page.getByRole('checkbox', { name, exact: true });

/** What explains the map. */
export const legend = (page: Page): Locator => page.getByRole('list', { name: COPY.legend.label });
