import type { CDPSession, Page } from 'playwright-core';
import { expect } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { test, type OpenOptions } from '../support/harness.ts';
import { atRest, held, walk, watchMemory, type Held, type Ways } from '../support/memory.ts';
import { DESKTOP } from '../support/page.ts';
import { level1, level2, mapOf } from '../support/reader.ts';
import type { Site } from '../support/serve.ts';
import { COPY } from '../support/words.ts';

/** Most that an action may leave behind, bytes. */
const BYTES_AN_ACTION = 1024;
/** Nodes that may come and go with what the browser itself keeps; a leak of one in a hundred actions is more. */
const NODES = 100;
/** On a busy machine the long walk takes minutes; on an idle one less than one. */
const PATIENCE_MS = 300_000;
/** After thousands of actions in a row the page may still be drawing. */
const BUSY = { timeout: 60_000 };

const linksIn = (page: Page, name: string) =>
  page.getByRole('navigation', { name, exact: true }).getByRole('link');

/** Links on both maps and in the list of names, topic chips, the switch between the views. */
function waysOf(page: Page): Ways {
  return {
    areas: mapOf(page)
      .or(mapOf(page, 'yizhou'))
      .getByRole('link', { name: /^.+[区县市]/ })
      .or(linksIn(page, COPY.map.names)),
    topics: linksIn(page, COPY.filter.label).filter({ hasNotText: COPY.filter.clear }),
    views: linksIn(page, COPY.views.label),
  };
}

/** Walks `count` steps, each of which the page has to answer, then back to where the story begins, and counts. */
async function goThrough(page: Page, session: CDPSession, count: number, often?: number): Promise<Held> {
  expect(await walk(page, waysOf(page), count, often)).toBe(count);
  const clear = linksIn(page, COPY.filter.label).filter({ hasText: COPY.filter.clear });
  if (await clear.isVisible()) await clear.click(BUSY);
  await linksIn(page, COPY.views.label).filter({ hasText: COPY.views.aid }).click(BUSY);
  await linksIn(page, COPY.views.label).filter({ hasText: COPY.views.zhengzhou }).click(BUSY);
  await atRest(page);
  return held(session);
}

/** What is held after a walk that warms the page up, and after a longer one. */
async function goTwice(
  page: Page,
  [first, second]: readonly [number, number],
  often?: number,
): Promise<readonly [Held, Held]> {
  const session = await watchMemory(page);
  const warm = await goThrough(page, session, first, often);
  return [warm, await goThrough(page, session, second, often)];
}

/** Holds what a walk left behind against the limits. */
function expectFlat(before: Held, after: Held, count: number): void {
  expect((after.heap - before.heap) / count).toBeLessThan(BYTES_AN_ACTION);
  expect(after.listeners).toBe(before.listeners);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes + NODES);
}

test(
  '10,000 selections, topic toggles and view switches leave memory flat and no listener behind',
  async ({ open }) => {
    const page = await level1(await open());
    expectFlat(...(await goTwice(page, [500, 10_000])), 10_000);
  },
  PATIENCE_MS,
);

/** What the compiler makes of busy code is counted as heap, grows for thousands of actions, and is held by nobody. */
const NO_COMPILER = '--js-flags=--no-opt --no-maglev --no-sparkplug';

/** Runs a walk too short for what the compiler keeps to be little beside it, at level 1 of a page that keeps none of it. */
async function onSteadyPage(
  { url }: Site,
  { webgl = false, viewport = null }: Pick<OpenOptions, 'webgl' | 'viewport'>,
  run: (page: Page) => Promise<void>,
): Promise<void> {
  const browser = await launchBrowser({ webgl, args: [NO_COMPILER] });
  try {
    const page = await browser.newPage({ viewport });
    await page.goto(url);
    await run(await level1(page));
  } finally {
    await browser.close();
  }
}

/** Each makes the page leave something behind at every action. */
const PLANTS: readonly (readonly [name: string, plant: () => void])[] = [
  [
    'a listener',
    () => document.addEventListener('click', () => addEventListener('resize', () => undefined), true),
  ],
  [
    'two kilobytes',
    () => {
      const kept: number[][] = [];
      const keep = () => kept.push(Array.from({ length: 256 }, () => Math.random()));
      document.addEventListener('click', keep, true);
    },
  ],
  [
    'a node',
    () => {
      const kept: Node[] = [];
      document.addEventListener('click', () => kept.push(document.createElement('i')), true);
    },
  ],
];

test.for(PLANTS)(
  'the walk finds a leak that was planted: %s an action',
  { timeout: PATIENCE_MS },
  ([, plant], { site }) =>
    onSteadyPage(site, DESKTOP, async (page) => {
      await page.evaluate(plant);
      const found = await goTwice(page, [200, 1000]);
      expect(() => expectFlat(...found, 1000)).toThrow();
    }),
);

test(
  'without a planted leak the same walk finds none',
  ({ site }) =>
    onSteadyPage(site, DESKTOP, async (page) => {
      expectFlat(...(await goTwice(page, [200, 1000])), 1000);
    }),
  PATIENCE_MS,
);

/** At level 2 every action is drawn, by software here: a small map, and a frame after every second action. */
const SMALL = { viewport: { width: 620, height: 460 } };

test(
  '800 of them under a zoomable map leave memory flat and no listener behind',
  ({ site }) =>
    onSteadyPage(site, { ...SMALL, webgl: true }, async (page) => {
      await level2(page);
      expectFlat(...(await goTwice(page, [200, 800], 2)), 800);
    }),
  PATIENCE_MS * 2,
);
