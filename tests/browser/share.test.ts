import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { fill } from '../../src/domain/copy.ts';
import { encode } from 'uqr';
import { eventually, test } from '../support/harness.ts';
import { DESKTOP, PHONE } from '../support/page.ts';
import { addressOf, headingOf, level1, section } from '../support/reader.ts';
import { channelsOf, colourAt, colourDistance, decode, type Picture } from '../support/surface.ts';
import { COPY } from '../support/words.ts';

const { share: words } = COPY;
const WECHAT =
  'Mozilla/5.0 (Linux; Android 14; wv) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36 XWEB/1260 MicroMessenger/8.0.49';

const buttonIn = (page: Page, name: string): Locator =>
  section(page, name).getByRole('button', { name: words.button, exact: true });
const dialogOf = (page: Page, name: string): Locator =>
  page.getByRole('dialog', { name: fill(words.heading, { name }) });
const posterIn = (dialog: Locator): Locator =>
  dialog.getByRole('img', { name: fill(words.posterAlt, { name: '巩义市' }) });

/** Opens the sharing of 巩义市. */
async function share(page: Page): Promise<Locator> {
  await buttonIn(await level1(page), '巩义市').click();
  const dialog = dialogOf(page, '巩义市');
  await dialog.waitFor();
  return dialog;
}

/** The file that a click on a link saves. */
async function saved(page: Page, link: Locator): Promise<{ name: string; body: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: download.suggestedFilename(), body: readFileSync(await download.path()) };
}

describe.each([
  ['a phone', PHONE],
  ['a desktop', DESKTOP],
])('sharing an area, on %s', (_, device) => {
  test('is loaded when it is first asked for; Esc closes it, and the area stays open with focus on the button', async ({
    open,
  }) => {
    const asked: string[] = [];
    const page = await open('?area=410181', {
      ...device,
      before: (fresh) => Promise.resolve(fresh.on('request', (request) => asked.push(request.url()))),
    });
    await buttonIn(await level1(page), '巩义市').waitFor();
    const before = asked.length;
    await share(page);
    expect(asked.slice(before).filter((url) => /share.*\.js$/.test(url))).toHaveLength(1);
    await page.keyboard.press('Escape');
    await dialogOf(page, '巩义市').waitFor({ state: 'detached' });
    await headingOf(page, '巩义市').waitFor();
    expect(addressOf(page)).toBe('/?area=410181');
    expect(await buttonIn(page, '巩义市').evaluate((at) => at === document.activeElement)).toBe(true);
  });

  test('shows a poster of 1080 × 1440 in which the area is red and its surroundings are not', async ({
    open,
  }) => {
    const page = await open('?area=410181', device);
    const poster = posterIn(await share(page));
    await poster.waitFor();
    const picture = await pictureOf(page, poster);
    expect([picture.width, picture.height]).toEqual([1080, 1440]);
    const red = channelsOf(
      await page.evaluate(() => {
        const probe = document.createElement('i');
        probe.style.color = '#b4301f';
        return probe.style.color;
      }),
    );
    const share_ = shareOf(picture, (colour) => colourDistance(colour, red) < 8);
    expect(share_).toBeGreaterThan(0.015);
    expect(share_).toBeLessThan(0.12);
  });

  test('closes by its button, and opens again', async ({ open }) => {
    const page = await open('?area=410181', device);
    const dialog = await share(page);
    await dialog.getByRole('button', { name: words.close }).click();
    await dialog.waitFor({ state: 'detached' });
    await share(page);
  });

  test('fits the window and scrolls inside itself', async ({ open }) => {
    const page = await open('?area=410181', { ...device, reducedMotion: 'reduce' });
    const dialog = await share(page);
    await posterIn(dialog).waitFor();
    const box = await dialog.evaluate((at) => {
      const { left, right, top, bottom } = at.getBoundingClientRect();
      return {
        left,
        top,
        over: right - innerWidth,
        under: bottom - innerHeight,
        wide: at.scrollWidth - at.clientWidth,
      };
    });
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.over).toBeLessThanOrEqual(0);
    expect(box.under).toBeLessThanOrEqual(0);
    expect(box.wide).toBeLessThanOrEqual(0);
  });
});

test('the link is that of the open page, and is copied', async ({ open }) => {
  const page = await open('?area=410181&topic=industry', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const dialog = await share(page);
  expect(await dialog.getByRole('textbox', { name: words.link }).inputValue()).toBe(page.url());
  await dialog.getByRole('button', { name: words.copy }).click();
  await dialog.getByText(words.copied, { exact: true }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('where the page may not use the clipboard the link is copied the old way', async ({ open }) => {
  const page = await open('?area=410181', {
    permissions: ['clipboard-read'],
    before: (fresh) =>
      fresh.addInitScript(() =>
        Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }),
      ),
  });
  const dialog = await share(page);
  await dialog.getByRole('button', { name: words.copy }).click();
  await dialog.getByText(words.copied, { exact: true }).waitFor();
});

test('the system’s own sheet is offered where there is one, with title and link', async ({ open }) => {
  const page = await open('?area=410181', {
    before: (fresh) =>
      fresh.addInitScript(() => {
        Navigator.prototype.share = (data) => Promise.resolve(void Object.assign(window, { sent: data }));
      }),
  });
  const dialog = await share(page);
  await dialog.getByRole('button', { name: words.system }).click();
  await eventually(() => page.evaluate(() => (window as { sent?: ShareData }).sent)).toEqual({
    title: expect.stringMatching(/^巩义市：从一块铝/),
    url: page.url(),
  });
});

test('the QR code on the screen is the code of the link, module by module', async ({ open }) => {
  const page = await open('?area=410181');
  const code = (await share(page)).getByRole('img', { name: fill(words.qr, { name: '巩义市' }) });
  const picture = await decode(page, await code.screenshot());
  const modules = encode(page.url(), { ecc: 'M', border: 4 }).data;
  const at = (index: number): number => ((index + 0.5) / modules.length) * picture.width;
  const seen = modules.map((row, y) =>
    row.map((_dark, x) => (colourAt(picture, at(x) - 0.5, at(y) - 0.5)[0] ?? 0) < 128),
  );
  expect(seen).toEqual(modules);
});

test('on a desktop the poster, the map for print and the data are files to save', async ({ open }) => {
  const page = await open('?area=410181');
  const dialog = await share(page);
  const poster = await saved(page, dialog.getByRole('link', { name: words.download }));
  expect(poster.name).toBe('410181.png');
  expect([poster.body.readUInt32BE(16), poster.body.readUInt32BE(20)]).toEqual([1080, 1440]);
  expect(await dialog.getByText(words.hold).count()).toBe(0);

  const map = await saved(page, dialog.getByRole('link', { name: words.edition }));
  expect(map.name).toBe('map-410181.svg');
  const svg = map.body.toString('utf8');
  expect(
    await page.evaluate(
      (xml) => new DOMParser().parseFromString(xml, 'image/svg+xml').querySelector('parsererror') === null,
      svg,
    ),
  ).toBe(true);
  for (const layer of ['areas', 'names', 'imprint'])
    expect(svg).toContain(`<g id="${layer}" inkscape:groupmode="layer"`);
  expect(svg).toContain(`>${COPY.imprint.noReview}</text>`);

  for (const [name, type] of [
    [COPY.imprint.geojson, /geo\+json|json/],
    [COPY.imprint.csv, /csv/],
  ] as const) {
    const href = await dialog.getByRole('link', { name }).evaluate((link: HTMLAnchorElement) => link.href);
    const response = await page.request.get(href);
    expect([response.status(), type.test(response.headers()['content-type'] ?? '')]).toEqual([200, true]);
  }
});

test('the map for print follows the view', async ({ open }) => {
  const page = await level1(await open('?view=aid'));
  await page.getByRole('banner').getByRole('button', { name: words.button, exact: true }).click();
  const dialog = dialogOf(page, COPY.site.title);
  await dialog.waitFor();
  expect(await dialog.getByRole('img', { name: /海报/ }).count()).toBe(0);
  const { name, body } = await saved(page, dialog.getByRole('link', { name: words.edition }));
  expect(name).toBe('map-aid.svg');
  expect(body.toString('utf8')).toMatch(/<g id="link"[^]*直线距离约1950公里/);
});

test('on a phone the poster is kept by a long press, not by a download', async ({ open }) => {
  const dialog = await share(await open('?area=410181', PHONE));
  await dialog.getByText(words.hold).waitFor();
  expect(await posterIn(dialog).getAttribute('src')).toMatch(/^data:image\/png;base64,/);
  expect(await dialog.getByRole('link', { name: words.download }).count()).toBe(0);
  await dialog.getByRole('link', { name: words.edition }).waitFor();
});

test('in WeChat nothing is offered that cannot be had there', async ({ open }) => {
  const dialog = await share(await open('?area=410181', { ...PHONE, userAgent: WECHAT }));
  await dialog.getByText(words.hold).waitFor();
  expect(await dialog.locator('a[download]').count()).toBe(0);
});

test('on a phone the page is shared from its foot', async ({ open }) => {
  const page = await level1(await open('', PHONE));
  await page.getByRole('contentinfo').getByRole('button', { name: words.page }).click();
  await dialogOf(page, COPY.site.title).waitFor();
});

test('when it cannot be loaded the reader is told, and can try again', async ({ open }) => {
  const page = await open('?area=410181', {
    expected: [/Failed to load resource/],
    before: (fresh) => fresh.route('**/share-*.js', (route) => route.abort()),
  });
  await buttonIn(await level1(page), '巩义市').click();
  const notice = page.getByRole('status').filter({ hasText: words.failed });
  await notice.waitFor();
  await page.unroute('**/share-*.js');
  await notice.getByRole('button', { name: COPY.status.retry }).click();
  await dialogOf(page, '巩义市').waitFor();
});

/** The pixels of a picture on the page, at its own size. */
async function pictureOf(page: Page, image: Locator): Promise<Picture> {
  const source = (await image.getAttribute('src')) ?? '';
  return decode(page, Buffer.from(source.replace(/^data:image\/png;base64,/, ''), 'base64'));
}

/** Share of the pixels whose colour passes. */
function shareOf({ bytes }: Picture, passes: (colour: number[]) => boolean): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at += 4) if (passes([...bytes.subarray(at, at + 3)])) count++;
  return (count * 4) / bytes.length;
}
