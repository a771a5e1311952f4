import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { eventually, test } from '../support/harness.ts';
import { DEVICES, PHONE } from '../support/page.ts';
import { headingOf, level1, mapLink, point, spotInside } from '../support/reader.ts';
import { AID, COPY } from '../support/words.ts';

const SIZES = [...DEVICES, ['an upright tablet', { viewport: { width: 768, height: 1024 } }]] as const;
const LAST = AID.steps.length - 1;

const steps = (page: Page): Locator => page.getByRole('list', { name: COPY.aid.steps }).getByRole('listitem');
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
/** Index of the one step that is told. */
const told = (page: Page): Promise<number[]> =>
  steps(page).evaluateAll((all) =>
    all.flatMap((step, index) => (step.getAttribute('aria-current') === 'step' ? [index] : [])),
  );
/** Whether a step's title is what is drawn where it stands. */
const isTitleSeen = (page: Page, index: number): Promise<boolean> =>
  steps(page)
    .nth(index)
    .getByRole('heading')
    .evaluate((title) => {
      const { left, top, bottom } = title.getBoundingClientRect();
      return title.contains(document.elementFromPoint(left + 4, (top + bottom) / 2));
    });

/** Scrolls the page a little at a time, from the top to the end or back; the steps told on the way. */
const scrollThrough = (page: Page, from: 0 | 1): Promise<number[]> =>
  page.evaluate(async (start) => {
    const room = document.documentElement.scrollHeight - innerHeight;
    const heard: number[] = [];
    for (let part = 0; part <= 100; part++) {
      scrollTo({ top: (room * Math.abs(start - part / 100)) | 0, behavior: 'instant' });
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const all = [...document.querySelectorAll('#aid li')];
      const now = all.findIndex((step) => step.getAttribute('aria-current') === 'step');
      if (now !== heard.at(-1)) heard.push(now);
    }
    return heard;
  }, from);

describe.for(SIZES)('the aid story on %s', ([, device]) => {
  test('begins at its first step, ends at its last, and tells each on the way once, down and up', async ({
    open,
  }) => {
    const page = await level1(await open('?view=aid', device));
    const all = AID.steps.map((_, index) => index);
    expect(await told(page)).toEqual([0]);
    expect(await scrollThrough(page, 0)).toEqual(all);
    expect(await scrollThrough(page, 1)).toEqual([...all].reverse());
  });

  test('goes exactly one step by each button, whatever is scrolled, and brings it into sight', async ({
    open,
  }) => {
    const page = await level1(await open('?view=aid', device));
    for (let index = 1; index <= LAST; index++) {
      await button(page, COPY.aid.next).click();
      await eventually(() => told(page)).toEqual([index]);
      expect(await isTitleSeen(page, index)).toBe(true);
      expect(await mapLink(page, '伊州区', 'yizhou').isVisible()).toBe(true);
    }
    await button(page, COPY.aid.next).press('Enter');
    expect(await told(page)).toEqual([LAST]);
    for (let index = LAST - 1; index >= 0; index--) {
      await button(page, COPY.aid.previous).click();
      await eventually(() => told(page)).toEqual([index]);
      expect(await isTitleSeen(page, index)).toBe(true);
    }
    await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    await eventually(() => told(page)).toEqual([LAST]);
    await button(page, COPY.aid.previous).click();
    await eventually(() => told(page)).toEqual([LAST - 1]);
  });

  test('shows map, step and buttons at the same time', async ({ open }) => {
    const page = await level1(await open('?view=aid', device));
    for (const index of [1, 2]) {
      await button(page, COPY.aid.next).click();
      await eventually(() => told(page)).toEqual([index]);
    }
    const inWindow = (locator: Locator): Promise<boolean> =>
      locator.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    expect(await isTitleSeen(page, 2)).toBe(true);
    for (const part of [button(page, COPY.aid.next), mapLink(page, '伊州区', 'yizhou').locator('path')])
      expect(await inWindow(part)).toBe(true);
    expect(await page.getByText(`3/${LAST + 1}`).isVisible()).toBe(true);
  });
});

test('a step that a button goes to is announced, one that scrolling tells is not', async ({ open }) => {
  const page = await level1(await open('?view=aid'));
  const status = page.getByRole('status').filter({ hasText: AID.steps[1]?.title ?? '' });
  await scrollThrough(page, 0);
  await scrollThrough(page, 1);
  expect(await status.count()).toBe(0);
  await button(page, COPY.aid.next).click();
  await status.waitFor({ state: 'attached' });
});

test('a topic that is chosen lights its areas and takes the others back, whatever step is told', async ({
  open,
}) => {
  const page = await level1(await open('?view=aid'));
  await page.getByRole('link', { name: new RegExp(`^${COPY.topics.openness}`) }).click();
  const looks = (name: string) => mapLink(page, name).getAttribute('class');
  await eventually(() => looks('登封市')).toMatch(/dimmed/);
  expect(await looks('二七区')).toMatch(/lit/);
});

test('from an open area the buttons lead back to the story', async ({ open }) => {
  const page = await level1(await open('?view=aid', PHONE));
  // On the map, which stays in sight: nothing is scrolled on the way there, which would tell the steps in between.
  const openArea = async (): Promise<void> => {
    await point(page, await mapLink(page, '巩义市').evaluate(spotInside));
    await headingOf(page, '巩义市').waitFor();
  };
  for (let index = 1; index < LAST; index++) await button(page, COPY.aid.next).click();
  await openArea();
  await button(page, COPY.aid.next).click();
  await eventually(() => told(page)).toEqual([LAST]);
  expect(await isTitleSeen(page, LAST)).toBe(true);
  await openArea();
  await button(page, COPY.aid.next).click();
  await eventually(() => told(page)).toEqual([LAST]);
  expect(await headingOf(page, '巩义市').isVisible()).toBe(false);
});

describe.for(DEVICES)('the arc on %s', ([, device]) => {
  test('leads to the story’s heading, which is then in sight and has the focus', async ({ open }) => {
    const page = await level1(await open('?view=aid', device));
    const spot = await page.locator('.link__arc').evaluate((drawn) => {
      const path = drawn as SVGPathElement;
      const matrix = path.getScreenCTM() ?? new DOMMatrix();
      const at = path.getPointAtLength(path.getTotalLength() * 0.4).matrixTransform(matrix);
      return { x: at.x, y: at.y + 4 };
    });
    await point(page, spot);
    const heading = page.getByRole('heading', { name: AID.title, level: 2 });
    await eventually(() => heading.evaluate((title) => title === document.activeElement)).toBe(true);
    const isSeen = await heading.evaluate((title) => {
      const { left, top, bottom } = title.getBoundingClientRect();
      return title.contains(document.elementFromPoint(left + 4, (top + bottom) / 2));
    });
    expect(isSeen).toBe(true);
    expect(await told(page)).toEqual([0]);
  });
});

describe('the arc is drawn before the reader’s eyes', () => {
  /** How long its drawing takes, s; nothing where it stands there at once. */
  const drawing = (page: Page): Promise<number[]> =>
    page.locator('.link__arc').evaluate((arc) => {
      const { animationName, animationDuration, animationDelay } = getComputedStyle(arc);
      const seconds = Number.parseFloat(animationDuration) + Number.parseFloat(animationDelay);
      return animationName === 'none' ? [] : [seconds];
    });
  const turnTo = (page: Page, view: 'aid' | 'yizhou') =>
    page.getByRole('link', { name: COPY.views[view], exact: true }).click();

  test('once in a visit, within three seconds', async ({ open }) => {
    const page = await level1(await open('?view=aid'));
    const [length = NaN] = await drawing(page);
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThanOrEqual(3);
    await turnTo(page, 'yizhou');
    await turnTo(page, 'aid');
    expect(await drawing(page)).toEqual([]);
  });

  test('not at all for who wants less motion', async ({ open }) => {
    const page = await level1(await open('?view=aid', { reducedMotion: 'reduce' }));
    expect(await drawing(page)).toEqual([]);
  });
});
