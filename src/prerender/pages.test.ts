import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { wishId } from '../state/embed-id.ts';
import { DEFAULT_URL_STATE } from '../state/url.ts';
import { loadStory, type StoryInputs } from './inputs.ts';
import { renderEmbeds } from './embed-page.ts';
import { oembedFiles } from './oembed.ts';
import { renderPages } from './pages.ts';
import type { Template } from './template.ts';

/** A template of nothing but its parts. */
const TEMPLATE: Template = ({ folder, attributes, head, app, after }) =>
  `${folder} ${JSON.stringify(attributes)}<head>${head}</head><body>${app}</body>${after}`;
// Some tests render every page again.
vi.setConfig({ testTimeout: 30_000 });

const EVIL = '</script><img src=x onerror=alert(1)>';

describe('the pages of this very content', () => {
  let inputs: StoryInputs;
  let pages: Map<string, string>;
  const of = (path: string): string => pages.get(path) ?? `no page ${path}`;
  beforeAll(async () => {
    inputs = await loadStory(fileURLToPath(new URL('../..', import.meta.url)));
    pages = new Map(renderPages(inputs, TEMPLATE).map(({ path, body }) => [path, body]));
  }, 60_000);

  test('are a front page and one for each region, in each language', () => {
    for (const folder of ['', 'en/']) {
      expect(pages.has(`${folder}index.html`)).toBe(true);
      for (const { adcode } of inputs.regions)
        expect(pages.has(`${folder}area/${adcode}/index.html`)).toBe(true);
    }
    expect(pages.size).toBe(2 * (inputs.regions.length + 1));
  });

  test('have a title and a description of their own each', () => {
    const find = (pattern: RegExp) =>
      new Set([...pages.values()].map((html) => pattern.exec(html)?.[1] ?? ''));
    expect(find(/<title>([^<]+)<\/title>/).size).toBe(pages.size);
    expect(find(/<meta name="description" content="([^"]+)"/).size).toBe(pages.size);
  });

  test('open their own area: an area page knows its home, the front page has none', () => {
    expect(of('area/410181/index.html')).toContain('"data-home":"410181"');
    expect(of('area/410181/index.html')).toMatch(/<section[^>]*class="[^"]*area--open[^>]*id="area-410181"/);
    expect(of('index.html')).not.toContain('data-home');
    expect(of('index.html')).not.toContain('area--open');
  });

  test('say the aluminium target of 巩义 and where it was printed, without a script', () => {
    const text = of('index.html')
      .replace(/<!--[^]*?-->|<[^>]*>/g, '')
      .replace(/\s/g, '');
    expect(text).toContain('力争铝产业产值突破2000亿元');
    expect(text).toMatch(/出处[①-⑨]第\d+段/);
  });

  test('are in their own language, and lead to the same page in the other one', () => {
    expect(of('index.html')).toContain('"lang":"zh-Hans"');
    expect(of('en/area/410181/index.html')).toContain('"lang":"en","data-lang":"en","data-home":"410181"');
    const link = (path: string): string | undefined =>
      /<a class="language"[^>]*href="([^"]*)"/.exec(of(path))?.[1];
    expect(link('index.html')).toBe('en/');
    expect(link('en/index.html')).toBe('../');
    expect(link('area/410181/index.html')).toBe('../../en/area/410181/');
    expect(link('en/area/410181/index.html')).toBe('../../../area/410181/');
  });

  test.each(['index.html', 'en/index.html'])('draw every path of the map once: %s', (path) => {
    const drawn = [...of(path).matchAll(/data-path="([^"]+)"/g)].map(([, key]) => key);
    expect(drawn.toSorted()).toEqual(Object.keys(inputs.paths).toSorted());
  });

  test('have no style attribute, no inline script and no inline handler', () => {
    for (const [path, html] of pages) expect(html, path).not.toMatch(/\sstyle=|<script|\son[a-z]+=/);
  });

  test('have no id twice', () => {
    const ids = [...of('index.html').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('have a target on the same page for every link that is a fragment', () => {
    const html = of('index.html');
    const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(20);
    expect([...new Set(targets)].filter((id) => !ids.has(id))).toEqual([]);
  });

  test('have absolute addresses only once a site address is set', () => {
    expect([...pages.values()].join('')).not.toMatch(/canonical|alternate/);
    const config = { ...inputs.config, siteUrl: 'https://news.example/map/' };
    const published = renderPages({ ...inputs, config }, TEMPLATE);
    const gongyi = published.find(({ path }) => path === 'area/410181/index.html');
    expect(gongyi?.body).toContain('<link rel="canonical" href="https://news.example/map/area/410181/">');
    const languages = [
      '<link rel="alternate" hreflang="zh-Hans" href="https://news.example/map/area/410181/">',
      '<link rel="alternate" hreflang="x-default" href="https://news.example/map/area/410181/">',
      '<link rel="alternate" hreflang="en" href="https://news.example/map/en/area/410181/">',
    ].join('');
    const english = published.find(({ path }) => path === 'en/area/410181/index.html');
    expect(gongyi?.body).toContain(languages);
    expect(english?.body).toContain(languages);
    expect(english?.body).toContain('<link rel="canonical" href="https://news.example/map/en/area/410181/">');
  });

  test('lead oEmbed consumers to an answer with the embed in it, once a site address is set', () => {
    expect(oembedFiles(inputs)).toEqual([]);
    const config = { ...inputs.config, siteUrl: 'https://news.example/map/' };
    const published = { ...inputs, config };
    const answers = new Map(
      oembedFiles(published).map((file) => [file.path, JSON.parse(file.body) as object]),
    );
    expect(answers.size).toBe(inputs.pages.length * (inputs.regions.length + 1));
    expect(answers.get('oembed/410181.json')).toMatchObject({
      version: '1.0',
      type: 'rich',
      html: expect.stringContaining('src="https://news.example/map/embed/?area=410181') as string,
    });
    const gongyi = renderPages(published, TEMPLATE).find(({ path }) => path === 'area/410181/index.html');
    expect(gongyi?.body).toContain(
      '<link rel="alternate" type="application/json+oembed" href="https://news.example/map/oembed/410181.json"',
    );
    const [embed, english] = renderEmbeds(published, TEMPLATE, []);
    expect(embed?.body).toContain('<link rel="canonical" href="https://news.example/map/">');
    expect(english?.body).toContain('<link rel="canonical" href="https://news.example/map/en/">');
    expect(embed?.body).toContain('<meta name="robots" content="noindex">');
  });

  test('name an embed in an oEmbed answer as the page that makes codes does', () => {
    const config = { ...inputs.config, siteUrl: 'https://news.example/map/' };
    const eids = oembedFiles({ ...inputs, config }).map(({ body }) => /eid=([\w-]+)/.exec(body)?.[1]);
    const wished = inputs.pages.flatMap(({ lang, regions }) =>
      [null, ...regions].map((region) =>
        wishId({ lang, state: { ...DEFAULT_URL_STATE, area: region?.adcode ?? null }, look: {} }),
      ),
    );
    expect(eids).toEqual(wished);
    expect(new Set(eids).size).toBe(eids.length);
  });

  test('show hostile words of editors as words, in head and body', () => {
    const hostile = inputs.pages.map((page) => ({
      ...page,
      regions: page.regions.map((region) => ({ ...region, headline: EVIL, summary: EVIL, remark: EVIL })),
      articles: page.articles.map((article) => ({ ...article, title: EVIL, byline: [EVIL] })),
    }));
    for (const { body } of renderPages({ ...inputs, pages: hostile }, TEMPLATE)) {
      expect(body).not.toMatch(/<img|<\/script/);
    }
  });
});
