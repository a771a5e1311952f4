import type { Locator, Page, Route } from 'playwright-core';
import { describe, expect } from 'vitest';
import { eventually } from '../../support/harness.ts';
import { contentHeight, element, elementScript, embedIn, fits } from '../../support/embedded.ts';
import { article } from '../../support/lab.ts';
import { test } from '../../support/lab-test.ts';

/** The embed's document alone; its picture and its script come. */
const EMBED = '**/embed/?*';
const REFUSED = [/Failed to load resource/, /net::ERR/];

const picture = (page: Page): Locator => page.getByRole('link', { name: '郑州地图' });
const frame = (page: Page): Locator => page.locator('iframe');
const heightOf = (page: Page): Promise<number> =>
  page.locator('zhengha-map').evaluate((map) => map.getBoundingClientRect().height);
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return at?.localName === 'a' ? (at.querySelector('img')?.alt ?? at.textContent) : (at?.localName ?? '');
  });

/** What the element does while no map comes: nothing that a reader sees, hears or meets. */
async function isPictureAlone(page: Page): Promise<void> {
  await frame(page).waitFor({ state: 'attached' });
  await picture(page).waitFor();
  expect(await frame(page).isVisible()).toBe(false);
  expect(await page.locator('main').ariaSnapshot()).not.toContain('iframe');
  const [own, image] = [await heightOf(page), await page.getByRole('img').boundingBox()];
  expect(own - (image?.height ?? 0)).toBeLessThan(10);
  await page.locator('h1').click();
  const walk: string[] = [];
  for (let step = 0; step < 2; step++) {
    await page.keyboard.press('Tab');
    walk.push(await focused(page));
  }
  expect(walk).toEqual(['郑州地图', '地图之后的链接']);
}

describe('the picture stays, with its link and in its own room,', () => {
  test('where the server is down', async ({ openHost, site }) => {
    const page = await openHost(article({ embed: element(site.url), listener: elementScript(site.url) }), {
      expected: REFUSED,
      before: (fresh) => fresh.route(EMBED, (route) => route.abort()),
    });
    await isPictureAlone(page);
    await picture(page).click();
    await page.waitForURL(site.url);
  });

  test('where what answers is no map', async ({ openHost, site }) => {
    const page = await openHost(article({ embed: element(site.url), listener: elementScript(site.url) }), {
      before: (fresh) =>
        fresh.route(EMBED, (route) => route.fulfill({ contentType: 'text/html', body: '<p>502</p>' })),
    });
    await page.frameLocator('iframe').getByText('502').waitFor({ state: 'attached' });
    await isPictureAlone(page);
  });

  test('where the host’s policy allows no such frame', async ({ openHost, site }) => {
    const { origin } = new URL(site.url);
    const policy = `default-src 'none'; img-src data: ${origin}; script-src ${origin}; style-src 'unsafe-inline'; frame-src 'none'`;
    const refused: string[] = [];
    const page = await openHost(article({ embed: element(site.url), listener: elementScript(site.url) }), {
      headers: { 'Content-Security-Policy': policy },
      expected: [/frame-src/],
      before: async (fresh) => void fresh.on('console', (message) => refused.push(message.text())),
    });
    await eventually(() => refused.some((text) => text.includes('frame-src'))).toBe(true);
    await isPictureAlone(page);
  });

  test('where the server is slow, until the map has spoken: then it stands there at the height it needs, with no other before', async ({
    openHost,
    site,
  }) => {
    const held: Route[] = [];
    const page = await openHost(article({ embed: element(site.url), listener: elementScript(site.url) }), {
      before: (fresh) => fresh.route(EMBED, (route) => void held.push(route)),
    });
    await eventually(() => held.length).toBe(1);
    await isPictureAlone(page);
    const waiting = await frame(page).evaluate((each) => each.getBoundingClientRect().width);
    expect(waiting).toBe(await page.locator('zhengha-map').evaluate((map) => map.clientWidth));
    await page.evaluate(() => {
      const heights: number[] = [];
      Object.assign(window, { heights });
      const map = document.querySelector('zhengha-map');
      const watch = new ResizeObserver(() =>
        heights.push(Math.round(map?.getBoundingClientRect().height ?? 0)),
      );
      if (map) watch.observe(map);
    });
    const before = Math.round(await heightOf(page));
    await held[0]?.continue();
    const inside = await embedIn(page);
    await fits(page, inside);
    expect(await picture(page).isVisible()).toBe(false);
    expect(await frame(page).isVisible()).toBe(true);
    const after = await contentHeight(inside);
    const heights = await page.evaluate(() => (window as unknown as { heights: number[] }).heights);
    expect(heights).toEqual([before, after]);
  });

  test('and takes a second click for its link where the first brought no map', async ({ openHost, site }) => {
    const page = await openHost(
      article({ embed: element(site.url, 'load="click"'), listener: elementScript(site.url) }),
      { expected: REFUSED, before: (fresh) => fresh.route(EMBED, (route) => route.abort()) },
    );
    await page.waitForLoadState('networkidle');
    await picture(page).dblclick();
    await isPictureAlone(page);
    await picture(page).click();
    await page.waitForURL(site.url);
  });
});

test('who reads the picture by keyboard when the map comes is at the map', async ({ openHost, site }) => {
  const page = await openHost(
    article({ embed: element(site.url, 'load="click"'), listener: elementScript(site.url) }),
  );
  await page.waitForLoadState('networkidle');
  await picture(page).press('Enter');
  await fits(page, await embedIn(page));
  await eventually(() => focused(page)).toBe('iframe');
});

test('whatever the host’s page says of links and pictures, picture and map are never both there, and the picture gets back its own style', async ({
  openHost,
  site,
}) => {
  const head =
    '<style>main a { display: inline-block } main img { display: block !important } main iframe { min-height: 3000px; margin: 0 }</style>';
  const embed = `<zhengha-map><a href="${site.url}" style="color: red; display: inline-flex !important"><img alt="郑州地图" src="${site.url}embed/map/all.svg" width="400" height="350"></a><em>说明</em></zhengha-map>`;
  const page = await openHost(article({ head, embed, listener: elementScript(site.url) }));
  const styles = (): Promise<(string | null)[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('zhengha-map > :not(iframe)')].map((each) => each.getAttribute('style')),
    );
  const own = ['color: red; display: inline-flex !important', null];
  const inside = await embedIn(page);
  await fits(page, inside);
  await picture(page).waitFor({ state: 'hidden' });
  expect(await page.getByText('说明').isVisible()).toBe(false);

  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await picture(page).waitFor();
  expect(await frame(page).isVisible()).toBe(false);
  expect((await styles()).map((style) => style?.replace(/;$/, '') ?? null)).toEqual(own);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await picture(page).waitFor({ state: 'hidden' });
  await fits(page, inside);

  await page.evaluate(() => {
    const map = document.querySelector('zhengha-map');
    map?.replaceWith(...map.children);
  });
  await page.getByText('说明').waitFor();
  expect(await page.getByText('说明').getAttribute('style')).toBeNull();
});
