import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildVariant, type Variant } from '../support/build-variant.ts';
import { KB, KIB } from '../support/bytes.ts';
import { builtFiles, DIST, PROJECT, readBuilt } from '../support/dist.ts';
import { tagsOf, type Tag } from '../support/html.ts';
import { PAGES } from './site.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 300_000 });

const bytesOf = (file: string, dist = DIST): Buffer => readFileSync(path.join(dist, file));
const metaOf = (tags: Tag[], key: string): string | undefined =>
  tags.find(({ attributes }) => attributes['property'] === key || attributes['name'] === key)?.attributes[
    'content'
  ];

/** The style that the first picture needs. */
const firstStyle = (html: string): string => /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';

describe('the share images', () => {
  const images = PAGES.map(({ lang, adcode }) => `share/${lang}/${adcode ?? 'index'}.png`);

  test('are there for every page in every language, and no others', () => {
    expect(builtFiles().filter((file) => file.startsWith('share/'))).toEqual(images.toSorted());
  });

  test.each(images)('%s is 1200 × 630 and at most 60 KiB', (file) => {
    const png = bytesOf(file);
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(png.length).toBeLessThanOrEqual(60 * KIB);
    expect(png.length).toBeGreaterThan(10 * KIB);
  });
});

describe('the bundled font', () => {
  const fonts = builtFiles().filter((file) => file.endsWith('.woff2'));

  test('is one file that every page names below its own root, and none asks for in advance', () => {
    expect(fonts).toEqual([expect.stringMatching(/^fonts\/zh-[0-9a-f]{8}\.woff2$/)]);
    expect(bytesOf(fonts[0] ?? '').toString('latin1', 0, 4)).toBe('wOF2');
    for (const { file, up } of PAGES) {
      const html = readBuilt(file);
      expect(firstStyle(html)).toContain(`url(${up}${fonts[0]})`);
      expect(tagsOf(html).filter(({ attributes }) => /woff2/.test(attributes['href'] ?? ''))).toEqual([]);
    }
  });

  test.each(['README.md', 'README.zh-CN.md'])('is as large as %s says', (readme) => {
    const said = /(?:font downloads one|只含所用字的字体)\s*[(（](\d+) KB/.exec(
      readFileSync(path.join(PROJECT, readme), 'utf8'),
    );
    expect(said?.[1]).toBe(String(Math.round(bytesOf(fonts[0] ?? '').length / KB)));
  });

  test('comes with its licence', () => {
    expect(readBuilt('fonts/OFL.txt')).toContain('SIL OPEN FONT LICENSE Version 1.1');
  });

  test('stands last in both stacks, and is not asked for by a space', () => {
    const style = firstStyle(readBuilt('index.html'));
    for (const voice of ['serif', 'sans'])
      expect(new RegExp(`--${voice}:[^;]*,\\s*ZH;`).test(style), voice).toBe(true);
    expect(style).toMatch(/font-family:ZH;[^}]*unicode-range:U\+80-FFFF/);
  });
});

test('without a site address there is no sitemap and no data block', () => {
  expect(builtFiles().filter((file) => /sitemap|robots/.test(file))).toEqual([]);
  expect(readBuilt('index.html')).not.toContain('ld+json');
});

describe('with a site address', () => {
  const SITE = 'https://news.example/2026/map/';
  let variant: Variant;
  beforeAll(async () => {
    variant = await buildVariant({ siteUrl: SITE });
  });
  afterAll(() => variant.remove());
  const read = (file: string): string => bytesOf(file, variant.dist).toString('utf8');

  test('every page names its own picture, which is there, and its address', () => {
    for (const { file, adcode, lang } of PAGES) {
      const tags = tagsOf(read(file));
      const image = metaOf(tags, 'og:image') ?? '';
      expect(image).toBe(`${SITE}share/${lang}/${adcode ?? 'index'}.png`);
      expect(metaOf(tags, 'twitter:image')).toBe(image);
      expect(metaOf(tags, 'twitter:card')).toBe('summary_large_image');
      expect(bytesOf(image.slice(SITE.length), variant.dist).length).toBeGreaterThan(10_000);
      const folder = file.replace('index.html', '');
      expect(metaOf(tags, 'og:url')).toBe(SITE + folder);
      expect(tags.find(({ attributes }) => attributes['rel'] === 'canonical')?.attributes['href']).toBe(
        SITE + folder,
      );
    }
  });

  test('every page describes itself in one data block, without a date or a publisher that nobody gave', () => {
    for (const { file, adcode } of PAGES) {
      const [, json = ''] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(read(file)) ?? [];
      const data = JSON.parse(json) as { '@graph': { '@type': string; url: string; headline?: string }[] };
      expect(data['@graph'].map((node) => node['@type'])).toEqual(
        adcode ? ['Article'] : ['Article', 'Dataset'],
      );
      expect(data['@graph'][0]?.headline).toBe(metaOf(tagsOf(read(file)), 'og:title'));
      expect(json).not.toMatch(/datePublished|dateModified|publisher|license/);
    }
  });

  test('the sitemap lists every page once, and robots.txt leads to it', () => {
    const listed = [...read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url);
    const pages = PAGES.map(({ file }) => SITE + file.replace('index.html', ''));
    expect(listed.toSorted()).toEqual(pages.toSorted());
    expect(read('robots.txt')).toContain(`Sitemap: ${SITE}sitemap.xml`);
  });

  test('the page knows the address that its QR codes lead to', () => {
    expect(JSON.parse(read('data/page.zh.json'))).toMatchObject({ siteUrl: SITE });
  });
});
