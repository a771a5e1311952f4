import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** What no page of the build may do, in the order it did it. */
export interface Faults {
  /** Errors in the console, CSP violations among them, and uncaught exceptions. */
  readonly errors: string[];
  /** Requests that left the build's own origin. */
  readonly strangers: string[];
}

/** One opened page, with its faults so far. */
export interface Visit {
  readonly page: Page;
  readonly faults: Faults;
}

/** A phone in the hand and a window on a desk. */
export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};
export const DESKTOP: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
export const DEVICES = [
  ['a phone', PHONE],
  ['a desktop', DESKTOP],
] as const;

const LOCAL = /^(data|blob|about):/;

/** Writes down what the pages of a context do that they may not do; `origins` are the only ones they may ask. */
export async function watchFaults(
  context: BrowserContext,
  origins: string | readonly string[],
  faults: Faults = { errors: [], strangers: [] },
): Promise<Faults> {
  context.on('request', (request) => {
    const isOwn = [origins].flat().some((origin) => request.url().startsWith(origin));
    if (!isOwn && !LOCAL.test(request.url())) faults.strangers.push(request.url());
  });
  context.on('weberror', (error) => faults.errors.push(`uncaught: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') faults.errors.push(`${message.text()} (${message.location().url})`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP: ${event.violatedDirective} blocked ${event.blockedURI} ${event.sample}`);
    });
  });
  return faults;
}

/** Opens a page in a context of its own; `origins` are the only ones it may ask. */
export async function openContext(
  browser: Browser,
  origins: string | readonly string[],
  options: BrowserContextOptions,
): Promise<Visit> {
  const context = await browser.newContext({ locale: 'zh-CN', ...options });
  const faults = await watchFaults(context, origins);
  return { page: await context.newPage(), faults };
}
