import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser } from '../support/browser.ts';
import { DIST } from '../support/dist.ts';
import { healthOf, inPhase, KIOSK, keyOf, PORTRAIT, wake } from '../support/kiosk.ts';
import { listLink, section } from '../support/reader.ts';
import { serve } from '../../deploy/kiosk/serve.mjs';
import { generateWorker } from '../support/worker.ts';

let folder: string;
let server: Server;
let address: string;
let contexts: BrowserContext[];
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhengha-kiosk-'));
  cpSync(DIST, path.join(folder, 'dist'), { recursive: true });
  server = await serve(path.join(folder, 'dist'), 0);
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/kiosk/`;
  contexts = [];
});
afterEach(async () => {
  for (const context of contexts) await context.close().catch(() => undefined);
  pullCable();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

/** Nothing answers any more. */
function pullCable(): void {
  server.closeAllConnections();
  server.close();
}

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
    pullCable();
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
    pullCable();
    for (const query of ['', '?id=hall-3&idle=60', '?kiosk=1']) {
      await page.goto(address + query);
      await inPhase(page, 'ATTRACT');
    }
  });
});

test('a new build is taken over after a minute of calm, in one step', async () => {
  const { page } = await start();
  await page.clock.install();
  await page.goto(`${address}?idle=600`);
  await inPhase(page, 'ATTRACT');
  await kept(page);
  await page.reload();
  await inPhase(page, 'ATTRACT');
  const before = (await healthOf(page))?.build;

  const file = path.join(folder, 'dist/data/kiosk.json');
  const data = JSON.parse(readFileSync(file, 'utf8')) as { build: { build: string } };
  writeFileSync(file, JSON.stringify({ ...data, build: { ...data.build, build: 'next' } }));
  await generateWorker(path.join(folder, 'dist'));

  await wake(page);
  for (let minutes = 0; minutes < 12; minutes += 4) {
    await page.clock.runFor(4 * 60_000);
    await page.touchscreen.tap(500, 1100);
  }
  await expect.poll(() => waiting(page), { timeout: 20_000 }).toBe(true);
  await page.clock.runFor(5000);
  expect(await healthOf(page)).toMatchObject({ build: before, phase: 'EXPLORE' });

  await keyOf(page, KIOSK.restart).tap();
  await inPhase(page, 'ATTRACT');
  await page.clock.runFor(50_000);
  expect((await healthOf(page))?.build).toBe(before);
  await page.clock.runFor(12_000);
  await expect
    .poll(async () => (await healthOf(page).catch(() => null))?.build, { timeout: 20_000 })
    .toBe('next');
  expect((await healthOf(page))?.reloads).toBe(0);
}, 120_000);

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
