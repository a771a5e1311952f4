import type { BrowserContext, Page } from 'playwright-core';

/** Faults that a soak must find: a listener, 10 KB, or a popup left behind by each session; emphasis not painted again. */
export const PLANTS = ['listener', 'heap', 'popup', 'no-reapply'] as const;
export type Plant = (typeof PLANTS)[number];

/** What the page does again after a lost context, as it stands in the built level 2. */
const REAPPLY =
  /(on\(`webglcontextrestored`,\(\)=>\{)([^{}]*?\w+\.whenFilled\(`emphasis`,\(\)=>\w+\.emphasise\(\w+\.emphasis\)\)),/;

/** Plants what is in the files, before the page is opened. Throws later if there is no place for it. */
export async function plantInFiles(context: BrowserContext, plant: Plant | null): Promise<void> {
  if (plant !== 'no-reapply') return;
  await context.route('**/assets/level2*.js', async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    const changed = body.replace(REAPPLY, '$1');
    if (changed === body) throw new Error('The place for the planted fault was not found in level 2.');
    await route.fulfill({ response, body: changed });
  });
}

/** Plants what a session leaves behind. */
export async function plantInSession(page: Page, plant: Plant | null): Promise<void> {
  if (plant === null || plant === 'no-reapply') return;
  await page.evaluate((planted) => {
    const held = window as Window & { planted?: unknown[] };
    if (planted === 'listener') addEventListener('resize', () => undefined);
    if (planted === 'heap') (held.planted ??= []).push(Array.from({ length: 1280 }, () => Math.random()));
    if (planted === 'popup') document.body.append(document.createElement('dialog'));
  }, plant);
}
