import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, CDPSession } from 'playwright-core';
import { openPage } from './open-page.ts';
import type { PageServer } from './server.ts';
import type { Weight } from './types.ts';

/** A reader who gets no answer taps again after this, ms. */
const AGAIN_MS = 100;
/** A page is at rest when it has sent nothing for this long, ms. */
const REST_MS = 3000;

/** What a visit with a tap found; times are ms from navigation start on the page's clock. */
export interface TapVisit {
  readonly painted: number;
  readonly answered: number;
  readonly taps: number;
}

/** Opens `url` on the slow net, taps 巩义 as soon as it is painted, and again until the answer is on screen. `shots` starts the names of pictures. */
export async function visitAndTap(browser: Browser, url: string, shots: string | null): Promise<TapVisit> {
  const watched = await openPage(browser, true);
  const { page, session, when } = watched;
  try {
    void page.goto(url, { waitUntil: 'commit', timeout: 60_000 });
    const painted = await when('painted');
    if (painted.early) throw new Error(`${url} shows the answer before the tap.`);
    const answer = when('answered');
    let isAnswered = false;
    void answer.then(
      () => (isAnswered = true),
      () => undefined,
    );
    if (shots) await page.screenshot({ path: `${shots}-painted.png` });
    let place: [number, number] | null = [painted.x, painted.y];
    let taps = 0;
    for (; !isAnswered; place = await placeNow(session)) {
      if (place) taps += 1;
      if (place) await tap(session, place);
      await Promise.race([answer, sleep(AGAIN_MS)]);
    }
    const { at } = await answer;
    if (shots) await page.screenshot({ path: `${shots}-answered.png` });
    return { painted: painted.at, answered: at, taps };
  } finally {
    await watched.close();
  }
}

async function tap(session: CDPSession, [x, y]: [number, number]): Promise<void> {
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function placeNow(session: CDPSession): Promise<[number, number] | null> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'benchPlace()' });
  const [x, y] = String(result.value).split(',').map(Number);
  return x === undefined || y === undefined ? null : [x, y];
}

/** Opens `url` on the slow net and leaves it alone: ms from navigation start to MapLibre's first `idle`. */
export async function visitUntilLevel2(browser: Browser, url: string, shots: string | null): Promise<number> {
  const { page, when, close } = await openPage(browser, true);
  try {
    void page.goto(url, { waitUntil: 'commit', timeout: 60_000 });
    const { at } = await when('level-2');
    if (shots) await page.screenshot({ path: `${shots}-level-2.png` });
    return at;
  } finally {
    await close();
  }
}

/**
 * Opens the page on a fast net, leaves it alone until it is at rest (`level2`: which is not before MapLibre's first
 * `idle`), and tells what the server sent.
 */
export async function weigh(
  browser: Browser,
  server: PageServer,
  { script = true, level2 = false } = {},
): Promise<Weight> {
  const before = { bytes: server.bytes(), requests: server.requests() };
  const { page, when, close } = await openPage(browser, false, script);
  try {
    await page.goto(server.url, { waitUntil: 'load' });
    if (level2) await when('level-2');
    const icon = await page.locator('link[rel=icon]').getAttribute('href');
    for (let seen = -1; seen !== server.bytes(); await sleep(REST_MS)) seen = server.bytes();
    // A browser without a window asks for no icon: readers' browsers do.
    const asked = server.paths().slice(before.requests);
    if (icon && !icon.startsWith('data:') && !asked.some((path) => path.endsWith(icon)))
      await page.request.get(new URL(icon, server.url).href, { headers: { 'accept-encoding': 'br' } });
    return { bytes: server.bytes() - before.bytes, requests: server.requests() - before.requests };
  } finally {
    await close();
  }
}
