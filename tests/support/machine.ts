import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { isTwin } from '../../deploy/compress/twins.ts';
import { serve } from '../../deploy/kiosk/serve.mjs';
import { launchSettings, type LaunchOptions } from './browser.ts';
import { DIST, requireBuild } from './dist.ts';
import { generateWorker } from './worker.ts';

/** Ports that no system hands out by itself, so that the server finds its own one free when it comes back. */
const PORTS = { from: 20_000, count: 10_000 };
/** How long a browser may take to be gone, ms. */
const DEATH_MS = 15_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A machine in a hall: a copy of the build, the server that ships with it, and a browser with a profile that outlives
 * it. The cable can be pulled, the browser killed, a new build published.
 */
export class Machine {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'zhengha-kiosk-'));
  #server: Server | null = null;
  #port = 0;
  #context: BrowserContext | null = null;

  /** Sets one up; its server answers. */
  static async setUp(): Promise<Machine> {
    requireBuild();
    const machine = new Machine();
    cpSync(DIST, machine.dist, { recursive: true, filter: (from) => !isTwin(from) });
    for (let tries = 0; machine.#server === null; tries++) {
      machine.#port = PORTS.from + Math.floor(Math.random() * PORTS.count);
      await machine.plugIn().catch((cause: unknown) => {
        if (tries > 20) throw cause;
      });
    }
    return machine;
  }

  /** The folder that is served. */
  get dist(): string {
    return path.join(this.#folder, 'dist');
  }
  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }
  get kiosk(): string {
    return `${this.origin}/kiosk/`;
  }

  /** Nothing answers any more. */
  async pullCable(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  /** The same server answers again at the same address. */
  async plugIn(): Promise<void> {
    this.#server ??= await serve(this.dist, this.#port);
  }

  /** Starts the browser on its old profile. */
  async start(
    context: BrowserContextOptions,
    launch: LaunchOptions = {},
  ): Promise<{ page: Page; context: BrowserContext }> {
    const started = await chromium.launchPersistentContext(path.join(this.#folder, 'profile'), {
      ...context,
      ...launchSettings(launch),
    });
    this.#context = started;
    return { page: started.pages()[0] ?? (await started.newPage()), context: started };
  }

  /** Ends the browser as a power cut does; resolves once it is gone. */
  async kill(): Promise<void> {
    if (!this.#context) throw new Error('No browser was started.');
    const pid = await processOf(this.#context);
    this.#context = null;
    process.kill(pid, 'SIGKILL');
    for (const end = Date.now() + DEATH_MS; !isGone(pid); await pause(50))
      if (Date.now() > end) throw new Error('The browser survived its end.');
  }

  /** A file of the build by how its path begins and ends, from the root, and its text. */
  file(begins: string, ends = ''): { readonly path: string; readonly text: string } {
    const files = readdirSync(this.dist, { recursive: true, encoding: 'utf8' });
    const found = files.find((file) => {
      const name = file.split(path.sep).join('/');
      return name.startsWith(begins) && name.endsWith(ends);
    });
    if (found === undefined) throw new Error(`The build has no file ${begins}…${ends}.`);
    const full = path.join(this.dist, found);
    return { path: full, text: readFileSync(full, 'utf8') };
  }

  /** Puts other text into a file, without a new service worker. */
  write(file: string, text: string): void {
    writeFileSync(file, text);
  }

  /** Puts a new build in place of the old one: it differs in its name. */
  async publish(name: string): Promise<void> {
    const { path: file, text } = this.file('data/kiosk.json');
    const data = JSON.parse(text) as { build: { build: string } };
    this.write(file, JSON.stringify({ ...data, build: { ...data.build, build: name } }));
    await generateWorker(this.dist);
  }

  /** Ends all and leaves nothing behind. */
  async remove(): Promise<void> {
    await this.#context?.close().catch(() => undefined);
    await this.pullCable();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

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

/** Waits until every file of the kiosk lies on this machine. */
export const kept = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state !== 'activated')
      await new Promise((resolve) => active?.addEventListener('statechange', resolve, { once: true }));
  });
