import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { DIST } from '../support/dist.ts';
import { healthOf, inPhase, PORTRAIT } from '../support/kiosk.ts';
import { listLink, section } from '../support/reader.ts';
import { serveBuild, type Site } from '../support/serve.ts';
import { generateWorker } from '../support/worker.ts';

let folder: string;
let site: Site;
let address: string;
let contexts: BrowserContext[];
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhengha-kiosk-'));
  cpSync(DIST, path.join(folder, 'dist'), { recursive: true });
  site = await serveBuild('/', path.join(folder, 'dist'));
  address = `${site.url}kiosk/`;
  contexts = [];
});
afterEach(async () => {
  for (const context of contexts) await context.close().catch(() => undefined);
  await site.close().catch(() => undefined);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** A browser with a profile that outlives it. */
async function start(): Promise<{ page: Page; context: BrowserContext }> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser was found.');
  const context = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
    ...PORTRAIT,
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-3d-apis'],
  });
  contexts.push(context);
  return { page: context.pages()[0] ?? (await context.newPage()), context };
}

/** Waits until every file lies on this machine. */
const kept = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated')
      await new Promise((resolve) => active?.addEventListener('statechange', resolve, { once: true }));
  });

describe('with the cable out', () => {
  test('a kiosk whose browser was killed starts again from its own files', async () => {
    const { page, context } = await start();
    await page.goto(address);
    await inPhase(page, 'ATTRACT');
    await kept(page);
    const pid = await processOf(context);
    await site.close();
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => isGone(pid), { timeout: 15_000 }).toBe(true);

    const again = await start();
    const began = Date.now();
    await again.page.goto(address);
    await inPhase(again.page, 'ATTRACT');
    expect(Date.now() - began).toBeLessThan(15_000);
    await again.page.touchscreen.tap(500, 900);
    await inPhase(again.page, 'EXPLORE');
    await listLink(again.page, '巩义市').tap();
    await section(again.page, '巩义市').getByText('突破2000亿元').first().waitFor();
    // What is fetched on first use is there, too.
    await listLink(again.page, '伊州区').tap();
    await again.page.locator('.frame--active button').first().tap();
    await again.page.getByText('7,554').or(again.page.getByText('倍')).first().waitFor();
  });

  test('it reloads as often as it is told, with any wishes in its address', async () => {
    const { page } = await start();
    await page.goto(address);
    await kept(page);
    await site.close();
    for (const query of ['', '?id=hall-3&idle=60', '?kiosk=1']) {
      await page.goto(address + query);
      await inPhase(page, 'ATTRACT');
    }
  });
});

test('a new build is taken over after a minute of calm, in one step', async () => {
  const { page } = await start();
  await page.clock.install();
  await page.goto(address);
  await inPhase(page, 'ATTRACT');
  await kept(page);
  await page.reload();
  await inPhase(page, 'ATTRACT');
  const before = (await healthOf(page))?.build;

  const file = path.join(folder, 'dist/data/kiosk.json');
  const data = JSON.parse(readFileSync(file, 'utf8')) as { build: { build: string } };
  writeFileSync(file, JSON.stringify({ ...data, build: { ...data.build, build: 'next' } }));
  await generateWorker(path.join(folder, 'dist'));

  await page.clock.runFor(10.5 * 60_000);
  await expect.poll(() => waiting(page), { timeout: 20_000 }).toBe(true);
  expect((await healthOf(page))?.build).toBe(before);
  const loaded = page.waitForEvent('load');
  await page.clock.runFor(62_000);
  await loaded;
  await inPhase(page, 'ATTRACT');
  expect(await healthOf(page)).toMatchObject({ build: 'next', reloads: 0 });
});

const waiting = (page: Page): Promise<boolean> =>
  page
    .evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null)
    .catch(() => true);

/** The process id of the browser itself. */
async function processOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const info = await session?.send('SystemInfo.getProcessInfo');
  const pid = info?.processInfo.find(({ type }) => type === 'browser')?.id;
  if (pid === undefined) throw new Error('The browser does not tell its process.');
  return pid;
}

const isGone = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
};
