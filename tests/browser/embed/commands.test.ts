import type { Frame, Page } from 'playwright-core';
import { expect } from 'vitest';
import { eventually } from '../../support/harness.ts';
import { command, embedIn, fits, framed, heading } from '../../support/embedded.ts';
import { article } from '../../support/lab.ts';
import { test } from '../../support/lab-test.ts';
import { PHONE } from '../../support/page.ts';
import { ALUMINIUM } from '../../support/reader.ts';
import { COPY } from '../../support/words.ts';

interface Heard {
  readonly source?: string;
  readonly v?: number;
  readonly eid?: string;
  readonly event?: string;
  readonly data?: unknown;
}
const LISTEN =
  '<script>window.heard = []; addEventListener("message", ({ data }) => heard.push(data))</script>';

/** What the host heard of one kind, the envelope checked. */
async function heardOf(page: Page, event: string): Promise<unknown[]> {
  const all = await page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
  const some = all.filter((each) => each.event === event);
  for (const each of some) expect(each).toMatchObject({ source: 'zhengha-map', v: 1, eid: 'zh-7f3a' });
  return some.map(({ data }) => data);
}

/** The events the host heard, in order, without sizes. */
const eventsOf = async (page: Page): Promise<(string | undefined)[]> => {
  const all = await page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);
  return all.flatMap(({ event }) => (event && event !== 'size' ? [event] : []));
};

const root = (inside: Frame, key: string): Promise<string | undefined> =>
  inside.evaluate((name) => document.documentElement.dataset[name], key);

test('every documented command is obeyed, and every documented event is heard with what it says', async ({
  openHost,
  site,
}) => {
  const page = await openHost(article({ head: LISTEN, embed: framed(`${site.url}embed/?eid=zh-7f3a`) }));
  const inside = await embedIn(page);
  await eventually(() => heardOf(page, 'ready')).toEqual([{}]);

  await command(page, { cmd: 'select', area: '410181' });
  await heading(inside, '巩义市').waitFor();
  await eventually(async () => (await heardOf(page, 'area')).at(-1)).toEqual({
    area: '410181',
    name: '巩义市',
    view: 'zhengzhou',
  });
  expect((await heardOf(page, 'share')).at(-1)).toMatchObject({
    title: expect.stringContaining('巩义市') as string,
    description: expect.stringContaining('铝') as string,
    url: `${site.url}?area=410181`,
  });

  await inside.getByRole('listitem').filter({ hasText: ALUMINIUM }).getByRole('checkbox').first().click();
  await eventually(async () => (await heardOf(page, 'fact')).length).toBe(1);
  expect((await heardOf(page, 'fact')).at(-1)).toEqual({
    fact: expect.stringMatching(/^\S+$/) as string,
    area: '410181',
  });

  await command(page, { cmd: 'select', area: null });
  await eventually(async () => (await heardOf(page, 'area')).at(-1)).toMatchObject({ area: null });
  for (const [view, label] of Object.entries(COPY.views).filter(([name]) => name !== 'label')) {
    await command(page, { cmd: 'view', value: view });
    await inside.locator('[aria-current]', { hasText: label }).first().waitFor();
  }
  await command(page, { cmd: 'topic', value: 'industry,talent' });
  await eventually(() => new URL(inside.url()).searchParams.get('topic')).toBe('industry,talent');
  await command(page, { cmd: 'topic', value: '' });
  await eventually(() => new URL(inside.url()).searchParams.get('topic')).toBeNull();
  await command(page, { cmd: 'scheme', value: 'dark' });
  await eventually(() => root(inside, 'scheme')).toBe('dark');
  await command(page, { cmd: 'lang', value: 'en' });
  await eventually(() => inside.evaluate(() => document.documentElement.lang)).toBe('en');

  const sizes = (await heardOf(page, 'size')).length;
  await command(page, { cmd: 'size?' });
  await eventually(async () => (await heardOf(page, 'size')).length).toBeGreaterThan(sizes);
});

const AREA = { area: '410181', name: '巩义市', view: 'zhengzhou' };

test('once it is ready the host is told once what is open, whatever the address asks for', async ({
  openHost,
  site,
}) => {
  const told: readonly (readonly [query: string, area: unknown, title: RegExp, url: string])[] = [
    ['', { area: null, name: null, view: 'zhengzhou' }, /^黄河到天山/, ''],
    ['&area=410181', AREA, /^巩义市：/, '?area=410181'],
    [
      '&view=aid&topic=talent',
      { area: null, name: null, view: 'aid' },
      /^黄河到天山/,
      '?view=aid&topic=talent',
    ],
    ['&area=410181&lang=en', { ...AREA, name: 'Gongyi City' }, /^Gongyi City: /, 'en/?area=410181'],
  ];
  for (const [query, area, title, url] of told) {
    const page = await openHost(
      article({ head: LISTEN, embed: framed(`${site.url}embed/?eid=zh-7f3a${query}`) }),
    );
    await eventually(() => heardOf(page, 'share')).toHaveLength(1);
    expect(await heardOf(page, 'area')).toEqual([area]);
    expect(await heardOf(page, 'share')).toEqual([
      {
        title: expect.stringMatching(title) as string,
        description: expect.stringMatching(/.{20}/) as string,
        url: site.url + url,
      },
    ]);
    expect(await eventsOf(page)).toEqual(['ready', 'area', 'share']);
  }
});

test('the host is told of a share again when title, description or address change, of an area when its name does, and of nothing twice', async ({
  openHost,
  site,
}) => {
  const page = await openHost(
    article({ head: LISTEN, embed: framed(`${site.url}embed/?eid=zh-7f3a&area=410181`) }),
  );
  await embedIn(page);
  const last = async (event: string): Promise<unknown> => (await heardOf(page, event)).at(-1);
  const url = (tail: string) => ({ url: site.url + tail });
  await eventually(() => last('share')).toMatchObject(url('?area=410181'));

  await command(page, { cmd: 'topic', value: 'talent' });
  await eventually(() => last('share')).toMatchObject(url('?area=410181&topic=talent'));
  await command(page, { cmd: 'scheme', value: 'dark' });
  await command(page, { cmd: 'topic', value: 'talent' });
  await command(page, { cmd: 'select', area: '410181' });
  await command(page, { cmd: 'lang', value: 'en' });
  await eventually(() => last('share')).toMatchObject({
    title: expect.stringMatching(/^Gongyi City: /) as string,
    description: expect.stringMatching(/^[^\u4e00-\u9fff]+$/) as string,
    ...url('en/?area=410181&topic=talent'),
  });
  expect(await heardOf(page, 'area')).toEqual([AREA, { ...AREA, name: 'Gongyi City' }]);
  expect(await heardOf(page, 'share')).toHaveLength(3);

  await command(page, { cmd: 'select', area: null });
  await eventually(() => last('area')).toEqual({ area: null, name: null, view: 'zhengzhou' });
  await command(page, { cmd: 'view', value: 'aid' });
  await eventually(() => last('area')).toEqual({ area: null, name: null, view: 'aid' });
  await eventually(() => last('share')).toMatchObject(url('en/?view=aid&topic=talent'));
  expect(await heardOf(page, 'area')).toHaveLength(4);
  expect(await heardOf(page, 'share')).toHaveLength(5);
});

test('what the host asks for before the map’s words are there is what it is told of', async ({
  openHost,
  site,
}) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const page = await openHost(article({ head: LISTEN, embed: framed(`${site.url}embed/?eid=zh-7f3a`) }), {
    before: (fresh) =>
      fresh.route('**/data/page.*.json', async (route) => {
        await held;
        await route.continue();
      }),
  });
  await eventually(() => heardOf(page, 'ready')).toEqual([{}]);
  await command(page, { cmd: 'select', area: '410181' });
  release();
  await eventually(() => heardOf(page, 'share')).toHaveLength(1);
  expect(await heardOf(page, 'area')).toEqual([AREA]);
});

test('one finger over the zoomable map scrolls the article, and the hint about two is in the embed’s language', async ({
  openHost,
  site,
}) => {
  for (const [address, hint] of [
    ['embed/', /[\u4e00-\u9fff]/],
    ['en/embed/', /^[^\u4e00-\u9fff]+$/],
  ] as const) {
    const page = await openHost(
      article({
        embed: framed(site.url + address) + '<div style="height: 2000px"></div>',
        listener: '<script src="/datawrapper.js"></script>',
      }),
      { ...PHONE, webgl: true },
    );
    const inside = await embedIn(page);
    await fits(page, inside);
    await inside.waitForFunction(() => performance.getEntriesByName('level-2').length > 0, null, {
      timeout: 40_000,
    });
    const box = await page.locator('iframe').boundingBox();
    if (!box) throw new Error('The frame is not shown.');
    const session = await page.context().newCDPSession(page);
    const x = box.x + box.width / 2;
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y = 0): Promise<unknown> =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: type === 'touchEnd' ? [] : [{ x, y }],
      });
    const map = box.y + 250;
    await touch('touchStart', map);
    for (let y = map - 10; y > map - 160; y -= 10) await touch('touchMove', y);
    await touch('touchEnd');
    await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(60);
    const words = await inside.locator('.maplibregl-cooperative-gesture-screen').textContent();
    expect(words).toMatch(hint);
  }
});
