import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import { article, openLab } from '../support/lab.ts';
import { serveBuild } from '../support/serve.ts';

/** `npm run pictures`: takes the README's pictures of the production build. */

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

interface Shot {
  readonly name: string;
  readonly address: string;
  /** An article of another site to take instead, around the build's root. */
  readonly host?: (root: string) => string;
  /** Window, CSS px, and device pixels for each of them. */
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  /** What has to be in sight before the picture is taken. */
  readonly ready: (page: Page) => Promise<unknown>;
}

const level2 = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => performance.getEntriesByName('level-2').length > 0);

const SHOTS: readonly Shot[] = [
  { name: 'desktop', address: '?area=410181', width: 1440, height: 900, scale: 1, ready: level2 },
  {
    name: 'phone',
    address: '#area-410181',
    width: 390,
    height: 844,
    scale: 2,
    ready: (page) => page.getByRole('heading', { name: '巩义市' }).waitFor(),
  },
  {
    name: 'aid',
    address: '?view=aid',
    width: 1440,
    height: 900,
    scale: 1,
    ready: (page) =>
      page
        .getByRole('link', { name: /直线距离/ })
        .first()
        .waitFor(),
  },
  {
    name: 'embed',
    address: 'embed.html',
    host: (root) =>
      article({
        embed: `<zhengha-map area="410181"><a href="${root}"><img src="${root}embed/map/410181.svg" alt="巩义市"></a></zhengha-map>`,
        listener: `<script async src="${root}embed.js"></script>`,
      }),
    width: 760,
    height: 1180,
    scale: 1,
    ready: (page) => page.frameLocator('iframe').getByRole('heading', { name: '巩义市', level: 2 }).waitFor(),
  },
];

const site = await serveBuild();
const lab = await openLab();
const browser = await launchBrowser();
for (const { name, address, host, width, height, scale, ready } of SHOTS) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto(host ? lab.put(address, host(site.url)) : site.url + address);
  await ready(page);
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`) });
  await context.close();
  console.log(`tests/pictures/${name}.png`);
}
await browser.close();
await lab.close();
await site.close();
