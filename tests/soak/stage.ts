import type { BrowserContext, Page } from 'playwright-core';
import { kept, Machine } from '../support/machine.ts';
import { watchFaults, type Faults } from '../support/page.ts';
import type { SoakArgs } from './args.ts';
import { countInside, Gauge } from './gauge.ts';
import { Hall, inPhase, mapSettled, PATIENCE_MS } from './hall.ts';
import { plantInFiles } from './plants.ts';
import { Random } from './random.ts';

/** A small upright screen: software has to draw it. */
const SCREEN = { viewport: { width: 720, height: 1280 }, hasTouch: true, locale: 'zh-CN' };
/** The first scene stands long enough to be measured in. */
const OPTIONS = 'scale=0.75&maint=off&scene=60';
/** A night's visitors are many: with half the pixels in the map, software draws them in time. */
const NIGHT_OPTIONS = `${OPTIONS}&dpr=0.5`;
/** The code that an optimising compiler goes on making in the first hour is not the page's: it would hide a leak. */
const JS_FLAGS = '--js-flags=--expose-gc --no-opt --no-maglev --no-sparkplug';

/** A machine with a kiosk on it, its visitors, and what is measured there. */
export class Stage {
  readonly machine: Machine;
  readonly faults: Faults = { errors: [], strangers: [] };
  readonly #args: SoakArgs;
  #parts: { readonly hall: Hall; readonly gauge: Gauge; readonly context: BrowserContext } | null = null;
  /** Documents that the browsers have loaded so far. */
  documents = 0;

  private constructor(machine: Machine, args: SoakArgs) {
    this.machine = machine;
    this.#args = args;
  }

  /** Sets a machine up and waits until its kiosk has a map, and with faults to come, all its files. */
  static async open(args: SoakArgs): Promise<Stage> {
    const machine = await Machine.setUp();
    const stage = new Stage(machine, args);
    try {
      await plantInFiles(machine, args.plant);
      await stage.start();
      await mapSettled(stage.page);
      if (args.faults) await kept(stage.page);
      return stage;
    } catch (cause) {
      await machine.remove();
      throw cause;
    }
  }

  get #at() {
    if (!this.#parts) throw new Error('No browser was started.');
    return this.#parts;
  }
  get hall(): Hall {
    return this.#at.hall;
  }
  get gauge(): Gauge {
    return this.#at.gauge;
  }
  get context(): BrowserContext {
    return this.#at.context;
  }
  get page(): Page {
    return this.#at.hall.page;
  }

  /** Starts the browser and waits for ATTRACT. Answers ms from the start of the browser. */
  async start(): Promise<number> {
    const { faults: withFaults, seed } = this.#args;
    const began = Date.now();
    // A night needs the kiosk's own service worker; the gate measures the page alone.
    const serviceWorkers = withFaults ? 'allow' : 'block';
    const { page, context } = await this.machine.start({ ...SCREEN, serviceWorkers }, { args: [JS_FLAGS] });
    await watchFaults(context, this.machine.origin, this.faults);
    // The compiler that runs this command names functions with a helper that the page does not have.
    await context.addInitScript('globalThis.__name ??= (named) => named;');
    await countInside(context);
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('domcontentloaded', () => this.documents++);
    await page.goto(`${this.machine.kiosk}?${withFaults ? NIGHT_OPTIONS : OPTIONS}`);
    await inPhase(page, 'ATTRACT');
    const ms = Date.now() - began;
    const hall = this.#parts?.hall ?? new Hall(page, new Random(seed));
    hall.moveTo(page);
    this.#parts = { hall, gauge: await Gauge.on(page), context };
    return ms;
  }
}
