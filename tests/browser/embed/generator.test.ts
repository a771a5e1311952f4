import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { encode } from 'uqr';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import * as v from 'valibot';
import path from 'node:path';
import { parse } from 'yaml';
import { GeneratorCopySchema } from '../../../src/domain/generator-copy.ts';
import { buildVariant, type Variant } from '../../support/build-variant.ts';
import { PROJECT } from '../../support/dist.ts';
import { contentHeight, embedIn, givenHeight } from '../../support/embedded.ts';
import { eventually, test, type Open } from '../../support/harness.ts';
import { openContext } from '../../support/page.ts';
import { serveBuild } from '../../support/serve.ts';
import { COPY as WORDS } from '../../support/words.ts';
import { colourAt, decode } from '../../support/surface.ts';

const COPY = v.parse(
  GeneratorCopySchema,
  parse(readFileSync(path.join(PROJECT, 'src/content/generator/zh.yaml'), 'utf8')),
);

async function openGenerator(open: Open, permissions: string[] = []): Promise<Page> {
  const page = await open('embed/new/', { permissions, acceptDownloads: true });
  await page.waitForFunction(() => document.documentElement.dataset['level'] === '1');
  return page;
}
const codeOf = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
/** Width and height that a PNG says of itself, px. */
const sizeOf = (png: Uint8Array): [number, number] => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

test('a choice changes the preview and every code, and one press copies a code', async ({ open, site }) => {
  const page = await openGenerator(open, ['clipboard-read', 'clipboard-write']);
  await page.getByLabel(COPY.area).selectOption('410181');
  await page.getByLabel(COPY.ui).selectOption('min');
  const preview = await embedIn(page);
  await preview.getByRole('heading', { name: '巩义市', level: 2 }).waitFor();
  await eventually(async () =>
    Math.abs((await contentHeight(preview)) - (await givenHeight(page))),
  ).toBeLessThanOrEqual(1);

  for (const name of [COPY.iframe, COPY.element, COPY.pym, COPY.amp, COPY.wordPress]) {
    const code = await codeOf(page, name).inputValue();
    expect(code).toContain(site.url);
    expect(code).toMatch(/410181/);
    expect(code).toMatch(/ui=(&quot;|")?min|ui="min"/);
  }
  await page.getByRole('button', { name: COPY.copy }).first().click();
  await page.getByText(COPY.copied).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await codeOf(page, COPY.iframe).inputValue(),
  );
});

test('topics that are chosen filter the preview and stand in every code, in one order', async ({ open }) => {
  const page = await openGenerator(open);
  const choices = page.getByRole('group', { name: COPY.topics });
  for (const topic of ['aid', 'industry'] as const)
    await choices.getByRole('checkbox', { name: WORDS.topics[topic], exact: true }).check();
  for (const name of [COPY.iframe, COPY.element, COPY.pym, COPY.amp, COPY.wordPress])
    expect(await codeOf(page, name).inputValue()).toMatch(/topic="?=?"?industry,aid/);
  const preview = await embedIn(page);
  const chips = preview.getByRole('navigation', { name: WORDS.filter.label });
  const chip = chips.getByRole('link', { name: new RegExp(`^${WORDS.topics.industry}`) });
  await eventually(() => chip.getAttribute('aria-current')).toBe('true');
});

test('a transparent map is of one scheme, in the preview and in every code', async ({ open }) => {
  const page = await openGenerator(open);
  await page.getByLabel(COPY.bg).selectOption('transparent');
  await page.getByText(COPY.bgHint).waitFor();
  expect(await page.getByLabel(COPY.scheme).inputValue()).toBe('light');
  for (const name of [COPY.iframe, COPY.element, COPY.pym, COPY.amp, COPY.wordPress])
    expect(await codeOf(page, name).inputValue()).toMatch(/scheme="?=?"?light/);
  await page.getByLabel(COPY.scheme).selectOption('dark');
  expect(await codeOf(page, COPY.iframe).inputValue()).toContain('scheme=dark');
  await page.getByLabel(COPY.bg).selectOption('paper');
  await page.getByLabel(COPY.scheme).selectOption('auto');
  expect(await codeOf(page, COPY.iframe).inputValue()).not.toContain('scheme=');
});

test('codes for one area that differ in a topic name their embeds differently', async ({ open }) => {
  const page = await openGenerator(open);
  await page.getByLabel(COPY.area).selectOption('410181');
  const eid = async (): Promise<string> =>
    /eid=(zh-\w+)/.exec(await codeOf(page, COPY.iframe).inputValue())?.[1] ?? 'none';
  const first = await eid();
  await page.getByRole('checkbox', { name: WORDS.topics.industry, exact: true }).check();
  expect(await eid()).not.toBe(first);
});

test('the pictures are of the view that was chosen', async ({ open }) => {
  const page = await openGenerator(open);
  for (const view of ['aid', 'yizhou'] as const) {
    await page.getByLabel(COPY.view).selectOption(view);
    expect(await codeOf(page, COPY.element).inputValue()).toContain(`embed/map/${view}.svg"`);
    expect(await codeOf(page, COPY.amp).inputValue()).toContain(`embed/map/${view}.svg"`);
    const address = await page.getByRole('link', { name: COPY.svg }).getAttribute('href');
    expect((await page.request.get(new URL(address ?? '', page.url()).href)).status()).toBe(200);
    expect(address).toBe(`../../embed/map/${view}.svg`);
  }
});

test('without script the page says what it would need', async ({ open }) => {
  const page = await open('embed/new/', { javaScriptEnabled: false });
  await page.getByText(COPY.noScript).waitFor();
});

describe('with a published address', () => {
  let variant: Variant;
  beforeAll(async () => {
    variant = await buildVariant({ siteUrl: 'https://news.example/map/' });
  }, 120_000);
  afterAll(() => variant.remove());

  test('the codes name it, and the preview shows the build at hand', async ({ browsers }) => {
    const site = await serveBuild('/', variant.dist);
    const { page, faults } = await openContext(await browsers(false), new URL(site.url).origin, {});
    await page.goto(`${site.url}embed/new/`);
    await eventually(() => codeOf(page, COPY.iframe).inputValue()).toContain(
      'https://news.example/map/embed/',
    );
    const preview = await embedIn(page);
    await preview
      .getByRole('link', { name: /^巩义市/ })
      .first()
      .waitFor();
    expect(faults).toMatchObject({ errors: [], strangers: [] });
    await page.context().close();
    await site.close();
  });
});

test('where the page may not use the clipboard a code is copied the old way', async ({ open }) => {
  const page = await open('embed/new/', {
    permissions: ['clipboard-read'],
    before: (fresh) =>
      fresh.addInitScript(() =>
        Object.defineProperty(navigator.clipboard, 'writeText', { value: undefined }),
      ),
  });
  await page.waitForFunction(() => document.documentElement.dataset['level'] === '1');
  await page.getByRole('button', { name: COPY.copy }).nth(1).click();
  await page.getByText(COPY.copied).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await codeOf(page, COPY.element).inputValue(),
  );
});

test('the code that was taken shows what the preview showed', async ({ open }) => {
  const page = await openGenerator(open);
  await page.getByLabel(COPY.view).selectOption('aid');
  const code = await codeOf(page, COPY.iframe).inputValue();
  const src = /src="([^"]+)"/.exec(code)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(await page.locator('iframe').getAttribute('src')).toBe(src);
  const own = await open(src.slice(new URL('/', src).href.length));
  await own.getByRole('heading', { name: '从黄河边到天山下' }).waitFor();
});

test('a link that is no web address is refused with a sentence', async ({ open }) => {
  const page = await openGenerator(open);
  await page.getByLabel(COPY.link).fill('javascript:alert(1)');
  await page.getByText(COPY.linkWrong).waitFor();
  expect(await codeOf(page, COPY.iframe).inputValue()).not.toContain('link=');
  await page.getByLabel(COPY.link).fill('https://news.example/story');
  await page.getByText(COPY.linkHint).waitFor();
  expect(await codeOf(page, COPY.iframe).inputValue()).toContain('link=https%3A%2F%2Fnews.example%2Fstory');
});

test('the package for official accounts holds map, QR code, caption, alternative text and an article', async ({
  open,
}) => {
  const page = await openGenerator(open);
  await page.getByLabel(COPY.area).selectOption('410181');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: COPY.make }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('巩义市-公众号包.zip');
  const files = unzipSync(readFileSync(await download.path()));
  expect(Object.keys(files).sort()).toEqual(
    ['二维码.png', '图注.txt', '地图.png', '替代文字.txt', '正文.html'].sort(),
  );
  const [width, height] = sizeOf(files['地图.png'] ?? new Uint8Array(32));
  expect(width).toBe(1080);
  expect(height).toBeGreaterThan(800);
  const article = strFromU8(files['正文.html'] ?? new Uint8Array());
  expect(article).toContain('突破2000亿元');
  const code = await decode(page, Buffer.from(files['二维码.png'] ?? []));
  expect(code.width).toBe(code.height);
  expect(code.width).toBeGreaterThanOrEqual(400);
  const [address = ''] = /http[^<]+/.exec(article) ?? [];
  const modules = encode(address.replaceAll('&amp;', '&'), { ecc: 'M', border: 4 }).data;
  const at = (index: number): number => ((index + 0.5) / modules.length) * code.width - 0.5;
  expect(modules.map((row, y) => row.map((_dark, x) => colourAt(code, at(x), at(y))[0] === 0))).toEqual(
    modules,
  );
  expect(strFromU8(files['图注.txt'] ?? new Uint8Array())).toContain('未取得审图号');
});

test('a drawn picture is saved, and shown to be held where nothing can be saved', async ({ open }) => {
  const page = await openGenerator(open);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: COPY.png }).click(),
  ]);
  expect(sizeOf(readFileSync(await download.path()))[0]).toBe(1080);
  await page.getByText(COPY.hold).waitFor();
  expect(await page.getByRole('link', { name: COPY.svg }).getAttribute('href')).toBe(
    '../../embed/map/all.svg',
  );
});

test('while its data is missing a sentence says so, and a retry helps once it is there', async ({ open }) => {
  const data = '**/data/generator.*.json';
  const page = await open('embed/new/', {
    expected: [/Failed to load resource/],
    before: (fresh) => fresh.route(data, (route) => route.fulfill({ status: 404, body: 'Not found' })),
  });
  const notice = page.getByRole('status').filter({ hasText: COPY.loadFailed });
  await notice.waitFor();
  await page.unroute(data);
  await notice.getByRole('button').click();
  await codeOf(page, COPY.iframe).waitFor();
  expect(await notice.count()).toBe(0);
});

test.for([330, 390, 1440])(
  'in a window of %i px the preview’s width fits it, and no code is cut',
  async (width, { open }) => {
    const page = await open('embed/new/', { viewport: { width, height: 800 } });
    await page.waitForFunction(() => document.documentElement.dataset['level'] === '1');
    const frame = await page.locator('iframe').boundingBox();
    expect(frame?.width).toBeLessThanOrEqual(Math.max(width, 330));
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    const cut = await page
      .getByRole('textbox')
      .evaluateAll(
        (fields) => fields.filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1).length,
      );
    expect(cut).toBe(0);
  },
);
