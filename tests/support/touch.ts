import type { Page } from 'playwright-core';
import type { Spot } from './reader.ts';

/** A finger's steps, CSS px: a browser that takes a touch for a scroll does so after some 15 px. */
const STEP = 4;

/** Drags one finger from a spot by so many CSS px, in steps as a screen reports them, and lifts it. */
export async function dragByFinger(
  page: Page,
  from: Spot,
  [dx, dy]: readonly [number, number],
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Spot[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  const steps = Math.ceil(Math.hypot(dx, dy) / STEP);
  await touch('touchStart', [from]);
  for (let step = 1; step <= steps; step++) {
    await touch('touchMove', [{ x: from.x + (dx * step) / steps, y: from.y + (dy * step) / steps }]);
  }
  await touch('touchEnd', []);
  await session.detach();
}
