import type { Frame, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { eventually } from '../../support/harness.ts';
import { embedIn, fits, framed } from '../../support/embedded.ts';
import { article } from '../../support/lab.ts';
import { test } from '../../support/lab-test.ts';
import { DESKTOP, PHONE } from '../../support/page.ts';
import { dragByFinger } from '../../support/touch.ts';
import { COPY, COPY_EN } from '../../support/words.ts';

const listener = '<script src="/datawrapper.js"></script>';
const tall = '<div style="height: 2000px">接下来的文章</div>';

const buttonOf = (inside: Frame, words = COPY) =>
  inside.getByRole('button', { name: words.map.oneFinger, exact: true });
const homeOf = (inside: Frame) => inside.getByRole('button', { name: COPY.map.home, exact: true });
const pressed = (inside: Frame, words = COPY): Promise<string | null> =>
  buttonOf(inside, words).getAttribute('aria-pressed');
const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);

/** Waits for level 2 of the article's embed, with the frame as high as it needs. */
async function zoomable(page: Page): Promise<Frame> {
  const inside = await embedIn(page);
  await fits(page, inside);
  await inside.waitForFunction(() => performance.getEntriesByName('level-2').length > 0, null, {
    timeout: 40_000,
  });
  return inside;
}

/** Drags one finger over the map, in the article's window. */
async function dragMap(page: Page, by: readonly [number, number]): Promise<void> {
  const frame = await page.locator('iframe').boundingBox();
  if (!frame) throw new Error('The frame is not shown.');
  await dragByFinger(page, { x: frame.x + frame.width / 3, y: frame.y + 260 }, by);
}

describe('on a touch screen', () => {
  test('one finger scrolls the article over the map, and the button lets it move the map until it is pressed again', async ({
    openHost,
    site,
  }) => {
    const page = await openHost(article({ embed: framed(`${site.url}embed/`) + tall, listener }), {
      ...PHONE,
      webgl: true,
    });
    const inside = await zoomable(page);
    const hint = inside.getByText(COPY.map.gestureTouch);
    expect(await pressed(inside)).toBe('false');
    const box = await buttonOf(inside).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);

    await buttonOf(inside).tap();
    expect(await pressed(inside)).toBe('true');
    await eventually(() => hint.count()).toBe(0);
    await dragMap(page, [20, -80]);
    await homeOf(inside).waitFor();
    expect(await scrolled(page)).toBe(0);
    await homeOf(inside).tap();
    await homeOf(inside).waitFor({ state: 'hidden' });
    expect(await pressed(inside)).toBe('true');

    await buttonOf(inside).tap();
    expect(await pressed(inside)).toBe('false');
    await eventually(() => hint.count()).toBe(1);
    await dragMap(page, [20, -80]);
    await eventually(() => scrolled(page)).toBeGreaterThan(40);
    expect(await homeOf(inside).isVisible()).toBe(false);
  });

  test('Esc gives the finger back to the article, and so does whoever goes on there or scrolls past', async ({
    openHost,
    site,
  }) => {
    const embed = framed(`${site.url}embed/?area=410181`) + tall;
    const page = await openHost(article({ embed, listener }), { ...PHONE, webgl: true });
    const inside = await zoomable(page);
    const take = async (): Promise<void> => {
      await buttonOf(inside).tap();
      expect(await pressed(inside)).toBe('true');
    };
    await take();
    await page.keyboard.press('Escape');
    expect(await pressed(inside)).toBe('false');
    // Esc ended one thing.
    expect(await inside.getByRole('heading', { name: '巩义市', level: 2 }).isVisible()).toBe(true);

    await take();
    await page.keyboard.press('Shift+Tab');
    expect(await pressed(inside)).toBe('true');
    await page.getByRole('link', { name: '地图之后的链接' }).focus();
    await eventually(() => pressed(inside)).toBe('false');

    await page.evaluate(() => scrollTo(0, 0));
    await take();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await eventually(() => pressed(inside)).toBe('false');
  });

  test('is told in the language of the page', async ({ openHost, site }) => {
    const page = await openHost(article({ embed: framed(`${site.url}en/embed/`), listener }), {
      ...PHONE,
      webgl: true,
    });
    const inside = await zoomable(page);
    await buttonOf(inside, COPY_EN).tap();
    expect(await pressed(inside, COPY_EN)).toBe('true');
  });
});

test('with a mouse there is no such button: it drags the map as it is', async ({ openHost, site }) => {
  const page = await openHost(article({ embed: framed(`${site.url}embed/`), listener }), {
    ...DESKTOP,
    webgl: true,
  });
  const inside = await zoomable(page);
  expect(await buttonOf(inside).count()).toBe(0);
});
