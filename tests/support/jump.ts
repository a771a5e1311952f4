import type { Page } from 'playwright-core';

/** Sets the page's wall clock by so many ms, as somebody sets a machine's; `performance.now` does not notice. */
export const setClock = (page: Page, by: number): Promise<void> =>
  page.evaluate((jump) => {
    const now = Date.now.bind(Date);
    const Before = Date;
    const Jumped = function (...args: unknown[]) {
      return args.length === 0 ? new Before(now() + jump) : Reflect.construct(Before, args);
    };
    Jumped.prototype = Before.prototype;
    window.Date = Object.assign(Jumped, Before, { now: () => now() + jump }) as unknown as DateConstructor;
  }, by);
