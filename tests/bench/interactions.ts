import type { Browser, Page } from 'playwright-core';
import { openPage } from './open-page.ts';
import { readCopy } from './copy.ts';
import type { InteractionId } from './types.ts';

/** How often each interaction is done; the first time warms its code and its chunk up and does not count. */
const TIMES = 20;

type Steps = Readonly<Record<InteractionId, (time: number) => Promise<number>>>;

/**
 * Does each interaction on the settled page of level 1, with the processor slowed: ms from the input event's time
 * stamp to the frame after the one that it changed, on the page's one clock. The net is fast, for nothing may be
 * fetched by then.
 */
export async function timeInteractions(
  browser: Browser,
  url: string,
): Promise<Readonly<Record<InteractionId, readonly number[]>>> {
  const { page, session, close } = await openPage(browser, false);
  try {
    await page.goto(url, { waitUntil: 'networkidle' });
    await page.waitForFunction(() => document.documentElement.dataset['level'] === '1');
    await page.evaluate(watchInputs);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const steps = stepsOf(page);
    return {
      select: await repeat(steps.select),
      topic: await repeat(steps.topic),
      compare: await repeat(steps.compare),
      search: await repeat(steps.search),
    };
  } finally {
    await close();
  }
}

async function repeat(step: (time: number) => Promise<number>): Promise<number[]> {
  await step(0);
  const times: number[] = [];
  for (let time = 1; time <= TIMES; time += 1) times.push(await step(time));
  return times;
}

function stepsOf(page: Page): Steps {
  const copy = readCopy();
  const linkIn = (nav: string, name: string) =>
    page
      .getByRole('navigation', { name: nav, exact: true })
      .getByRole('link', { name: new RegExp(`^${name}`) });
  const areas = ['巩义市', '中原区', '二七区', '登封市'] as const;
  const topics = Object.values(copy.topics);
  return {
    select: async (time) =>
      (await timed(page, 'click', () => linkIn(copy.map.names, areas[time % 4] ?? areas[0]).click())).took,
    topic: async (time) =>
      (
        await timed(page, 'click', () =>
          linkIn(copy.filter.label, topics[time % topics.length] ?? '').click(),
        )
      ).took,
    compare: async (time) => {
      const again = linkIn(copy.map.names, '中原区');
      await again.click();
      const start = page.getByRole('button', { name: copy.compare.start });
      const { took, hasTable } = await timed(page, 'click', () => start.click());
      await page.getByRole('table').waitFor();
      // The first time fetches the chunk; from then on the first frame has to show the comparison.
      if (time > 0 && !hasTable) throw new Error('The comparison came later than the next frame.');
      await page.keyboard.press('Escape');
      return took;
    },
    search: async (time) => {
      const field = page.getByRole('combobox', { name: copy.search.label });
      if (time === 0) await page.getByRole('button', { name: copy.search.button, exact: true }).click();
      await field.fill('');
      await rest(page);
      return (await timed(page, 'keydown', () => page.keyboard.press(time % 2 ? 'g' : 'z'))).took;
    },
  };
}

/** Two frames and an idle moment: what came before has been painted. */
const rest = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(() => resolve()))),
      ),
  );

/** Does something and tells how long its event of this type took to be painted, ms, and what was there. */
async function timed(page: Page, type: 'click' | 'keydown', act: () => Promise<void>) {
  await rest(page);
  await page.evaluate(() => (globalThis.benchInput = null));
  await act();
  await page.waitForFunction(() => globalThis.benchInput !== null);
  const input = await page.evaluate(() => globalThis.benchInput);
  if (input?.type !== type) throw new Error(`Waited for ${type}, saw ${input?.type ?? 'nothing'}.`);
  return input;
}

declare global {
  /** The last input event and how long it took to be painted. */
  var benchInput: { readonly type: string; readonly took: number; readonly hasTable: boolean } | null;
}

/** Runs in the page: what the first frame after an event draws is on screen when the next frame begins. */
function watchInputs(): void {
  for (const type of ['click', 'keydown'])
    addEventListener(
      type,
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          const hasTable = document.querySelector('table') !== null;
          requestAnimationFrame(() => {
            globalThis.benchInput = { type, took: performance.now() - timeStamp, hasTable };
          });
        }),
      { capture: true, passive: true },
    );
}
