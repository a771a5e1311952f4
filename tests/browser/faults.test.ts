import type { Page, Route } from 'playwright-core';
import { describe, expect } from 'vitest';
import { fill } from '../../src/domain/copy.ts';
import { eventually, test } from '../support/harness.ts';
import { headingOf, intro, level1, listLink, section } from '../support/reader.ts';
import { COPY } from '../support/words.ts';

/** What the browser itself writes to the console when a request fails. */
const NETWORK = [/Failed to load resource/, /net::ERR_FAILED/];
const DATA = '**/data/page.*.json';
const APP = '**/assets/app-*.js';

type Fault = (route: Route) => Promise<void>;
const truncated: Fault = async (route) => {
  const body = await (await route.fetch()).text();
  await route.fulfill({ body: body.slice(0, body.length / 2), contentType: 'application/json' });
};
const FAULTS: readonly (readonly [name: string, files: string, fault: Fault])[] = [
  ['the data file is missing', DATA, (route) => route.fulfill({ status: 404, body: 'Not found' })],
  ['the server fails', DATA, (route) => route.fulfill({ status: 500, body: '{}' })],
  ['the data file is truncated', DATA, truncated],
  ['the data file is empty', DATA, (route) => route.fulfill({ body: '', contentType: 'application/json' })],
  ['the data file is another JSON', DATA, (route) => route.fulfill({ json: { regions: [] } })],
  [
    'the data file is a web page',
    DATA,
    (route) => route.fulfill({ body: '<!doctype html>', contentType: 'text/html' }),
  ],
  ['the network is gone', DATA, (route) => route.abort()],
  ['the app’s script is gone', APP, (route) => route.abort()],
  ['level 1’s styles are gone', '**/assets/level1-*.css', (route) => route.abort()],
];

const notice = (page: Page) => page.getByRole('status').filter({ hasText: COPY.status.loadFailed });

/** The whole visible text. */
const textOf = (page: Page): Promise<string> => page.locator('main').innerText();

/** The page's text with scripts off: what has to stay. */
let plainText: string | undefined;

describe.for(FAULTS)('while %s', ([, files, fault]) => {
  test('the prerendered page stays, one sentence says so, and a retry helps once the fault is over', async ({
    open,
  }) => {
    plainText ??= await textOf(await open('', { javaScriptEnabled: false }));
    const page = await open('', { expected: NETWORK, before: (fresh) => fresh.route(files, fault) });
    await notice(page).waitFor();
    expect(await notice(page).count()).toBe(1);
    expect(await textOf(page)).toBe(plainText);

    // Level 0 still answers.
    await listLink(page, '巩义市').click();
    await section(page, '巩义市').getByText('突破2000亿元').first().waitFor();

    await notice(page).getByRole('button', { name: COPY.status.retry }).click();
    await eventually(() => notice(page).count()).toBe(1);

    await page.unroute(files);
    await notice(page).getByRole('button', { name: COPY.status.retry }).click();
    await level1(page);
    expect(await notice(page).count()).toBe(0);
    await headingOf(page, '巩义市').waitFor();
    await page.keyboard.press('Escape');
    await intro(page).waitFor();
  });
});

test('an area’s page keeps its area when level 1 does not load', async ({ open }) => {
  const page = await open('area/410103/', {
    expected: NETWORK,
    before: (fresh) => fresh.route(DATA, (route) => route.abort()),
  });
  await notice(page).waitFor();
  await headingOf(page, '二七区').waitFor();
});

test('the aid story keeps its picture when level 1 does not load', async ({ open }) => {
  const page = await open('#aid', {
    expected: NETWORK,
    before: (fresh) => fresh.route(DATA, (route) => route.abort()),
  });
  await notice(page).waitFor();
  await page.getByRole('img', { name: fill(COPY.aid.link, { km: '1950' }) }).waitFor();
});

test('a sheet that stalls holds level 1 up no longer than its own script takes', async ({ open, site }) => {
  const page = await open('');
  await page.route('**/assets/late-*.css', () => new Promise<void>(() => undefined));
  await page.goto(`${site.url}area/410181/`, { waitUntil: 'commit' });
  await level1(page);
  await headingOf(page, '巩义市').waitFor();
});
