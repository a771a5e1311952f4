import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect, test as base } from 'vitest';
import { launchBrowser } from './browser.ts';
import { DESKTOP, openContext, type Visit } from './page.ts';
import { serveBuild, type Site } from './serve.ts';

/** How a test wants a page opened. */
export interface OpenOptions extends BrowserContextOptions {
  /** With WebGL, so that level 2 starts; without it the page stays at level 1. */
  readonly webgl?: boolean;
  /** Errors that the test itself brings about; any other one fails it. */
  readonly expected?: readonly RegExp[];
  /** Prepares the page before it goes anywhere: routes, media. */
  readonly before?: (page: Page) => Promise<unknown>;
}

/** Opens an address below the build's root, in a context of its own. */
export type Open = (address?: string, options?: OpenOptions) => Promise<Page>;

interface Fixtures {
  readonly site: Site;
  readonly browsers: (webgl: boolean) => Promise<Browser>;
  readonly open: Open;
}

/**
 * A test with the built site, a browser, and `open`. After the test each page it opened must have had no error, no CSP
 * violation and no request to another origin.
 */
export const test = base.extend<Fixtures>({
  site: [
    async ({}, use) => {
      const site = await serveBuild();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  browsers: [
    async ({}, use) => {
      const started = new Map<boolean, Promise<Browser>>();
      await use((webgl) => {
        const browser = started.get(webgl) ?? launchBrowser({ webgl });
        started.set(webgl, browser);
        return browser;
      });
      for (const browser of started.values()) await (await browser).close();
    },
    { scope: 'worker' },
  ],
  open: async ({ site, browsers }, use) => {
    const visits: (Visit & { expected: readonly RegExp[] })[] = [];
    await use(async (address = '', { webgl = false, expected = [], before, ...options } = {}) => {
      const visit = await openContext(await browsers(webgl), new URL(site.url).origin, {
        ...DESKTOP,
        ...options,
      });
      visits.push({ ...visit, expected });
      visit.page.setDefaultTimeout(15_000);
      await before?.(visit.page);
      await visit.page.goto(site.url + address);
      return visit.page;
    });
    for (const { page } of visits) await page.context().close();
    for (const { faults, expected } of visits) {
      expect(faults.errors.filter((error) => !expected.some((pattern) => pattern.test(error)))).toEqual([]);
      expect(faults.strangers).toEqual([]);
    }
  },
});

/** What a browser test waits for: a condition, never a time. */
export const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 15_000, interval: 50 });
