import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { Random } from '../soak/random.ts';
import { test } from '../support/harness.ts';
import {
  beginning,
  clock,
  expectUsable,
  healthOf,
  inPhase,
  KIOSK,
  keyOf,
  lookOf,
  openKiosk,
  SMALL,
  wake,
} from '../support/kiosk.ts';
import { listLink } from '../support/reader.ts';

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
