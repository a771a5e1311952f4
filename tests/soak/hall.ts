import type { CDPSession, Page } from 'playwright-core';
import { atRest, held, watchMemory } from '../support/memory.ts';
import { colourDistance, colourOn, fillOf } from '../support/surface.ts';
import { mapLink, spotIn } from '../support/reader.ts';
import type { Random } from './random.ts';
import type { Sample } from './limits.ts';

/** What the kiosk says of itself. */
const healthOf = (page: Page) =>
  page.evaluate(() => {
    const kiosk = window.__kiosk;
    if (!kiosk) throw new Error('There is no kiosk on this page.');
    return kiosk.health();
  });

/** Waits until the kiosk is in a phase. */
export const inPhase = (page: Page, phase: string): Promise<unknown> =>
  page.waitForFunction((wanted) => window.__kiosk?.health().phase === wanted, phase, { polling: 50 });

/** Waits until MapLibre draws the map, or until it is clear that the SVG has to do. */
export const mapSettled = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      document.querySelector('.gl--on') !== null || ['STATIC'].includes(window.__kiosk?.health().state ?? ''),
    null,
    { polling: 50, timeout: 60_000 },
  );

/** What a visitor may do, how often, and where it is touched. */
const DEEDS = [
  { name: 'name', weight: 5, selector: '.controls .names__link' },
  { name: 'area', weight: 5, selector: '.frame--active .area-shape, .frame--inset .area-shape' },
  { name: 'view', weight: 3, selector: '.controls .views .key' },
  { name: 'zoom', weight: 3, selector: '.controls__zoom .key:not(:disabled)' },
  { name: 'evidence', weight: 2, selector: '.kiosk__panel .evidence summary' },
  { name: 'step', weight: 1, selector: '.steps__turn .button:not(:disabled)' },
  { name: 'brief', weight: 2, selector: '.briefs .brief' },
  { name: 'scroll', weight: 3, selector: '.kiosk__panel' },
] as const;

/** A screen in a hall, and the hands of those who come by. */
export class Hall {
  readonly page: Page;
  readonly #session: CDPSession;
  readonly #random: Random;
  #fresh: string | null = null;

  private constructor(page: Page, session: CDPSession, random: Random) {
    this.page = page;
    this.#session = session;
    this.#random = random;
  }

  static async enter(page: Page, random: Random): Promise<Hall> {
    return new Hall(page, await watchMemory(page), random);
  }

  health() {
    return healthOf(this.page);
  }

  /** One visitor: wakes the screen, does a few things, and starts over when leaving. */
  async visit(): Promise<void> {
    const { width, height } = this.page.viewportSize() ?? { width: 0, height: 0 };
    await this.page.touchscreen.tap(width * (0.2 + 0.6 * this.#random.next()), height / 2);
    await inPhase(this.page, 'EXPLORE');
    for (let deeds = 1 + this.#random.below(4); deeds > 0; deeds--) await this.#act();
    await this.#tap('.controls__row > .key');
    await inPhase(this.page, 'ATTRACT');
  }

  async #act(): Promise<void> {
    const { selector, name } = this.#random.pick(
      DEEDS,
      DEEDS.map(({ weight }) => weight),
    );
    if (name === 'scroll')
      await this.page.evaluate(() => document.querySelector('.kiosk__panel')?.scrollBy(0, 200));
    else await this.#tap(selector);
  }

  /** Touches one of the elements that can be touched at this moment, if there is one. */
  async #tap(selector: string): Promise<void> {
    const spots = await this.page.evaluate((wanted) => {
      const inSight = (element: Element, x: number, y: number): boolean => {
        const on = document.elementFromPoint(x, y);
        return on !== null && (element.contains(on) || on.closest('.gl') !== null);
      };
      return [...document.querySelectorAll(wanted)].flatMap((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        return width > 0 && inSight(element, x, y) ? [{ x, y }] : [];
      });
    }, selector);
    if (spots.length === 0) return;
    const { x, y } = this.#random.pick(spots);
    await this.page.touchscreen.tap(x, y);
  }

  /** The page as it stands after a start or a reset, without what MapLibre and the burn-in guard move. */
  #look(): Promise<string> {
    return this.page.evaluate(() => {
      const copy = document.querySelector('.kiosk')?.cloneNode(true) as Element;
      copy.removeAttribute('style');
      for (const each of copy.querySelectorAll('.maplibregl-ctrl-scale')) each.removeAttribute('style');
      return copy.outerHTML.replaceAll(/<!--.*?-->/g, '');
    });
  }

  /** Remembers how the page looks when it is fresh. */
  async remember(): Promise<void> {
    this.#fresh = await this.#look();
  }

  /** Whether the page, right after a reset, is as it was when fresh. */
  async isAsFresh(): Promise<boolean> {
    return (await this.#look()) === this.#fresh;
  }

  /** Counts what is held, once the map has come to rest. */
  async sample(session: number): Promise<Sample> {
    await atRest(this.page);
    const { heap, nodes, listeners } = await held(this.#session);
    return { session, heap, nodes, listeners };
  }

  /** Whether the screen shows more than one colour where the map is. */
  async isBlank(): Promise<boolean> {
    const { width, height } = this.page.viewportSize() ?? { width: 0, height: 0 };
    const clip = { x: width * 0.1, y: height * 0.15, width: width * 0.8, height: height * 0.2 };
    // A picture of one colour is compressed to next to nothing.
    return (await this.page.screenshot({ clip })).length < 2500;
  }

  /** Frames asked for in 5 s of the first scene, once it stands still; the page counts them from its start. */
  async stillFrames(): Promise<number> {
    const counted = () => this.page.evaluate(() => (window as Window & { drawn?: number }).drawn ?? -1);
    await atRest(this.page);
    const from = await counted();
    await new Promise((resolve) => setTimeout(resolve, 5000));
    return (await counted()) - from;
  }

  /** Ms from touch to paint, as the browser itself measured them. */
  taps(): Promise<number[]> {
    return this.page.evaluate(() => (window as Window & { taps?: number[] }).taps ?? []);
  }

  /**
   * Takes the map its context and gives it back, or not, while 巩义市 is open. Answers ms until the map is drawn again
   * or the SVG has to do, and whether the open area is painted as such.
   */
  async lose(restored: boolean): Promise<{ ms: number; painted: boolean }> {
    const { page } = this;
    const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
    await page.touchscreen.tap(width / 2, height / 2);
    await inPhase(page, 'EXPLORE');
    await page.locator('.controls .names__link', { hasText: '巩义市' }).tap();
    const losses = (await this.health()).contextLosses;
    const began = Date.now();
    await page.evaluate((back) => {
      const lose = document
        .querySelector<HTMLCanvasElement>('.gl canvas')
        ?.getContext('webgl2')
        ?.getExtension('WEBGL_lose_context');
      if (!lose) throw new Error('The context cannot be lost here.');
      lose.loseContext();
      if (back) setTimeout(() => lose.restoreContext(), 500);
    }, restored);
    await page.waitForFunction((before) => (window.__kiosk?.health().contextLosses ?? 0) > before, losses, {
      polling: 20,
    });
    await mapSettled(page);
    const ms = Date.now() - began;
    const link = mapLink(page, '巩义市');
    const spot = await spotIn(link);
    const wanted = await fillOf(link);
    let painted = false;
    for (let tries = 0; tries < 20 && !painted; tries++) {
      painted = colourDistance(await colourOn(page, spot), wanted) < 8;
      if (!painted) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await page.locator('.controls__row > .key').tap();
    await inPhase(page, 'ATTRACT');
    return { ms, painted };
  }
}
