import type { Frame, Page, Route } from 'playwright-core';
import { describe, expect } from 'vitest';
import { eventually } from '../../support/harness.ts';
import { command, contentHeight, embedIn, fits, framed, heading, link } from '../../support/embedded.ts';
import { article } from '../../support/lab.ts';
import { test } from '../../support/lab-test.ts';
import { COPY, COPY_EN } from '../../support/words.ts';

const BROKEN = [/Failed to load resource/, /net::ERR/, /Expected a JavaScript/];
const DATA = '**/data/page.*.json';
const APP = '**/embed/assets/embed-app-*.js';

type Fault = (route: Route) => Promise<void>;
const halved: Fault = async (route) => {
  const response = await route.fetch();
  const body = await response.text();
  await route.fulfill({ response, body: body.slice(0, body.length / 2) });
};
const FAULTS: readonly (readonly [name: string, files: string, fault: Fault])[] = [
  ['the data is missing', DATA, (route) => route.fulfill({ status: 404, body: 'Not found' })],
  ['the data is cut off', DATA, halved],
  ['the data is another JSON', DATA, (route) => route.fulfill({ json: { regions: [] } })],
  ['the network is gone', DATA, (route) => route.abort()],
  ['the script is gone', APP, (route) => route.abort()],
  ['the styles are gone', '**/embed/assets/*.css', (route) => route.abort()],
  ['the script is cut off', APP, halved],
  ['the script is a web page', APP, (route) => route.fulfill({ body: '<p>', contentType: 'text/html' })],
];

const notice = (inside: Frame, { status } = COPY) =>
  inside.getByRole('status').filter({ hasText: status.loadFailed });
/** Makes the notice in sight another one than any that comes. */
const mark = (inside: Frame): Promise<void> =>
  notice(inside).evaluate((element) => element.setAttribute('data-marked', ''));
const retry = (inside: Frame): Promise<void> =>
  notice(inside).getByRole('button', { name: COPY.status.retry }).click();

const LISTENER = '<script src="/datawrapper.js"></script>';
/** Puts what the embed tells its host of into `window.told`. */
const listenIn = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    addEventListener('message', ({ data }: MessageEvent<{ event?: string; data?: unknown }>) => {
      if (data.event === 'error') told.push(data.data);
    });
  });
const told = (page: Page): Promise<unknown[]> =>
  page.evaluate(() => (window as unknown as { told: unknown[] }).told);

/** What a reader does first, on a place that answers nothing. */
const act = (inside: Frame): Promise<void> =>
  inside.getByRole('heading', { level: 2 }).locator('visible=true').first().click();

describe.for(FAULTS)('while %s', ([, files, fault]) => {
  test('the embed stays at level 0, says so once in the space of a line or two, and a retry helps once the fault is over', async ({
    openHost,
    site,
  }) => {
    const page = await openHost(article({ embed: framed(`${site.url}embed/`), listener: LISTENER }), {
      expected: BROKEN,
      viewport: { width: 500, height: 900 },
      before: async (fresh) => {
        await fresh.route(files, fault);
        await listenIn(fresh);
      },
    });
    const inside = await embedIn(page);
    const plain = await contentHeight(inside);
    await act(inside);
    await notice(inside).waitFor();
    expect(await told(page)).toContainEqual({ level: 1 });
    // The host hears of the room it takes.
    expect((await contentHeight(inside)) - plain).toBeLessThanOrEqual(130);
    await fits(page, inside);
    expect(await inside.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

    // Level 0 still answers.
    await link(inside, '巩义市').click();
    await inside.getByText('突破2000亿元').first().waitFor();
    await eventually(() => notice(inside).count()).toBe(1);

    await mark(inside);
    await retry(inside);
    await eventually(() => inside.locator('.notice:not([data-marked])').count()).toBe(1);
    expect(await notice(inside).count()).toBe(1);

    await page.unroute(files);
    await retry(inside);
    await page.frameLocator('iframe').locator('html[data-level="1"]').waitFor();
    const now = await embedIn(page);
    await heading(now, '巩义市').waitFor();
    expect(await notice(now).count()).toBe(0);
    await fits(page, now);
  });
});

test('the English embed says it in English, and a frame of 320×420 keeps the retry in sight', async ({
  openHost,
  site,
}) => {
  const embed = `<iframe title="map" src="${site.url}en/embed/" style="width: 320px; height: 420px; border: 0"></iframe>`;
  const page = await openHost(article({ embed }), {
    expected: BROKEN,
    before: (fresh) => fresh.route(DATA, (route) => route.abort()),
  });
  const inside = await embedIn(page);
  await act(inside);
  const button = notice(inside, COPY_EN).getByRole('button', { name: COPY_EN.status.retry });
  await button.waitFor();
  const box = await button.evaluate((each) => each.getBoundingClientRect().toJSON() as DOMRect);
  expect(box.height).toBeGreaterThanOrEqual(44);
  expect(box.top).toBeGreaterThanOrEqual(0);
  expect(box.bottom).toBeLessThanOrEqual(420);
  expect(box.right).toBeLessThanOrEqual(320);
});

test('a reader’s next act and a host’s command try again by themselves, without the sentence said twice', async ({
  openHost,
  site,
}) => {
  const page = await openHost(article({ embed: framed(`${site.url}embed/`) }), {
    expected: BROKEN,
    before: async (fresh) => {
      await fresh.route(DATA, (route) => route.abort());
      await listenIn(fresh);
    },
  });
  const inside = await embedIn(page);
  await act(inside);
  await notice(inside).waitFor();
  await mark(inside);
  const before = (await told(page)).length;
  await act(inside);
  await eventually(async () => (await told(page)).length).toBeGreaterThan(before);
  expect(await notice(inside).getAttribute('data-marked')).toBe('');
  await page.unroute(DATA);
  await command(page, { cmd: 'select', area: '410102' });
  await heading(inside, '中原区').waitFor();
  expect(await notice(inside).count()).toBe(0);
});

describe.for([
  ['script is gone', '**/embed/assets/level2*.js', 'abort'],
  ['boundaries are missing', '**/geo/city.geojson', '404'],
  ['boundaries are garbage', '**/geo/city.geojson', 'garbage'],
] as const)('while level 2’s %s', ([, files, fault]) => {
  test('level 1 is whole, the host hears of it, and the reader is not troubled', async ({
    openHost,
    site,
  }) => {
    const page = await openHost(article({ embed: framed(`${site.url}embed/`) }), {
      webgl: true,
      expected: BROKEN,
      before: async (fresh) => {
        await listenIn(fresh);
        await fresh.route(files, (route) => {
          if (fault === 'abort') return route.abort();
          if (fault === '404') return route.fulfill({ status: 404, body: 'Not found' });
          return route.fulfill({ contentType: 'application/json', body: '\u0000{"fea' });
        });
      },
    });
    const inside = await embedIn(page);
    await act(inside);
    await eventually(() => told(page)).toEqual([{ level: 2 }]);
    await link(inside, '巩义市').click();
    await heading(inside, '巩义市').waitFor();
    expect(await inside.locator('canvas').count()).toBe(0);
    expect(await inside.getByRole('status').filter({ hasText: COPY.status.loadFailed }).count()).toBe(0);
  });
});
