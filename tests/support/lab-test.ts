import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { test as base, type OpenOptions } from './harness.ts';
import { openLab, type Lab } from './lab.ts';
import { DESKTOP, openContext, type Visit } from './page.ts';

/** How a host page is opened. */
export interface HostOptions extends OpenOptions {
  /** Headers that the host page is sent with. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Another address of the build, where it is not the usual one. */
  readonly from?: string;
}

interface LabFixtures {
  readonly lab: Lab;
  /** Opens HTML as a page of another site. */
  readonly openHost: (html: string, options?: HostOptions) => Promise<Page>;
}

/**
 * A test with the built site and host pages of another site. After the test no page may have had an error, a policy
 * violation, or a request to anybody but the two, and no frame of the build a cookie or anything stored.
 */
export const test = base.extend<LabFixtures>({
  lab: [
    async ({}, use) => {
      const lab = await openLab();
      await use(lab);
      await lab.close();
    },
    { scope: 'worker' },
  ],
  openHost: async ({ site, lab, browsers }, use) => {
    const visits: (Visit & { expected: readonly RegExp[] })[] = [];
    await use(async (html, given = {}) => {
      const { webgl = false, expected = [], before, headers = {}, from = site.url, ...options } = given;
      const origins = [new URL(from).origin, new URL(lab.url).origin];
      const visit = await openContext(await browsers(webgl), origins, { ...DESKTOP, ...options });
      visits.push({ ...visit, expected });
      visit.page.setDefaultTimeout(15_000);
      await before?.(visit.page);
      await visit.page.goto(lab.put(`story-${visits.length}.html`, html, headers));
      return visit.page;
    });
    const stored: unknown[] = [];
    for (const { page } of visits) {
      const { cookies, origins } = await page.context().storageState({ indexedDB: true });
      stored.push(...cookies, ...origins);
      for (const frame of page.frames()) stored.push(...(await sessionKeys(frame)));
      await page.context().close();
    }
    expect(stored).toEqual([]);
    for (const { faults, expected } of visits) {
      expect(faults.errors.filter((error) => !expected.some((pattern) => pattern.test(error)))).toEqual([]);
      expect(faults.strangers).toEqual([]);
    }
  },
});

/** What a frame keeps for its session; one without an origin of its own may keep nothing. */
const sessionKeys = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    try {
      return Object.keys(sessionStorage);
    } catch {
      return [];
    }
  });
