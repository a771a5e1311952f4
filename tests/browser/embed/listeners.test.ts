import { describe, expect } from 'vitest';
import {
  embedUrl,
  iframeCode,
  pymCode,
  wordPressCode,
  type EmbedWish,
} from '../../../src/state/embed-code.ts';
import { DEFAULT_URL_STATE, type UrlState } from '../../../src/state/url.ts';
import { launchBrowser } from '../../support/browser.ts';
import { eventually } from '../../support/harness.ts';
import { contentHeight, embedIn, fits, givenHeight } from '../../support/embedded.ts';
import { article } from '../../support/lab.ts';
import { test } from '../../support/lab-test.ts';
import { openContext } from '../../support/page.ts';

interface Listener {
  readonly name: string;
  /** What stands in the article. */
  readonly embed: (wish: EmbedWish) => string;
  readonly listener: string;
  /** The most this listener gives, px. */
  readonly most?: number;
}

/** An embed as the generator's plain code has it. */
const wishAt = (root: string, change: Partial<EmbedWish> = {}): EmbedWish => ({
  root,
  lang: 'zh',
  state: DEFAULT_URL_STATE,
  look: {},
  title: '郑哈图',
  eid: 'zh-7f3a',
  ...change,
});
/** That very code, with a name for listeners that are told which frame is theirs. */
const plain = (wish: EmbedWish): string => iframeCode(wish).replace('<iframe', '<iframe id="map"');
const script = (name: string): string => `<script src="/${name}"></script>`;

const LISTENERS: readonly Listener[] = [
  {
    name: 'pym.js 1.3',
    embed: () => '<div id="map"></div>',
    listener: `${script('pym.js')}<script>new pym.Parent('map', '{src}', {})</script>`,
  },
  {
    name: 'pym.js 1.3, found by its attribute',
    embed: pymCode,
    listener: script('pym.js'),
  },
  {
    name: 'iframe-resizer 4.4.5',
    embed: plain,
    listener: `${script('iframe-resizer-4.js')}<script>iFrameResize({}, '#map')</script>`,
  },
  {
    name: 'iframe-resizer 5',
    embed: plain,
    listener: `${script('iframe-resizer-5.js')}<script>iframeResize({ license: 'GPLv3' }, '#map')</script>`,
  },
  {
    name: '@newswire/frames',
    embed: () => '<div id="map"></div>',
    listener:
      "<script type=\"module\">import { Framer } from '/frames.js'; Framer(document.querySelector('#map'), { src: '{src}' })</script>",
  },
  {
    name: '@newswire/frames, added when the embed had spoken already',
    embed: plain,
    listener:
      "<script type=\"module\">import { observeIframe } from '/frames.js'; const map = document.querySelector('#map'); addEventListener('load', () => setTimeout(() => observeIframe(map), 500))</script>",
  },
  {
    name: '@open-iframe-resizer/core 2',
    embed: plain,
    listener:
      "<script type=\"module\">import { initialize } from '/open-iframe-resizer.js'; initialize({}, '#map')</script>",
  },
  {
    name: '@open-iframe-resizer/core 2 in its legacy mode',
    embed: plain,
    listener:
      "<script type=\"module\">import { initialize } from '/open-iframe-resizer.js'; initialize({ enableLegacyLibSupport: true }, '#map')</script>",
  },
  { name: 'Datawrapper’s snippet', embed: plain, listener: script('datawrapper.js') },
  { name: 'Datawrapper’s snippet of 2019', embed: plain, listener: script('datawrapper-2019.js') },
  { name: 'amp-iframe', embed: plain, listener: script('amp.js') },
  {
    name: 'WordPress’s wp-embed.js',
    embed: (wish) => wordPressCode(wish, 'abc123'),
    listener: script('wordpress.js'),
    most: 1000,
  },
];

describe.for(LISTENERS)('on a page with $name', ({ embed, listener, most = Infinity }) => {
  test('the embed gets the height it needs, follows a change of area, and ends where it began', async ({
    openHost,
    site,
  }) => {
    const wish = wishAt(site.url);
    const page = await openHost(
      article({ embed: embed(wish), listener: listener.replace('{src}', embedUrl(wish)) }),
    );
    const inside = await embedIn(page);
    await inside.waitForFunction(() => document.documentElement.dataset['level'] === '1');
    const atFirst = await fits(page, inside, { most });
    expect(atFirst).toBeGreaterThan(400);

    await inside
      .getByRole('link', { name: /^巩义市/ })
      .first()
      .click();
    await inside.getByRole('heading', { name: '巩义市', level: 2 }).waitFor();
    await fits(page, inside, { most });
    expect(await contentHeight(inside)).toBeGreaterThan(1000);

    await inside.locator('h2:focus').waitFor();
    await page.keyboard.press('Escape');
    await inside.getByRole('heading', { name: '巩义市', level: 2 }).waitFor({ state: 'hidden' });
    await fits(page, inside, { most });
    await eventually(() => givenHeight(page)).toBe(atFirst);
  });
});

test('a host that takes every message for its own is sent nothing that makes it throw', async ({
  openHost,
  site,
}) => {
  const page = await openHost(
    article({
      embed: plain(wishAt(site.url)),
      listener: script('careless.js') + script('datawrapper.js'),
    }),
  );
  await fits(page, await embedIn(page));
});

/** The states that need the least height, in wide and narrow articles. */
const LOWEST: readonly (readonly [width: number, state: Partial<UrlState>, ui: 'full' | 'min'])[] = [
  [930, { view: 'aid' }, 'full'],
  [330, { area: '410106' }, 'full'],
  [930, {}, 'min'],
  [330, { area: '410106' }, 'min'],
  [510, { area: '650521' }, 'min'],
];
test.for(LOWEST)(
  'the plain code’s own height is never more than the embed needs (%i px, %j, %s)',
  async ([width, state, ui], { openHost, site }) => {
    for (const lang of ['zh', 'en'] as const) {
      const look: EmbedWish['look'] = ui === 'min' ? { ui } : {};
      const wish = wishAt(site.url, { lang, look, state: { ...DEFAULT_URL_STATE, ...state } });
      const embed = `<div style="width: ${width}px">${plain(wish)}</div>`;
      const page = await openHost(article({ embed, listener: script('datawrapper.js') }));
      await fits(page, await embedIn(page));
    }
  },
);

test('from 300 to 1200 and back to 300 px the height ends where it began', async ({ openHost, site }) => {
  const page = await openHost(
    article({
      head: '<style>main { max-width: none !important } body { margin: 0 }</style>',
      embed: plain(wishAt(site.url)),
      listener: script('datawrapper.js'),
    }),
    { viewport: { width: 300, height: 700 } },
  );
  const inside = await embedIn(page);
  const narrow = await fits(page, inside);
  await page.setViewportSize({ width: 1200, height: 700 });
  await eventually(() => inside.evaluate(() => innerWidth)).toBe(1200);
  const wide = await fits(page, inside);
  expect(wide).not.toBe(narrow);
  await page.setViewportSize({ width: 300, height: 700 });
  await eventually(() => inside.evaluate(() => innerWidth)).toBe(300);
  await fits(page, inside);
  await eventually(() => givenHeight(page)).toBe(narrow);
});

test.for([
  [358, 'en', 'Gongyi'],
  [560, 'zh', '巩义市'],
  [930, 'zh', '巩义市'],
] as const)(
  'where scrollbars take room a frame %i px wide that was sized shows none, at first and after an area (%s)',
  async ([width, lang, name], { lab, site }) => {
    const browser = await launchBrowser({ webgl: false, scrollbars: true });
    try {
      const { page } = await openContext(browser, [site.url, lab.url], {
        viewport: { width: 1200, height: 700 },
      });
      const embed = `<div style="width: ${width}px">${plain(wishAt(site.url, { lang }))}</div>`;
      const listener = script('datawrapper.js');
      await page.goto(lab.put('scrollbars.html', article({ embed, listener })));
      const inside = await embedIn(page);
      const room = (): Promise<number> =>
        inside.evaluate(() => innerWidth - document.documentElement.clientWidth);
      await eventually(room).toBe(0);
      await fits(page, inside);
      await inside
        .getByRole('link', { name: new RegExp(`^${name}`) })
        .first()
        .click();
      await inside.getByRole('heading', { name, level: 2 }).waitFor();
      await eventually(room).toBe(0);
      await fits(page, inside);
    } finally {
      await browser.close();
    }
  },
);
