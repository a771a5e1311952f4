import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { atRest, held, watchMemory, type Held } from '../support/memory.ts';

/** Lets a page count what cannot be asked from outside: frames it wants, and ms from touch to paint. */
export const countInside = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    const counted = window as Window & { drawn?: number; taps?: number[] };
    counted.drawn = 0;
    counted.taps = [];
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (run) => {
      counted.drawn = (counted.drawn ?? 0) + 1;
      return ask(run);
    };
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) {
        if (name !== 'pointerup' && name !== 'click') continue;
        counted.taps?.push(duration);
        // The page's own memory is measured: what is counted must not grow.
        if ((counted.taps?.length ?? 0) > 500) counted.taps?.splice(0, 250);
      }
    }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  });

/** What is measured on a page. */
export class Gauge {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async on(page: Page): Promise<Gauge> {
    return new Gauge(page, await watchMemory(page));
  }

  /** Counts what is held, once the map has come to rest. */
  async held(): Promise<Held> {
    await atRest(this.#page);
    return held(this.#session);
  }

  /** Whether the screen shows no more than one colour where the map is. */
  async isBlank(): Promise<boolean> {
    const { width, height } = this.#page.viewportSize() ?? { width: 0, height: 0 };
    const clip = { x: width * 0.1, y: height * 0.15, width: width * 0.8, height: height * 0.2 };
    // A picture of one colour is compressed to next to nothing.
    return (await this.#page.screenshot({ clip })).length < 2500;
  }

  /** Frames asked for in 5 s of the first scene, once it stands still; the page counts them from its start. */
  async stillFrames(): Promise<number> {
    const counted = () => this.#page.evaluate(() => (window as Window & { drawn?: number }).drawn ?? -1);
    await atRest(this.#page);
    const from = await counted();
    await new Promise((resolve) => setTimeout(resolve, 5000));
    return (await counted()) - from;
  }

  /** Ms from touch to paint since last asked, as the browser itself measured them. */
  taps(): Promise<number[]> {
    return this.#page.evaluate(() => (window as Window & { taps?: number[] }).taps?.splice(0) ?? []);
  }
}
