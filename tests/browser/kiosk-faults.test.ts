import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { Random } from '../soak/random.ts';
import { eventually, test } from '../support/harness.ts';
import {
  beginning,
  healthOf,
  inPhase,
  inState,
  KIOSK,
  keyOf,
  lookOf,
  openKiosk,
  wake,
} from '../support/kiosk.ts';
import { intro, listLink, mapLink, mapOf, section, spotIn } from '../support/reader.ts';
import { canvasOf, colourDistance, colourOn, fillOf, opacityOf } from '../support/surface.ts';

const NETWORK = [/Failed to load resource/, /net::ERR_/];
/** A screen that software can draw. */
const SMALL = { viewport: { width: 720, height: 1280 }, hasTouch: true, webgl: true } as const;
const clock = (page: Page): Promise<unknown> => page.clock.install();

/** Usable: a touch on a name is answered with its text, and a reset brings the page back as it was. */
async function expectUsable(page: Page, fresh?: string): Promise<void> {
  if ((await healthOf(page))?.phase === 'ATTRACT') await wake(page);
  await listLink(page, '巩义市').tap();
  await section(page, '巩义市').getByText('突破2000亿元').first().waitFor({ timeout: 5000 });
  await page.locator('.controls__row > .key').tap();
  await inPhase(page, 'ATTRACT');
  if (fresh !== undefined) expect(await lookOf(page)).toBe(fresh);
}

/** Takes the map its context as a driver does; `window.restore` gives it back. */
const loseContext = (page: Page): Promise<void> =>
  canvasOf(page).evaluate((element: HTMLCanvasElement) => {
    const lose = element.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!lose) throw new Error('The context cannot be lost here.');
    Object.assign(window, { restore: () => lose.restoreContext(), oldCanvas: element });
    lose.loseContext();
  });

/** The kiosk with its zoomable map drawn. */
async function openDrawn(open: Parameters<typeof openKiosk>[0], query = '?scale=0.75'): Promise<Page> {
  const page = await openKiosk(open, query, SMALL);
  await page.locator('.gl--on').waitFor({ state: 'attached', timeout: 40_000 });
  return page;
}

describe('a lost WebGL context', () => {
  test('puts the SVG in its place at once; when it comes back what is open is painted again', async ({
    open,
  }) => {
    const page = await wake(await openDrawn(open));
    await listLink(page, '巩义市').tap();
    await eventually(() => opacityOf(mapOf(page))).toBe(0);
    const spot = await spotIn(mapLink(page, '巩义市'));
    const fill = await fillOf(mapLink(page, '巩义市'));
    await eventually(async () => colourDistance(await colourOn(page, spot), fill)).toBeLessThan(8);
    await loseContext(page);
    await page.waitForFunction(() => document.querySelector('.gl--on') === null, null, { timeout: 300 });
    expect((await healthOf(page))?.state).toBe('RECOVER');
    expect(await section(page, '巩义市').isVisible()).toBe(true);
    await page.evaluate(() => (window as Window & { restore?: () => void }).restore?.());
    await inState(page, 'EXPLORE');
    await eventually(() => opacityOf(mapOf(page))).toBe(0);
    await eventually(async () => colourDistance(await colourOn(page, spot), fill)).toBeLessThan(8);
    expect(await healthOf(page)).toMatchObject({ contextLosses: 1, reloads: 0 });
    await expectUsable(page);
  });

  test('that does not come back brings a new map in a fresh container, without a reload', async ({
    open,
  }) => {
    const page = await wake(await openDrawn(open));
    await listLink(page, '二七区').tap();
    await loseContext(page);
    await inState(page, 'RECOVER');
    await inState(page, 'EXPLORE');
    await page.locator('.gl--on').waitFor({ state: 'attached' });
    const fresh = await canvasOf(page).evaluate(
      (canvas) => canvas !== (window as Window & { oldCanvas?: Element }).oldCanvas,
    );
    expect(fresh).toBe(true);
    expect(await canvasOf(page).count()).toBe(1);
    expect(await section(page, '二七区').isVisible()).toBe(true);
    expect(await healthOf(page)).toMatchObject({ contextLosses: 1, reloads: 0, errors: 0 });
    await expectUsable(page);
  });
});

test('without WebGL2 everything can be read and touched, and nothing is loaded again', async ({ open }) => {
  const page = await openKiosk(open);
  await inState(page, 'STATIC');
  const fresh = await lookOf(page);
  await wake(page);
  await mapLink(page, '巩义市').tap();
  await section(page, '巩义市').waitFor();
  await expectUsable(page, fresh);
  expect((await healthOf(page))?.reloads).toBe(0);
});

describe('an error', () => {
  /** One area's size cannot be rounded any more, which breaks its section and nothing else. */
  const breakSection = (page: Page, name: string) =>
    page.evaluate(async (broken) => {
      const data = (await (await fetch('../data/page.zh.json')).json()) as {
        regions: { name: string; areaKm2: number }[];
      };
      const size = data.regions.find((region) => region.name === broken)?.areaKm2;
      const { round } = Math;
      Math.round = (value) => {
        if (value === size) throw new Error('planted');
        return round(value);
      };
    }, name);

  test('in a text puts a sentence in its place, and the next text is whole again', async ({ open }) => {
    const page = await wake(await openKiosk(open));
    await breakSection(page, '二七区');
    await listLink(page, '二七区').tap();
    await page.getByText(KIOSK.fallback).waitFor();
    expect(await healthOf(page)).toMatchObject({ errors: 1, lastErrors: ['planted'], reloads: 0 });
    await expectUsable(page);
  });

  test('five times in a minute leads to a reset, and again to a reload once nobody is there', async ({
    open,
  }) => {
    const page = await wake(await openKiosk(open, '', { expected: [/planted/] }));
    const fail = () =>
      page.evaluate(() => {
        for (let times = 0; times < 5; times++)
          dispatchEvent(new ErrorEvent('error', { error: new Error('planted') }));
      });
    await listLink(page, '巩义市').tap();
    await fail();
    await inPhase(page, 'ATTRACT');
    expect(await healthOf(page)).toMatchObject({ errors: 5, lastErrors: ['planted'] });
    await wake(page);
    const loaded = page.waitForEvent('load');
    await fail();
    expect((await healthOf(page))?.phase).toBe('EXPLORE');
    await page.locator('.controls__row > .key').tap();
    await loaded;
    await inPhase(page, 'ATTRACT');
    expect((await healthOf(page))?.reloads).toBe(1);
    await expectUsable(page);
  });
});

describe('a file that does not arrive', () => {
  test('of level 2: the SVG does, three reloads are tried, and then the kiosk stays as it is', async ({
    open,
  }) => {
    let loads = 0;
    const page = await openKiosk(open, '?scale=0.75', {
      ...SMALL,
      expected: NETWORK,
      before: async (fresh) => {
        fresh.on('load', () => loads++);
        await fresh.context().route('**/assets/level2*.js', (route) => route.abort());
      },
    });
    await eventually(() => loads).toBe(4);
    await inPhase(page, 'ATTRACT');
    await inState(page, 'STATIC');
    expect((await healthOf(page))?.reloads).toBe(3);
    await expectUsable(page);
    expect(loads).toBe(4);
  });

  test('of the app: the page can be read meanwhile, and is loaded again after 15 s', async ({ open }) => {
    const page = await open('kiosk/', {
      viewport: { width: 1080, height: 1920 },
      expected: NETWORK,
      before: async (fresh) => {
        await fresh.clock.install();
        await fresh.route('**/assets/app-*.js', (route) => route.abort());
      },
    });
    await intro(page).getByText('从一块铝，望向两千亿').waitFor();
    await page.unroute('**/assets/app-*.js');
    const loaded = page.waitForEvent('load');
    await page.clock.runFor(15_500);
    await loaded;
    await inPhase(page, 'ATTRACT');
    expect((await healthOf(page))?.reloads).toBe(1);
  });
});

test('a network that is gone is a badge with the date of the data, and nothing else', async ({ open }) => {
  const page = await openKiosk(open, '', { expected: NETWORK, before: clock });
  const badge = page.getByRole('status').filter({ hasText: KIOSK.badge.split('{')[0] ?? '' });
  await page.waitForLoadState('networkidle');
  let missed = 0;
  await page.route('**/data/build.json', (route) => {
    missed++;
    return route.abort();
  });
  const untilMissed = async (times: number): Promise<void> => {
    while (missed < times) await page.clock.runFor(10_000);
  };
  await untilMissed(1);
  expect(await badge.count()).toBe(0);
  await untilMissed(2);
  await badge.waitFor();
  expect(await badge.innerText()).toMatch(/20\d\d年\d+月\d+日/);
  expect((await healthOf(page))?.errors).toBe(0);
  await page.unroute('**/data/build.json');
  // In small steps: the clock also runs for the answer, which has 15 s to come.
  for (let past = 0; past < 80_000 && (await badge.count()) > 0; past += 2000) await page.clock.runFor(2000);
  await eventually(() => badge.count()).toBe(0);
});

test.for([3_600_000, -3_600_000, 86_400_000 * 30])('a wall clock that jumps by %s ms changes nothing', async (jump, { open }) => {
  const page = await wake(await openKiosk(open, '?idle=600'));
  await listLink(page, '巩义市').tap();
  await page.evaluate((by) => {
    const now = Date.now.bind(Date);
    const Before = Date;
    const Jumped = function (...args: unknown[]) {
      return args.length === 0 ? new Before(now() + by) : Reflect.construct(Before, args);
    };
    Jumped.prototype = Before.prototype;
    window.Date = Object.assign(Jumped, Before, { now: () => now() + by }) as unknown as DateConstructor;
  }, jump);
  const uptime = (await healthOf(page))?.uptimeMs ?? 0;
  await eventually(async () => ((await healthOf(page))?.uptimeMs ?? 0) - uptime).toBeGreaterThan(2500);
  expect(await healthOf(page)).toMatchObject({ phase: 'EXPLORE', errors: 0, reloads: 0 });
  await expectUsable(page);
}); // prettier-ignore

describe.for([
  [
    'blocked',
    () =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      }),
  ],
  [
    'full',
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    },
  ],
] as const)('storage that is %s', ([, fault]) => {
  test('costs the counters and nothing else', async ({ open }) => {
    const page = await openKiosk(open, '', { before: (fresh) => fresh.addInitScript(fault) });
    await wake(page);
    await expectUsable(page);
    expect((await healthOf(page))?.errors).toBe(0);
  });
});

describe('hands', () => {
  const touchesOf = async (page: Page) => {
    const session = await page.context().newCDPSession(page);
    return (type: 'touchStart' | 'touchEnd' | 'touchMove', points: { x: number; y: number }[]) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map((point, id) => ({ ...point, id })),
      });
  };
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ x: 100 + 80 * index, y: 1200 + 20 * (index % 3) }));

  test('ten fingers at once break nothing', async ({ open }) => {
    const page = await wake(await openKiosk(open));
    const touch = await touchesOf(page);
    for (let times = 0; times < 5; times++) {
      await touch('touchStart', rows(10));
      await touch('touchEnd', []);
    }
    expect((await healthOf(page))?.errors).toBe(0);
    await expectUsable(page);
  });

  test('a finger that is stuck keeps nobody there', async ({ open }) => {
    const page = await wake(await openKiosk(open, '?idle=30&warn=20', { before: clock }));
    const touch = await touchesOf(page);
    await touch('touchStart', [{ x: 500, y: 1300 }]);
    await page.clock.runFor(100_000);
    expect((await healthOf(page))?.phase).toBe('EXPLORE');
    await page.clock.runFor(120_000);
    await inPhase(page, 'ATTRACT');
    await touch('touchEnd', []);
  });

  test('of a monkey, 1,000 touches, leave a kiosk that works', async ({ open }) => {
    const page = await openKiosk(open, '?scale=0.75', { ...SMALL, webgl: false });
    const fresh = await lookOf(page);
    const touch = await touchesOf(page);
    const random = new Random(20_260_722);
    for (let times = 0; times < 1000; times++) {
      const start = { x: random.below(720), y: random.below(1280) };
      await touch('touchStart', [start]);
      if (random.next() < 0.2)
        await touch('touchMove', [{ x: start.x, y: Math.max(0, start.y - random.below(300)) }]);
      await touch('touchEnd', []);
    }
    const health = await healthOf(page);
    expect(health).toMatchObject({ errors: 0, reloads: 0 });
    expect(new URL(page.url()).pathname).toBe('/kiosk/');
    if (health?.phase === 'WARN') await keyOf(page, KIOSK.continue).tap();
    if (health?.phase === 'EXPLORE' && (await beginning(page).count()) === 0)
      await listLink(page, '上街区').tap();
    await expectUsable(page, fresh);
  }, 300_000);
});
