import type { Page } from 'playwright-core';
import type { Machine } from '../support/machine.ts';
import { generateWorker } from '../support/worker.ts';

/** Faults that a soak must find: a listener, 10 KB, or a popup left behind by each session; emphasis not painted again. */
export const PLANTS = ['listener', 'heap', 'popup', 'no-reapply'] as const;
export type Plant = (typeof PLANTS)[number];

/** What the page does again after a lost context, as it stands in the built level 2. */
const REAPPLY =
  /(on\(`webglcontextrestored`,\(\)=>\{)([^{}]*?\w+\.whenFilled\(`emphasis`,\(\)=>\w+\.emphasise\(\w+\.emphasis\)\)),/;

/** Plants what is in the files, before the page is opened. Throws if there is no place for it. */
export async function plantInFiles(machine: Machine, plant: Plant | null): Promise<void> {
  if (plant !== 'no-reapply') return;
  const { path, text } = machine.file('assets/level2', '.js');
  const changed = text.replace(REAPPLY, '$1');
  if (changed === text) throw new Error('The place for the planted fault was not found in level 2.');
  machine.write(path, changed);
  await generateWorker(machine.dist);
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
