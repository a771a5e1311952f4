import type { BrowserContext } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { openContext } from '../support/page.ts';
import type { Site } from '../support/serve.ts';
import type { SoakArgs } from './args.ts';
import { Hall, inPhase, mapSettled } from './hall.ts';
import type { Observed, Sample } from './limits.ts';
import { plantInFiles, plantInSession } from './plants.ts';
import { Random } from './random.ts';

/** A small upright screen: software has to draw it. */
const SCREEN = { viewport: { width: 720, height: 1280 }, hasTouch: true, serviceWorkers: 'block' as const };
/** The first scene stands long enough to be measured in. */
const OPTIONS = 'scale=0.75&maint=off&scene=60';
/** The code that an optimising compiler goes on making in the first hour is not the page's: it would hide a leak. */
const JS_FLAGS = '--js-flags=--expose-gc --no-opt --no-maglev --no-sparkplug';
/** Sessions between two samples; a sample collects garbage and takes a picture. */
const SAMPLE_EVERY = 10;
const HOUR_MS = 3_600_000;

/** Lets the page count what cannot be asked from outside: frames it wants, and ms from touch to paint. */
const count = (context: BrowserContext): Promise<unknown> =>
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

/** Lets visitors come by as the arguments say, and tells what was seen. `say` hears how far it is. */
export async function soak(site: Site, args: SoakArgs, say: (line: string) => void): Promise<Observed> {
  const browser = await launchBrowser({ args: [JS_FLAGS] });
  try {
    const { page, faults } = await openContext(browser, new URL(site.url).origin, SCREEN);
    // The compiler that runs this command names functions with a helper that the page does not have.
    await page.context().addInitScript('globalThis.__name ??= (named) => named;');
    await count(page.context());
    await plantInFiles(page.context(), args.plant);
    let loads = 0;
    page.on('load', () => loads++);
    await page.goto(`${site.url}kiosk/?${OPTIONS}`);
    await inPhase(page, 'ATTRACT');
    await mapSettled(page);
    const random = new Random(args.seed);
    const hall = await Hall.enter(page, random);
    const samples: Sample[] = [];
    const recoveries: number[] = [];
    let [blanks, unlike, unpainted] = [0, 0, 0];
    const ends = args.hours > 0 ? Date.now() + args.hours * HOUR_MS : Infinity;
    const most = args.hours > 0 ? Infinity : args.sessions;
    let session = 0;
    let losses = 0;
    for (; session < most && Date.now() < ends; session++) {
      await hall.visit();
      if (session === 0) await hall.remember();
      await plantInSession(page, args.plant);
      if (session < args.warm || (session - args.warm) % SAMPLE_EVERY !== 0) continue;
      if (!(await hall.isAsFresh())) unlike++;
      if (await hall.isBlank()) blanks++;
      samples.push(await hall.sample(session));
      if (losses < args.losses) {
        const { ms, painted } = await hall.lose(losses++ % 2 === 0);
        recoveries.push(ms);
        if (!painted) unpainted++;
      }
      say(`${session} sessions, heap ${((samples.at(-1)?.heap ?? 0) / 1024 / 1024).toFixed(2)} MB`);
    }
    const taps = await hall.taps();
    await hall.visit();
    const stillFrames = await hall.stillFrames();
    await hall.visit();
    samples.push(await hall.sample(session));
    return {
      samples,
      sessions: session,
      losses,
      recoveries,
      unpainted,
      stillFrames,
      taps,
      reloads: loads - 1,
      errors: faults.errors,
      blanks,
      strangers: faults.strangers,
      unlike,
    };
  } finally {
    await browser.close();
  }
}
