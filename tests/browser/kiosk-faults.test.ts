import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { eventually, test } from '../support/harness.ts';
import { setClock } from '../support/jump.ts';
import {
  clock,
  expectUsable,
  healthOf,
  inPhase,
  inState,
  KIOSK,
  openKiosk,
  SMALL,
  wake,
} from '../support/kiosk.ts';
import { intro, listLink } from '../support/reader.ts';

const NETWORK = [/Failed to load resource/, /net::ERR_/];

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
  // In small steps: on a busy machine the clock would be at the next question before this one is counted.
  const untilMissed = async (times: number): Promise<void> => {
    while (missed < times) await page.clock.runFor(1000);
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
  await setClock(page, jump);
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
