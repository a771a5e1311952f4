import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { eventually, test } from '../support/harness.ts';
import { collisions, namesOn, sheetOf } from '../support/map-names.ts';
import { level1, listLink, mapOf, spotInside, mapLink } from '../support/reader.ts';
import { COPY } from '../support/words.ts';

const DESKS = [
  ['a small desktop', { width: 1280, height: 720 }],
  ['a desktop', { width: 1440, height: 900 }],
  ['a very wide screen', { width: 2560, height: 1440 }],
] as const;

const drawnIn = (page: Page, frame: 'zhengzhou' | 'yizhou', part: string) =>
  sheetOf(mapOf(page, frame).locator(part).first());

describe.for(DESKS)('the pair of the aid view on %s', ([, viewport]) => {
  test('stands in the middle of what legend and names leave, and they at the window’s foot', async ({
    open,
  }) => {
    const page = await level1(await open('?view=aid', { viewport }));
    const head = await sheetOf(page.getByRole('main'));
    const words = await sheetOf(page.locator('.link__words'));
    const bar = await sheetOf(page.getByRole('group', { name: COPY.aid.steps, exact: true }));
    const strip = await sheetOf(page.getByRole('list', { name: COPY.legend.label }));
    expect(Math.abs(words.top - head.top - (strip.top - bar.bottom))).toBeLessThan(20);
    const foot = (await sheetOf(listLink(page, '伊吾县'))).bottom;
    expect(foot).toBeGreaterThan(viewport.height - 40);
    expect(foot).toBeLessThanOrEqual(viewport.height);
  });

  test('is drawn larger than two halves: together the maps are wider than their room', async ({ open }) => {
    const page = await level1(await open('?view=aid', { viewport }));
    const [left, right] = [await sheetOf(mapOf(page, 'yizhou')), await sheetOf(mapOf(page, 'zhengzhou'))];
    expect(left.right).toBeGreaterThan(right.left + 30);
    expect(left.right - left.left).toBeCloseTo(right.right - right.left, 0);
  });

  test('lays nothing of one map over the other, and each area answers', async ({ open }) => {
    const page = await level1(await open('?view=aid', { viewport }));
    const names = [await namesOn(mapOf(page, 'yizhou')), await namesOn(mapOf(page, 'zhengzhou'))].flat();
    expect(collisions(names)).toEqual([]);
    const right = await drawnIn(page, 'zhengzhou', '.map__areas');
    for (const part of ['.map__areas', '.map__scale'])
      expect((await drawnIn(page, 'yizhou', part)).right).toBeLessThan(right.left - 8);
    const { x, y } = await mapLink(page, '伊州区', 'yizhou').evaluate(spotInside);
    await page.mouse.click(x, y);
    await eventually(() => new URL(page.url()).searchParams.get('area')).toBe('650502');
  });
});
