import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compressFolder } from './compress-folder.ts';

const TEXT = '巩义市的目标。'.repeat(200);
let folder = '';
const put = (file: string, content: string): void => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), content);
};
const read = (file: string): Buffer => readFileSync(path.join(folder, file));
const files = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zhengha-compress-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('compressed beforehand', () => {
  test('is every text of every folder, twice, and each twin is the same text', async () => {
    const texts = ['index.html', 'embed/index.html', 'a/b.js', 'c.css', 'd.json', 'e.geojson', 'f.csv'];
    for (const file of [...texts, 'g.svg', 'h.txt', 'i.xml']) put(file, TEXT);
    const { count } = await compressFolder(folder);
    expect(count).toBe(10);
    expect(files()).toHaveLength(30);
    expect(brotliDecompressSync(read('embed/index.html.br')).toString()).toBe(TEXT);
    expect(gunzipSync(read('a/b.js.gz')).toString()).toBe(TEXT);
    expect(read('e.geojson').toString()).toBe(TEXT);
  });

  test('are no pictures and fonts, which are so already', async () => {
    for (const file of ['share.png', 'zh.woff2']) put(file, TEXT);
    await compressFolder(folder);
    expect(files()).toEqual(['share.png', 'zh.woff2']);
  });

  test('is nothing that would not be smaller', async () => {
    put('tiny.json', '{}');
    await compressFolder(folder);
    expect(files()).toEqual(['tiny.json']);
  });

  test('is no twin, and a second run leaves none of an older text', async () => {
    put('a.json', TEXT);
    await compressFolder(folder);
    put('a.json', '{}');
    put('b.txt', TEXT);
    await compressFolder(folder);
    expect(files()).toEqual(['a.json', 'b.txt', 'b.txt.br', 'b.txt.gz']);
  });
});
