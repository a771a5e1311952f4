import { brotliCompressSync, gzipSync } from 'node:zlib';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import { DIVISIONS } from '../../src/domain/adcode.ts';
import { KIB } from '../support/bytes.ts';
import { builtFiles, readBuilt } from '../support/dist.ts';
import { onlyElement, tagsOf, wordsOf } from '../support/html.ts';
import { importsOf } from './imports.ts';
import { readRegions } from './site.ts';

const EMBED = 'embed/index.html';
const GENERATOR = 'embed/new/index.html';
const files = new Set(builtFiles());
const brotli = (file: string): number => brotliCompressSync(readBuilt(file)).length;
const html = readBuilt(EMBED);
const tags = tagsOf(html);
const scriptOf = (page: string): string => {
  const src = tagsOf(readBuilt(page)).find(({ name }) => name === 'script')?.attributes['src'] ?? '';
  return path.posix.join(path.posix.dirname(page), src);
};

describe('the embed', () => {
  test.each([EMBED, `en/${EMBED}`])(
    'is seen first with at most 30 KiB: %s and the one script it begins with',
    (page) => {
      expect(importsOf(scriptOf(page)).now).toEqual([]);
      expect(brotli(page) + brotli(scriptOf(page))).toBeLessThanOrEqual(30 * KIB);
    },
  );

  test('begins without Svelte, valibot and MapLibre', () => {
    expect(readBuilt(scriptOf(EMBED))).not.toMatch(/maplibre|valibot|svelte/i);
  });

  test('asks for nothing of MapLibre before its level 1 does', () => {
    const chunks = importsOf(scriptOf(EMBED)).later;
    expect(chunks.length).toBeGreaterThan(0);
    const loaded = new Set(chunks);
    for (const file of loaded) for (const next of importsOf(file).now) loaded.add(next);
    for (const file of loaded) expect(readBuilt(file), file).not.toMatch(/maplibregl/);
  });

  test('is not for searches, whose page is the full one', () => {
    expect(tags.find(({ attributes }) => attributes['name'] === 'robots')?.attributes['content']).toBe(
      'noindex',
    );
    expect(html).not.toContain('canonical');
    expect(onlyElement(html, 'title')).toBeTruthy();
  });

  test('names no colour scheme before its host’s is known', () => {
    expect(tags.filter(({ attributes }) => attributes['name'] === 'color-scheme')).toEqual([]);
  });

  test('is styled by itself: no stylesheet that an opaque origin could not load', () => {
    expect(tags.filter(({ attributes }) => attributes['rel'] === 'stylesheet')).toEqual([]);
    const policy = tags.find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy');
    const styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, style = '']) => style);
    expect(styles.length).toBeGreaterThan(0);
    for (const style of styles) {
      const hash = createHash('sha256').update(style).digest('base64');
      expect(policy?.attributes['content']).toContain(`'sha256-${hash}'`);
    }
    expect(policy?.attributes['content']).not.toContain('frame-src');
  });

  test('has the map, every area’s facts and the imprint without a script', () => {
    const links = tags.filter(({ name, attributes }) => name === 'a' && attributes['data-adcode']);
    const divisions = DIVISIONS.filter(({ parent }) => parent !== null).map(({ adcode }) => adcode);
    expect(links.map(({ attributes }) => attributes['data-adcode']).sort()).toEqual(divisions);
    const words = wordsOf(html);
    for (const { properties } of readRegions().features)
      for (const { label } of properties.facts) expect(words).toContain(label.replace(/\s/g, ''));
    expect(words).toContain('未取得审图号，仅供内部预览');
    expect(words).toContain('本图为示意图，行政界线不作划界依据');
  });

  test('has no id twice, and every link leads to a section, a file or, in a window of its own, to the full page', () => {
    const ids = tags.flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const hrefs = tags.filter(({ name }) => name === 'a').map(({ attributes }) => attributes);
    const lost = hrefs.filter(({ href = '', target }) => {
      if (href.startsWith('#')) return !ids.includes(href.slice(1));
      const file = path.posix.join('embed', href.replace(/[?#].*$/, ''));
      return target !== '_blank' && !files.has(file);
    });
    expect(lost).toEqual([]);
    expect(
      hrefs.filter(({ target }) => target === '_blank').every(({ rel }) => rel?.includes('noopener')),
    ).toBe(true);
  });

  test('has no style attribute, no handler, no inline script', () => {
    for (const page of [EMBED, GENERATOR]) {
      const keys = tagsOf(readBuilt(page)).flatMap(({ attributes }) => Object.keys(attributes));
      expect(keys.filter((key) => key === 'style' || /^on/.test(key))).toEqual([]);
      expect(
        [...readBuilt(page).matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, body]) => body).join(''),
      ).toBe('');
    }
  });
});

describe('embed.js', () => {
  const code = readBuilt('embed.js');

  test('is one file of at most 3 KiB, without a hash', () => {
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(3 * KIB);
    expect(code).not.toMatch(/\bimport\b\s*[({"'`*]|\bexport\b/);
  });

  test('is a classic ES2020 script that declares nothing globally', () => {
    const problems = new Linter().verify(code, {
      languageOptions: { ecmaVersion: 2020, sourceType: 'script' },
      rules: { 'no-implicit-globals': ['error', { lexicalBindings: true }] },
    });
    expect(problems).toEqual([]);
  });
});

describe('the page that makes embed codes', () => {
  test('may show frames of this site and no others', () => {
    const policy = tagsOf(readBuilt(GENERATOR)).find(({ attributes }) => attributes['http-equiv'])
      ?.attributes['content'];
    expect(policy).toContain("frame-src 'self';");
  });

  test('loads drawing and zipping only when they are asked for', () => {
    const entry = scriptOf(GENERATOR);
    expect(importsOf(entry).later.some((file) => /package/.test(file))).toBe(true);
    for (const file of [entry, ...importsOf(entry).now]) expect(readBuilt(file)).not.toContain('toBlob');
  });

  test('does not burden the page’s own scripts with its words', () => {
    for (const file of files)
      if (/^(assets|embed\/assets)\/.*\.js$/.test(file))
        expect(readBuilt(file), file).not.toContain('oembedNone');
  });
});

describe('the picture files', () => {
  test('are there for the map and each area, with the imprint, by attributes alone', () => {
    for (const area of ['all', ...DIVISIONS.map(({ adcode }) => adcode)]) {
      const svg = readBuilt(`embed/map/${area}.svg`);
      expect(svg).toContain('未取得审图号，仅供内部预览');
      expect(svg).not.toMatch(/<style|<script|style=|undefined|NaN|href=/);
    }
    expect(readBuilt('embed/map/410181.svg')).toContain('<title>巩义市：');
  });

  test('draw 伊州 in its own frame', () => {
    expect(readBuilt('embed/map/650502.svg')).toContain('巴里坤');
    expect(readBuilt('embed/map/all.svg')).not.toContain('巴里坤');
  });
});

test('without a site address there is no oEmbed answer, which would hold addresses that lead nowhere', () => {
  expect([...files].filter((file) => file.startsWith('oembed/'))).toEqual([]);
  expect(readBuilt('index.html')).not.toContain('oembed');
});
