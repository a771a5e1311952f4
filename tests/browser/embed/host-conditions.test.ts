import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { DIST } from '../../support/dist.ts';
import { eventually } from '../../support/harness.ts';
import {
  command,
  contentHeight,
  embedIn,
  framed,
  givenHeight,
  heading,
  link,
} from '../../support/embedded.ts';
import { article } from '../../support/lab.ts';
import { test } from '../../support/lab-test.ts';
import { serveBuild } from '../../support/serve.ts';
import { SERVERS } from '../../support/served-by.ts';
import { COPY } from '../../support/words.ts';

const NETWORK = [/Failed to load resource/, /net::ERR/, /has been blocked by CORS/];

describe('sandboxed to scripts alone, in an opaque origin', () => {
  const sandbox = ' sandbox="allow-scripts"';

  test('levels 1 and 2 work where the server sends CORS headers', async ({ openHost, site }) => {
    const page = await openHost(article({ embed: framed(`${site.url}embed/`, sandbox) }), { webgl: true });
    const inside = await embedIn(page);
    expect(await inside.evaluate(() => origin)).toBe('null');
    await link(inside, '巩义市').click();
    await heading(inside, '巩义市').waitFor();
    await inside.waitForFunction(() => performance.getEntriesByName('level-2').length > 0, null, {
      timeout: 40_000,
    });
  });

  test('without CORS headers the embed is level 0, styled', async ({ openHost }) => {
    const bare = await serveBuild('/', DIST, () => ({}));
    try {
      const page = await openHost(article({ embed: framed(`${bare.url}embed/`, sandbox) }), {
        expected: NETWORK,
        from: bare.url,
      });
      const frame = page.frameLocator('iframe');
      await frame
        .getByRole('link', { name: /^巩义市/ })
        .first()
        .click();
      await frame.getByRole('heading', { name: '巩义市', level: 2 }).waitFor();
      const fill = await frame
        .getByRole('link', { name: /^中原区/ })
        .first()
        .locator('path')
        .evaluate((path) => getComputedStyle(path).fill);
      expect(fill).not.toBe('rgb(0, 0, 0)');
      expect(await frame.locator('html').getAttribute('data-level')).toBeNull();
    } finally {
      await bare.close();
    }
  });

  describe.for(SERVERS)('served with deploy/$name', ({ isHere, serve }) => {
    test.skipIf(!isHere)('levels 1 and 2 work there', async ({ openHost }) => {
      const served = await serve();
      try {
        const embed = framed(`${served.url}embed/`, sandbox);
        const page = await openHost(article({ embed }), { from: served.url, webgl: true });
        const inside = await embedIn(page);
        await link(inside, '巩义市').click();
        await heading(inside, '巩义市').waitFor();
        await inside.waitForFunction(() => performance.getEntriesByName('level-2').length > 0, null, {
          timeout: 40_000,
        });
      } finally {
        await served.close();
      }
    });
  });
});

test('under a host policy that allows nothing but the frame, the embed works', async ({ openHost, site }) => {
  const origin = new URL(site.url).origin;
  const page = await openHost(
    `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><iframe title="郑哈图" width="600" height="600" src="${site.url}embed/"></iframe>`,
    { headers: { 'Content-Security-Policy': `default-src 'none'; img-src data:; frame-src ${origin}` } },
  );
  const inside = await embedIn(page);
  await link(inside, '巩义市').click();
  await heading(inside, '巩义市').waitFor();
});

test('with a host style of iframe{height:100%} the height it tells is its content’s, at each height of the window', async ({
  openHost,
  site,
}) => {
  const listen = `<script>
    window.heights = [];
    addEventListener('message', ({ data }) => data.event === 'size' && heights.push(data.height));
  </script>`;
  const page = await openHost(
    article({
      head: `<style>html, body, main { height: 100% } iframe { height: 100% !important }</style>${listen}`,
      embed: framed(`${site.url}embed/`),
      listener: '<script src="/datawrapper.js"></script>',
    }),
  );
  const inside = await embedIn(page);
  await inside.waitForFunction(() => document.documentElement.dataset['level'] === '1');
  const told = (): Promise<number[]> =>
    page.evaluate(() => (window as unknown as { heights: number[] }).heights);
  const need = await contentHeight(inside);
  for (const height of [2400, 600, 4000]) {
    await page.setViewportSize({ width: 1440, height });
    await eventually(() => inside.evaluate(() => innerHeight)).toBe(Math.round(await givenHeight(page)));
    expect(await givenHeight(page)).toBe(height);
    const before = (await told()).length;
    await command(page, { cmd: 'size?' });
    await eventually(async () => (await told()).length).toBeGreaterThan(before);
    expect((await told()).at(-1)).toBe(need);
  }
  expect(new Set(await told())).toEqual(new Set([need]));
});

test('on a dark host a transparent embed lets the article’s ground through', async ({ openHost, site }) => {
  const dark =
    '<style>:root { color-scheme: dark } body { background: rgb(12, 34, 56) } iframe { color-scheme: light }</style>';
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await openHost(
      article({ head: dark, embed: framed(`${site.url}embed/?bg=transparent&scheme=dark&ui=min`) }),
      { colorScheme },
    );
    const inside = await embedIn(page);
    await inside.waitForFunction(() => document.documentElement.dataset['bg'] === 'transparent');
    const box = await page.locator('iframe').boundingBox();
    if (!box) throw new Error('The frame is not shown.');
    const clip = { x: box.x + box.width - 4, y: box.y + box.height / 2, width: 1, height: 1 };
    await eventually(async () => {
      const png = (await page.screenshot({ clip })).toString('base64');
      return page.evaluate(async (data) => {
        const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(1, 1).getContext('2d');
        canvas?.drawImage(bitmap, 0, 0);
        return [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3).join();
      }, png);
    }).toBe('12,34,56');
  }
});

test.for(['light', 'dark'])(
  'in a transparent embed the view that is chosen can be read (%s)',
  async (scheme, { openHost, site }) => {
    const page = await openHost(
      article({ embed: framed(`${site.url}embed/?bg=transparent&scheme=${scheme}`) }),
    );
    const inside = await embedIn(page);
    await inside.waitForFunction(() => document.documentElement.dataset['bg'] === 'transparent');
    const chosen = inside.getByRole('navigation', { name: COPY.views.label }).locator('[aria-current]');
    const { color, ground } = await chosen.evaluate((link) => {
      const { color, backgroundColor } = getComputedStyle(link);
      return { color, ground: backgroundColor };
    });
    expect(color).toMatch(/^rgb\(/);
    expect(color).not.toBe(ground);
  },
);

test('with scripts off there is the map, the text, and an area at a tap', async ({ openHost, site }) => {
  const page = await openHost(article({ embed: framed(`${site.url}embed/`) }), { javaScriptEnabled: false });
  const frame = page.frameLocator('iframe');
  await frame.getByRole('group', { name: /郑州市/ }).waitFor();
  await frame.getByText(COPY.imprint.noReview).waitFor();
  await frame
    .getByRole('link', { name: /^巩义市/ })
    .first()
    .click();
  await frame.getByText('突破2000亿元').first().waitFor();
});

test.for([360, 660, 1100])(
  'with scripts off the way to 伊州 covers nothing, and how high the embed is depends on its width alone (%i px)',
  async (width, { open }) => {
    const heights: number[] = [];
    for (const height of [320, 700, 1400]) {
      const page = await open('embed/#frame-yizhou', {
        javaScriptEnabled: false,
        viewport: { width, height },
      });
      // Where a link leads to, a map stays in sight over the text; what covers what is seen from the top.
      await page.evaluate(() => scrollTo(0, 0));
      const boxOf = async (part: Locator): Promise<{ top: number; bottom: number }> => {
        const box = await part.boundingBox();
        if (!box) throw new Error('It is not laid out.');
        return { top: box.y, bottom: box.y + box.height };
      };
      const text = await boxOf(page.locator('#panel'));
      for (const map of await page.locator('[data-frame]').all()) {
        const { top, bottom } = await boxOf(map);
        expect(bottom - top).toBeGreaterThan(60);
        expect(bottom <= text.top + 1 || top >= text.bottom - 1 || width > 1000).toBe(true);
      }
      heights.push(await contentHeight(page.mainFrame()));
      await page.context().close();
    }
    expect(new Set(heights).size).toBe(1);
  },
);
