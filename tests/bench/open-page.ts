import type { Browser, CDPSession, Page } from 'playwright-core';
import { WATCH } from './prepare.ts';
import type { Told } from './watch.ts';

/** A page in a context of its own (a cold cache), watched from inside. */
export interface Watched {
  readonly page: Page;
  readonly session: CDPSession;
  /** Resolves when the watcher tells of this. */
  when<What extends Told['what']>(what: What): Promise<Extract<Told, { what: What }>>;
  close(): Promise<void>;
}

/** A telephone on a slow net: bytes a second, ms, times slower. */
const DOWN = 200_000;
const UP = 93_750;
const ROUND_TRIP_MS = 150;
const CPU_SLOWDOWN = 4;
const SCREEN = {
  viewport: { width: 390, height: 780 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

/** Longest a page may take to do what is waited for, ms. */
const PATIENCE_MS = 60_000;

/** Opens an empty page in a fresh context; `slow` puts it on the benchmark's net and processor. */
export async function openPage(browser: Browser, slow: boolean, javaScriptEnabled = true): Promise<Watched> {
  const context = await browser.newContext({ ...SCREEN, javaScriptEnabled });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (slow) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: ROUND_TRIP_MS,
      downloadThroughput: DOWN,
      uploadThroughput: UP,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  }
  const told: Told[] = [];
  const hearers = new Set<() => void>();
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name !== 'benchTell') return;
    told.push(JSON.parse(payload) as Told);
    for (const hear of hearers) hear();
  });
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: 'benchTell' });
  await page.addInitScript({ path: WATCH });
  return {
    page,
    session,
    when: <What extends Told['what']>(what: What) =>
      new Promise<Extract<Told, { what: What }>>((resolve, reject) => {
        const hear = (): void => {
          const found = told.find((one): one is Extract<Told, { what: What }> => one.what === what);
          if (!found) return;
          clearTimeout(timer);
          hearers.delete(hear);
          resolve(found);
        };
        const timer = setTimeout(() => {
          hearers.delete(hear);
          reject(new Error(`${page.url()} was not ${what} within ${PATIENCE_MS} ms.`));
        }, PATIENCE_MS);
        hearers.add(hear);
        hear();
      }),
    close: () => context.close(),
  };
}
