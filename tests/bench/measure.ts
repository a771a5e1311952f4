import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { timeInteractions } from './interactions.ts';
import { HOST_PAGE } from './host-page.ts';
import { OUT } from './prepare.ts';
import { serveFolder, type PageServer } from './server.ts';
import { HOSTED_IDS, LEVEL_2_PAGES, PAGE_IDS, type Measured, type PageId } from './types.ts';
import { visitAndTap, visitUntilLevel2, weigh, type TapVisit } from './visits.ts';

/** How to measure. */
export interface Plan {
  readonly folders: Readonly<Record<PageId, string>>;
  readonly runs: number;
  readonly shots: boolean;
}

// WebGL is software here. Without this switch the page's own pixels would be too, through the same emulated GPU: half a
// second and more on every page alike, which no reader's device spends and which would hide the differences.
const RASTER = ['--disable-gpu-rasterization'];

/** Serves the pages and measures them in turn, one round after the other; the first round warms up and does not count. */
export async function measure({ folders, runs, shots }: Plan): Promise<Measured & { browser: string }> {
  const servers = await forEach(PAGE_IDS, (id) => serveFolder(folders[id]));
  const browser = await launchBrowser({ args: RASTER });
  const taps = collect<TapVisit>(PAGE_IDS);
  const level2 = collect<number>(LEVEL_2_PAGES);
  const hosted = collect<number>(HOSTED_IDS);
  try {
    const settled = await forEach(PAGE_IDS, (id) =>
      weigh(browser, servers[id], { level2: LEVEL_2_PAGES.some((page) => page === id) }),
    );
    const withoutScript = await weigh(browser, servers.ours, { script: false });
    const { withoutLevel2, interactions } = await measureLevel1(servers.ours);
    for (let round = 0; round <= runs; round += 1) {
      console.info(round === 0 ? 'Warm-up' : `Round ${round} of ${runs}`);
      const shot = (name: string): string | null =>
        shots && round === 0 ? path.join(OUT, 'shots', name) : null;
      for (const id of PAGE_IDS) {
        const visit = await visitAndTap(browser, servers[id].url, shot(id));
        if (round > 0) taps[id].push(visit);
      }
      for (const id of HOSTED_IDS) {
        const { answered } = await visitAndTap(browser, servers[id].url + HOST_PAGE, shot(`${id}-hosted`));
        if (round > 0) hosted[id].push(answered);
      }
      for (const id of LEVEL_2_PAGES) {
        const at = await visitUntilLevel2(browser, servers[id].url, shot(id));
        if (round > 0) level2[id].push(at);
      }
    }
    const pick = (key: keyof TapVisit) => mapValues(taps, (visits) => visits.map((visit) => visit[key]));
    return {
      browser: browser.version(),
      answered: pick('answered'),
      painted: pick('painted'),
      taps: pick('taps'),
      level2,
      hosted,
      settled,
      withoutScript,
      withoutLevel2,
      interactions,
    };
  } finally {
    await browser.close();
    for (const id of PAGE_IDS) await servers[id].close();
  }
}

/** What is measured of our page where WebGL is not to be had, so that it stays at level 1. */
async function measureLevel1(server: PageServer): Promise<Pick<Measured, 'withoutLevel2' | 'interactions'>> {
  const browser: Browser = await launchBrowser({ webgl: false, args: RASTER });
  try {
    const withoutLevel2 = await weigh(browser, server);
    return { withoutLevel2, interactions: await timeInteractions(browser, server.url) };
  } finally {
    await browser.close();
  }
}

async function forEach<Id extends string, Value>(
  ids: readonly Id[],
  make: (id: Id) => Promise<Value>,
): Promise<Record<Id, Value>> {
  const made: [Id, Value][] = [];
  for (const id of ids) made.push([id, await make(id)]);
  return Object.fromEntries(made) as Record<Id, Value>;
}

const collect = <Value>(ids: readonly string[]) =>
  Object.fromEntries(ids.map((id): [string, Value[]] => [id, []])) as Record<
    (typeof PAGE_IDS)[number],
    Value[]
  >;

const mapValues = <Value, Result>(from: Record<PageId, Value>, map: (value: Value) => Result) =>
  Object.fromEntries(PAGE_IDS.map((id) => [id, map(from[id])])) as Record<PageId, Result>;
