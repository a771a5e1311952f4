import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openTemplate, type PageParts, type TemplateOptions } from './template.ts';

/** `index.html` as the client build leaves it. */
const BUILT = `<!doctype html>
<html lang="zh-Hans">
  <head>
    <!--head-->
    <link rel="icon" href="./icon.svg" type="image/svg+xml" />
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="stylesheet" crossorigin href="./assets/index-1.css">
  </head>
  <body>
    <div id="app"><!--app--></div>
    <!--after-->
  </body>
</html>
`;
const CSS = 'main{color:red}';
const readAsset = (file: string): Promise<string> =>
  file === 'assets/index-1.css' ? Promise.resolve(`${CSS}\n`) : Promise.reject(new Error(file));
const page = (change: Partial<PageParts> = {}): PageParts => ({
  folder: '',
  attributes: {},
  head: '',
  app: '',
  after: '',
  ...change,
});
const build = async (
  parts: Partial<PageParts> = {},
  options: Partial<TemplateOptions> = {},
): Promise<string> => (await openTemplate(BUILT, { readAsset, ...options }))(page(parts));
const addresses = (html: string): string[] =>
  [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address);

describe('a page made from the template', () => {
  test('has each part in its place', async () => {
    const html = await build({ head: '<title>题</title>', app: '<main>文</main>', after: '<p>完</p>' });
    expect(html).toMatch(/<title>题<\/title>[^]*<\/head>/);
    expect(html).toContain('<div id="app"><main>文</main></div>');
    expect(html).toMatch(/<\/div>\s*<p>完<\/p><script[^>]*><\/script>\s*<\/body>/);
    expect(html).not.toMatch(/<!--(head|app|after)-->/);
  });

  test('takes each part as it is, `$` signs and all', async () => {
    const parts = { head: '<i>$&</i>', app: "$'$`", after: '$1' };
    const html = await build(parts);
    for (const part of Object.values(parts)) expect(html).toContain(part);
  });

  test('carries its stylesheet in itself, allowed by the hash of exactly what stands there', async () => {
    const html = await build({}, { style: '.extra{color:blue}' });
    const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style = '']) => style);
    expect(styles).toEqual([`${CSS}.extra{color:blue}`]);
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    for (const style of styles)
      expect(policy).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(html).not.toContain('rel="stylesheet"');
  });

  test('asks for its script after everything else, and for the late sheet after that', async () => {
    const html = await build(
      { app: '<main>文</main>', after: '<p>完</p>', folder: 'embed/' },
      { late: 'assets/late-1.css' },
    );
    expect(html.match(/<script/g)).toHaveLength(1);
    // The sheet would hold up a script that waits its turn.
    expect(html).toContain('<script async ');
    expect(html).toMatch(
      /<p>完<\/p><script[^>]*><\/script><link rel="stylesheet" href="..\/assets\/late-1.css">\s*<\/body>/,
    );
  });

  test('names its font before its content, below the root, and allows exactly that style', async () => {
    const face = '@font-face{src:url(./fonts/zh.woff2)}';
    const template = await openTemplate(BUILT, { readAsset, style: face });
    const html = template(page({ folder: 'area/410181/' }));
    const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(style).toBe(`${CSS}@font-face{src:url(../../fonts/zh.woff2)}`);
    expect(html).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(template(page())).toContain('url(fonts/zh.woff2)');
  });

  test('says its policy before anything that the policy is about', async () => {
    const html = await build({ head: '<title>题</title>' });
    const at = html.indexOf('Content-Security-Policy');
    expect(at).toBeGreaterThan(0);
    for (const tag of ['<style', '<script', '<link', '<title']) expect(html.indexOf(tag)).toBeGreaterThan(at);
  });

  test.each([
    ['', ''],
    ['area/410181/', '../../'],
    ['embed/', '../'],
  ])('in folder “%s” finds the build’s files at “%s”', async (folder, up) => {
    const html = await build({ folder });
    expect(addresses(html)).toEqual([`${up}icon.svg`, `${up}assets/index-1.js`]);
    expect(html).toContain(`data-root="${up}"`);
    for (const address of addresses(html)) {
      const url = new URL(address, `https://host.example/sub/${folder}`);
      expect(url.pathname).toMatch(/^\/sub\/(icon\.svg|assets\/)/);
    }
  });

  test('leaves the addresses inside its parts alone', async () => {
    const html = await build({ folder: 'area/410181/', app: '<a href="./x">x</a><a href="#area-1">y</a>' });
    expect(html).toContain('<a href="./x">x</a><a href="#area-1">y</a>');
  });

  test('has its attributes on the root element, escaped, instead of the template’s own', async () => {
    const html = await build({ attributes: { lang: 'en', 'data-home': '"><script>' } });
    expect(html).toContain('<html lang="en" data-home="&quot;&gt;&lt;script&gt;" data-root="">');
    expect(html).not.toContain('zh-Hans');
  });

  test('is the same for every page but for its own parts: one page leaves nothing in the next', async () => {
    const template = await openTemplate(BUILT, { readAsset });
    template(page({ folder: 'area/410181/', app: 'first' }));
    expect(template(page())).toBe(await build());
  });
});

describe('the template', () => {
  test('stops the build when the client build left no stylesheet', async () => {
    const without = BUILT.replace(/.*rel="stylesheet".*\n/, '');
    await expect(openTemplate(without, { readAsset })).rejects.toThrow('no stylesheet');
  });

  test('in development keeps the linked stylesheet and sets no policy, which would stop the dev client', async () => {
    const html = await build({}, { readAsset: null, style: '.extra{}' });
    expect(html).toContain('rel="stylesheet"');
    expect(html).toContain('<style>.extra{}</style>');
    expect(html).not.toContain('Content-Security-Policy');
  });

  test('index.html has every slot once, and no inline script or style attribute', () => {
    const html = readFileSync(new URL('../../index.html', import.meta.url), 'utf8');
    for (const slot of ['<!--head-->', '<!--app-->', '<!--after-->']) {
      expect(html.split(slot)).toHaveLength(2);
    }
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\sstyle=|\son\w+=/);
  });
});
