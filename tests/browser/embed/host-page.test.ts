import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { eventually } from '../../support/harness.ts';
import { command, embedIn, fits, framed, givenHeight, heading, link } from '../../support/embedded.ts';
import { article } from '../../support/lab.ts';
import { test } from '../../support/lab-test.ts';
import { PHONE } from '../../support/page.ts';
import { COPY } from '../../support/words.ts';

const NETWORK = [/Failed to load resource/, /net::ERR/];

/** More than there is to stop at in an embed and its article. */
const MOST_STOPS = 100;

const historyOf = (page: Page): Promise<number> => page.evaluate(() => history.length);

describe('in a frame of 320×420 that nobody sizes', () => {
  test('the map is in sight, a tap is answered inside the frame, and the panel scrolls there', async ({
    openHost,
    site,
  }) => {
    const embed = `<iframe title="郑哈图" src="${site.url}embed/" style="width: 320px; height: 420px; border: 0"></iframe>`;
    const page = await openHost(article({ embed }), PHONE);
    const inside = await embedIn(page);
    await inside
      .getByRole('link', { name: /^巩义市/ })
      .first()
      .click();
    const figure = inside.getByText('突破2000亿元').first();
    await figure.waitFor();
    await eventually(() =>
      figure.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    ).toBe(true);
    expect(await inside.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await givenHeight(page)).toBe(420);
  });
});

test('an address opens its area, before and after level 1, and nothing is added to the host’s history', async ({
  openHost,
  site,
}) => {
  const page = await openHost(article({ embed: framed(`${site.url}embed/?area=410102&ui=min&eid=zh-1`) }));
  const inside = await embedIn(page);
  await heading(inside, '中原区').waitFor();
  const before = await historyOf(page);
  await inside.waitForFunction(() => document.documentElement.dataset['level'] === '1');
  await heading(inside, '中原区').waitFor();
  await inside
    .getByRole('link', { name: /^二七区/ })
    .first()
    .click();
  await heading(inside, '二七区').waitFor();
  await eventually(() => inside.url()).toBe(`${site.url}embed/?area=410103&ui=min&eid=zh-1`);
  expect(await historyOf(page)).toBe(before);
  expect(page.url()).not.toContain('410103');
});

test('jumps at level 0 add nothing to the host’s history either', async ({ openHost, site }) => {
  const page = await openHost(article({ embed: framed(`${site.url}embed/`) }), {
    expected: NETWORK,
    before: (fresh) => fresh.route('**/data/page.*.json', (route) => route.abort()),
  });
  const inside = await embedIn(page);
  const before = await historyOf(page);
  await link(inside, '中原区').click();
  await heading(inside, '中原区').waitFor();
  await link(inside, '二七区').click();
  await heading(inside, '二七区').waitFor();
  expect(await historyOf(page)).toBe(before);
});

test('Tab walks into the embed, through everything that is there for it, and out again, and back the same way', async ({
  openHost,
  site,
}) => {
  const before = '<p><a href="#before">地图之前的链接</a></p>';
  const page = await openHost(article({ embed: before + framed(`${site.url}embed/?ui=min`) }));
  const inside = await embedIn(page);
  await inside.waitForFunction(() => document.documentElement.dataset['level'] === '1');
  /** Where the focus is: the article's link, or in the embed what it is on, by its place in the document and its name. */
  const at = async (): Promise<string> => {
    // From one document into the other the focus is on its way for a moment, and nowhere.
    const isSomewhere = (): boolean => document.activeElement !== document.body;
    await page.waitForFunction(isSomewhere);
    const outside = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (await page.evaluate(() => document.activeElement?.localName !== 'iframe')) return outside;
    await inside.waitForFunction(isSomewhere);
    return inside.evaluate(() => {
      const { activeElement: on } = document;
      const name = on?.getAttribute('aria-label') ?? on?.textContent.trim() ?? '';
      return `${[...document.querySelectorAll('*')].indexOf(on ?? document.body)} ${name}`;
    });
  };
  const walk = async (key: string, from: string, to: string): Promise<string[]> => {
    await page.getByRole('link', { name: from }).focus();
    const stops: string[] = [];
    for (let step = 0; step < MOST_STOPS; step++) {
      await page.keyboard.press(key);
      const stop = await at();
      if (stop === to) return stops;
      stops.push(stop);
    }
    throw new Error(`${key} does not come to ${to}: ${stops.join(' | ')}`);
  };
  const there = await walk('Tab', '地图之前的链接', '地图之后的链接');
  for (const name of ['巩义市', '中原区', '登封市'])
    expect(there.some((stop) => stop.includes(name))).toBe(true);
  expect(there.some((stop) => stop.includes(COPY.embed.full))).toBe(true);
  expect(new Set(there).size).toBe(there.length);
  const back = await walk('Shift+Tab', '地图之后的链接', '地图之前的链接');
  expect(back).toEqual(there.reverse());
});

test('a wheel over the map scrolls the article', async ({ openHost, site }) => {
  const page = await openHost(
    article({ embed: framed(`${site.url}embed/`), listener: '<script src="/datawrapper.js"></script>' }),
    { webgl: true },
  );
  const inside = await embedIn(page);
  await fits(page, inside);
  const box = await page.locator('iframe').boundingBox();
  if (!box) throw new Error('The frame is not shown.');
  await page.mouse.move(box.x + box.width / 3, box.y + 200);
  await inside.waitForFunction(() => performance.getEntriesByName('level-2').length > 0, null, {
    timeout: 40_000,
  });
  await page.mouse.wheel(0, 200);
  await eventually(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
});

test('the way out opens a real window: the full map in the same state, or the newsroom’s own page by its host', async ({
  openHost,
  site,
}) => {
  const page = await openHost(article({ embed: framed(`${site.url}embed/?area=410181`) }));
  const inside = await embedIn(page);
  await inside.waitForFunction(() => document.documentElement.dataset['level'] === '1');
  const way = inside.getByRole('link', { name: COPY.embed.full });
  expect(await way.getAttribute('target')).toBe('_blank');
  expect(await way.evaluate((each: HTMLAnchorElement) => each.href)).toBe(`${site.url}?area=410181`);

  const own = await openHost(
    article({ embed: framed(`${site.url}embed/?link=https%3A%2F%2Fnews.example%2Fstory%3Fa%3D1`) }),
  );
  const other = await embedIn(own);
  const named = other.getByRole('link', { name: /news\.example/ });
  await named.waitFor();
  expect(await named.getAttribute('href')).toBe('https://news.example/story?a=1');
  expect(await named.innerText()).not.toContain('story');
});

test('the embed speaks another language by its path, by its query, and when the host asks', async ({
  openHost,
  site,
}) => {
  for (const address of ['en/embed/?area=410181', 'embed/?area=410181&lang=en']) {
    const page = await openHost(article({ embed: framed(site.url + address) }));
    const inside = await embedIn(page);
    await inside.waitForFunction(() => document.documentElement.dataset['level'] === '1');
    await heading(inside, 'Gongyi').waitFor();
    await eventually(() => inside.evaluate(() => document.documentElement.lang)).toBe('en');
    await command(page, { cmd: 'lang', value: 'zh' });
    await heading(inside, '巩义市').waitFor();
  }
});

test('nothing of MapLibre is asked for before somebody is there', async ({ openHost, site }) => {
  const asked: string[] = [];
  const far = '<div style="height: 4000px"></div>';
  const page = await openHost(article({ embed: far + framed(`${site.url}embed/`) }), {
    webgl: true,
    before: async (fresh) => void fresh.on('request', (request) => asked.push(request.url())),
  });
  const inside = await embedIn(page);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /level2|maplibre|embed-app|page\.zh/.test(url))).toEqual([]);
  await page.locator('iframe').scrollIntoViewIfNeeded();
  await inside.waitForFunction(() => performance.getEntriesByName('level-2').length > 0, null, {
    timeout: 40_000,
  });
  expect(asked.some((url) => /level2/.test(url))).toBe(true);
});

test('on paper the article shows the map', async ({ openHost, site }) => {
  const page = await openHost(article({ embed: framed(`${site.url}embed/?area=410181`) }));
  const inside = await embedIn(page);
  await heading(inside, '巩义市').waitFor();
  await page.emulateMedia({ media: 'print' });
  await inside.getByRole('group', { name: /郑州市/ }).waitFor();
  const pdf = await page.pdf({ printBackground: true });
  const empty = await page.evaluate(() => document.querySelector('iframe')?.remove()).then(() => page.pdf());
  // The map's paths and words are in the file.
  expect(pdf.length).toBeGreaterThan(empty.length + 10_000);
});

test('in English, beside a long name no headline is squeezed into a column of single words', async ({
  openHost,
  site,
}) => {
  const page = await openHost(article({ embed: framed(`${site.url}en/embed/`) }), {
    viewport: { width: 330, height: 800 },
  });
  const inside = await embedIn(page);
  const widths = await inside
    .locator('.brief__headline')
    .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width));
  expect(widths.length).toBeGreaterThan(3);
  expect(Math.min(...widths)).toBeGreaterThanOrEqual(150);
});
