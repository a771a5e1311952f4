import type { CDPSession, ElementHandle, Locator, Page } from 'playwright-core';

/** What a page holds on to after its garbage was collected. */
export interface Held {
  /** Bytes of the script heap. */
  readonly heap: number;
  /** Event listeners. */
  readonly listeners: number;
  /** DOM nodes, those outside of the document included. */
  readonly nodes: number;
}

/** Opens the channel that `held` measures by. */
export async function watchMemory(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return session;
}

/** Collects the garbage and counts what is left; what a first collection sets free, a second one clears away. */
export async function held(session: CDPSession): Promise<Held> {
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const value = (wanted: string): number => {
    const found = metrics.find(({ name }) => name === wanted);
    if (!found) throw new Error(`The browser does not count ${wanted}.`);
    return found.value;
  };
  return { heap: value('JSHeapUsedSize'), listeners: value('JSEventListeners'), nodes: value('Nodes') };
}

/** So long without a frame, ms, and nothing is under way. */
const REST_MS = 1500;

/**
 * Waits until the page draws nothing any more. A map that still travels, or waits for its worker, holds a listener for
 * each thing it might have to break off, which is no leak.
 */
export const atRest = (page: Page): Promise<void> =>
  page.evaluate(
    (rest) =>
      new Promise<void>((resolve) => {
        const ask = window.requestAnimationFrame;
        const done = (): void => {
          window.requestAnimationFrame = ask;
          resolve();
        };
        let timer = setTimeout(done, rest);
        window.requestAnimationFrame = (run) => {
          clearTimeout(timer);
          timer = setTimeout(done, rest);
          return ask.call(window, run);
        };
      }),
    REST_MS,
  );

/** The links a reader goes through, each kind in turn. */
export interface Ways {
  readonly areas: Locator;
  readonly topics: Locator;
  readonly views: Locator;
}

/** A frame is awaited after this many actions, so that the browser draws and answers as it does under a reader's hand. */
const ACTIONS_A_FRAME = 100;

/**
 * Clicks `count` links inside the page, in rounds of area, topic, area, topic, view. Returns how many of the clicks
 * the address followed: all of them, if the page answers.
 */
export async function walk(page: Page, ways: Ways, count: number, often = ACTIONS_A_FRAME): Promise<number> {
  const [areas, topics, views] = await Promise.all([ways.areas, ways.topics, ways.views].map(handlesOf));
  const answered = await page.evaluate(
    async ({ areas, topics, views, count, often }) => {
      let followed = 0;
      let area = 0;
      let topic = 0;
      let view = 0;
      for (let at = 0; at < count; at++) {
        const step = at % 5;
        const link =
          step === 4
            ? views?.[view++ % views.length]
            : step % 2 === 0
              ? areas?.[area++ % areas.length]
              : topics?.[topic++ % topics.length];
        const before = location.href;
        link?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
        if (location.href !== before) followed++;
        if (at % often === 0) await new Promise(requestAnimationFrame);
      }
      return followed;
    },
    { areas, topics, views, count, often },
  );
  for (const handle of [areas, topics, views].flatMap((handles) => handles ?? [])) await handle.dispose();
  return answered;
}

const handlesOf = (links: Locator): Promise<ElementHandle[]> => links.elementHandles();
