import { brotliCompressSync } from 'node:zlib';
import path from 'node:path';
import { Linter } from 'eslint';
import { describe, expect, test, vi } from 'vitest';
import { KIB } from '../support/bytes.ts';
import { builtFiles, readBuilt } from '../support/dist.ts';
import { tagsOf } from '../support/html.ts';
import { importsOf } from './imports.ts';

vi.setConfig({ testTimeout: 60_000 });

const brotli = (...files: string[]): number =>
  files.reduce((sum, file) => sum + brotliCompressSync(readBuilt(file)).length, 0);

const tags = tagsOf(readBuilt('index.html'));
const entry = tags.find(({ name }) => name === 'script')?.attributes['src'] ?? '';

/** A chunk and everything that the browser loads together with it. */
function withStatic(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  return [file, ...importsOf(file).now.flatMap((next) => withStatic(next, seen))];
}
const later = (files: string[]): string[] => files.flatMap((file) => importsOf(file).later);

const level0 = [
  'index.html',
  ...tags
    .filter(({ attributes }) => /^(icon|stylesheet)$/.test(attributes['rel'] ?? ''))
    .map(({ attributes }) => attributes['href'] ?? ''),
];
const entryChunks = withStatic(path.posix.normalize(entry));
const appChunks = later(entryChunks).flatMap((file) => withStatic(file));
const scripts = [...new Set([...entryChunks, ...appChunks])];
const onDemand = later(appChunks).filter((file) => !scripts.includes(file));

describe('what is sent', () => {
  test('level 0 is at most 30 KiB', () => {
    expect(level0).toHaveLength(3);
    expect(brotli(...level0)).toBeLessThanOrEqual(30 * KIB);
    expect(brotli('en/index.html', ...level0.slice(1))).toBeLessThanOrEqual(30 * KIB);
  });

  test('the script of level 1, with what compares, lays sizes over each other and lists the keys, is at most 60 KiB', () => {
    expect(appChunks.length).toBeGreaterThan(0);
    const parts = onDemand.filter((file) => /\/(compare|true-size|shortcuts)-[\w-]+\.js$/.test(file));
    expect(parts).toHaveLength(3);
    expect(brotli(...scripts, ...parts)).toBeLessThanOrEqual(60 * KIB);
  });

  test('a page settled without level 2 is at most 120 KiB', () => {
    expect(brotli(...level0, ...scripts, 'data/page.zh.json')).toBeLessThanOrEqual(120 * KIB);
  });

  test('the styles that a page carries in itself are not sent a second time with a part of it', () => {
    const scripts = builtFiles().filter((file) => /(^|\/)assets\/[^/]+\.js$/.test(file));
    const named = scripts.flatMap((file) => readBuilt(file).match(/[\w.-]+\.css/g) ?? []);
    const sheets = builtFiles().filter((file) => named.includes(path.posix.basename(file)));
    expect(sheets.length).toBeGreaterThan(5);
    const carried = ['index.html', 'embed/index.html', 'embed/new/index.html'].map(readBuilt).join('');
    expect(sheets.filter((file) => carried.includes(readBuilt(file).trim().slice(0, 1000)))).toEqual([]);
  });

  test('the map’s paths are not sent a second time with the data', () => {
    expect(readBuilt('index.html')).toMatch(/\sd="M\d[^"]{200}/);
    expect(readBuilt('data/page.zh.json')).not.toMatch(/M\d+[ -]\d+l|"coordinates"/);
  });
});

describe('level 2', () => {
  test('is a chunk of its own that the app asks for later', () => {
    const withMapLibre = onDemand.filter((file) => /maplibregl/.test(readBuilt(file)));
    expect(new Set(withMapLibre).size).toBe(1);
  });

  test('leaves no trace of MapLibre in what is loaded before it, but the names of its files', () => {
    const names = /maplibre-(shared|worker)-[\w-]+\.js/g;
    for (const file of scripts) expect(readBuilt(file).replaceAll(names, ''), file).not.toMatch(/maplibre/i);
  });

  test.each(['assets', 'embed/assets'])(
    'of %s sends MapLibre once: its map and its worker share a file',
    (folder) => {
      const parts = builtFiles().filter(
        (file) => path.posix.dirname(file) === folder && file.endsWith('.js'),
      );
      const [worker = ''] = parts.filter((file) => /\/maplibre-worker-[^a][^/]*$/.test(file));
      const [map = ''] = parts.filter((file) => /\/level2/.test(file));
      const shared = importsOf(worker).now;
      expect(shared).toHaveLength(1);
      expect(importsOf(map).now).toContain(shared[0]);
      expect(brotli(map, worker, ...shared)).toBeLessThanOrEqual(270 * KIB);
      for (const file of [map, worker, ...shared])
        expect(readBuilt(file)).toMatch(/^\/\*! MapLibre GL JS, 3-Clause BSD/);
    },
  );

  test('is neither loaded nor preloaded by the page', () => {
    const wanted = tags.flatMap(({ attributes }) => [attributes['src'] ?? '', attributes['href'] ?? '']);
    const names = builtFiles()
      .filter((file) => /level2|maplibre/.test(file))
      .map((file) => path.posix.basename(file));
    expect(names.length).toBeGreaterThan(1);
    expect(wanted.filter((address) => names.some((name) => address.includes(name)))).toEqual([]);
  });
});

test('entry and app are ES2020', () => {
  const linter = new Linter();
  const problems = (code: string) =>
    linter
      .verify(code, { languageOptions: { ecmaVersion: 2020, sourceType: 'module' } })
      .filter(({ fatal }) => fatal);
  for (const file of scripts) expect(problems(readBuilt(file)), file).toEqual([]);
  // The check itself: what came a year later is noticed.
  expect(problems('let a; a ??= 1')).toHaveLength(1);
});
