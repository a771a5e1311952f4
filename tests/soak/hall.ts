import type { Page } from 'playwright-core';
import { spotInside, type Spot } from '../support/reader.ts';
import type { Random } from './random.ts';

/** How long anything at all may take on a busy machine, ms. */
export const PATIENCE_MS = 60_000;
const POLL = { polling: 50, timeout: PATIENCE_MS };

/** Waits until the kiosk is in a phase. */
export const inPhase = (page: Page, phase: string): Promise<unknown> =>
  page.waitForFunction((wanted) => window.__kiosk?.health().phase === wanted, phase, POLL);

/** Waits until MapLibre draws the map, or until it is clear that the SVG has to do. */
export const mapSettled = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      document.querySelector('.gl--on') !== null || ['STATIC'].includes(window.__kiosk?.health().state ?? ''),
    null,
    POLL,
  );

/** The area's link on the map that is in use. */
export const areaOf = (name: string): string => `.frame--active .area-shape[aria-label^="${name}"]`;

/** What a visitor may do, how often, and where it is touched. */
const DEEDS = [
  { name: 'name', weight: 5, selector: '.controls .names__link' },
  { name: 'area', weight: 5, selector: '.frame--active .area-shape, .frame--inset .area-shape' },
  { name: 'view', weight: 3, selector: '.controls .views .key' },
  { name: 'zoom', weight: 3, selector: '.controls__zoom .key:not(:disabled)' },
  { name: 'evidence', weight: 2, selector: '.kiosk__panel .evidence' },
  { name: 'step', weight: 1, selector: '.turn .button:not([aria-disabled=true])' },
  { name: 'brief', weight: 2, selector: '.briefs .brief' },
  { name: 'scroll', weight: 3, selector: '.kiosk__panel' },
] as const;

/** A screen in a hall, and the hands of those who come by. */
export class Hall {
  #page: Page;
  readonly #random: Random;
  #fresh: string | null = null;
  /** Visitors so far. */
  visits = 0;

  constructor(page: Page, random: Random) {
    this.#page = page;
    this.#random = random;
  }

  get page(): Page {
    return this.#page;
  }

  /** The browser was started anew: the visitors are the same. */
  moveTo(page: Page): void {
    this.#page = page;
  }

  /** What the kiosk says of itself. */
  health() {
    return this.#page.evaluate(() => {
      const kiosk = window.__kiosk;
      if (!kiosk) throw new Error('There is no kiosk on this page.');
      return kiosk.health();
    });
  }

  /** One visitor: wakes the screen, does a few things, and starts over when leaving. */
  async visit(): Promise<void> {
    await this.#wake();
    for (let deeds = 1 + this.#random.below(4); deeds > 0; deeds--) await this.#act();
    await this.leave();
    this.visits++;
  }

  async #wake(): Promise<void> {
    const { width, height } = this.#page.viewportSize() ?? { width: 0, height: 0 };
    await this.#page.touchscreen.tap(width * (0.2 + 0.6 * this.#random.next()), height / 2);
    await inPhase(this.#page, 'EXPLORE');
  }

  /** Starts over, as a visitor does who leaves. */
  async leave(): Promise<void> {
    await this.#tap('.controls__row > .key');
    await inPhase(this.#page, 'ATTRACT');
  }

  /** Touches a name, if need be after waking the screen, until its text can be read. Answers ms. */
  async open(name: string): Promise<number> {
    const began = Date.now();
    if ((await this.health()).phase === 'ATTRACT') await this.#wake();
    await this.#tap('.controls .names__link', name);
    await this.#isRead(name);
    return Date.now() - began;
  }

  /** Touches an area on the map, whichever map that is, until its text can be read. */
  async openOnMap(name: string): Promise<void> {
    const { x, y } = await this.spotOf(name);
    await this.#page.touchscreen.tap(x, y);
    await this.#isRead(name);
  }

  /** A spot in an area on the map. */
  spotOf(name: string): Promise<Spot> {
    // A locator would do, but leaves listeners and nodes of its own in the page, which are counted.
    return this.#page.evaluate<Spot>(`(${String(spotInside)})(document.querySelector('${areaOf(name)}'))`);
  }

  async #isRead(name: string): Promise<void> {
    await this.#page.waitForFunction(
      (wanted) => {
        const panel = document.querySelector('.kiosk__panel');
        return panel?.querySelector('h2')?.textContent?.includes(wanted) && panel.textContent.length > 50;
      },
      name,
      { ...POLL, polling: 20 },
    );
  }

  async #act(): Promise<void> {
    const { selector, name } = this.#random.pick(
      DEEDS,
      DEEDS.map(({ weight }) => weight),
    );
    if (name === 'scroll')
      await this.#page.evaluate(() => document.querySelector('.kiosk__panel')?.scrollBy(0, 200));
    else await this.#tap(selector);
  }

  /** Touches one of the elements, with this text, that can be touched at this moment, if there is one. */
  async #tap(selector: string, text = ''): Promise<void> {
    const spots = await this.#page.evaluate(
      ([wanted, said]) => {
        const inSight = (element: Element, x: number, y: number): boolean => {
          const on = document.elementFromPoint(x, y);
          return on !== null && (element.contains(on) || on.closest('.gl') !== null);
        };
        return [...document.querySelectorAll(wanted)].flatMap((element) => {
          if (!element.textContent?.includes(said)) return [];
          const { left, top, width, height } = element.getBoundingClientRect();
          const [x, y] = [left + width / 2, top + height / 2];
          return width > 0 && inSight(element, x, y) ? [{ x, y }] : [];
        });
      },
      [selector, text] as const,
    );
    if (spots.length === 0) return;
    const { x, y } = this.#random.pick(spots);
    await this.#page.touchscreen.tap(x, y);
  }

  /** Remembers how the page looks when it is fresh, the first time; later says whether it looks the same. */
  async isAsFresh(): Promise<boolean> {
    const look = await this.#look();
    this.#fresh ??= look;
    return look === this.#fresh;
  }

  /** The page as it stands after a start or a reset, without what MapLibre and the burn-in guard move. */
  #look(): Promise<string> {
    return this.#page.evaluate(() => {
      const copy = document.querySelector('.kiosk')?.cloneNode(true) as Element;
      copy.removeAttribute('style');
      for (const each of copy.querySelectorAll('.maplibregl-ctrl-scale')) each.removeAttribute('style');
      return copy.outerHTML.replaceAll(/<!--.*?-->/g, '');
    });
  }
}
