import type { Locator, Page } from 'playwright-core';
import { eventually } from './harness.ts';
import { COPY } from './words.ts';

/** The search as a reader meets it: its button, its field, and what it found, in groups. */
export const button = (page: Page): Locator =>
  page.getByRole('button', { name: COPY.search.button, exact: true });
export const field = (page: Page): Locator => page.getByRole('combobox', { name: COPY.search.label });
export const results = (page: Page): Locator => page.getByRole('listbox', { name: COPY.search.label });
export const group = (page: Page, name: string): Locator =>
  results(page).getByRole('group', { name, exact: true });
export const options = (within: Locator): Locator => within.getByRole('option');

/** Opens the search and asks, as a reader at a keyboard does. */
export async function ask(page: Page, query: string): Promise<void> {
  if (!(await field(page).isVisible())) await page.keyboard.press('/');
  await eventually(() => field(page).evaluate((element) => element === document.activeElement)).toBe(true);
  await field(page).fill(query);
}
