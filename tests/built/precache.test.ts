import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { builtFiles, DIST, readBuilt } from '../support/dist.ts';
import { tagsOf } from '../support/html.ts';
import { generateWorker } from '../support/worker.ts';

vi.setConfig({ testTimeout: 60_000 });

const worker = readBuilt('sw.js');
/** What the service worker will hold: addresses below the build's root, with their revisions. */
const held = [...worker.matchAll(/\{url:"([^"]+)",revision:("([^"]+)"|null)\}/g)].map(
  ([, url = '', , revision]) => ({ url, revision: revision ?? null }),
);
const urls = held.map(({ url }) => url);

describe('what a kiosk keeps for the time without a network', () => {
  test('has, for every file, the revision of the file as it was published', () => {
    expect(held.length).toBeGreaterThan(20);
    const wrong = held.filter(
      ({ url, revision }) =>
        createHash('md5')
          .update(readFileSync(path.join(DIST, url)))
          .digest('hex') !== revision,
    );
    expect(wrong).toEqual([]);
  });

  test('is the kiosk’s page, all of its data, and every chunk, style and font', () => {
    const needed = builtFiles().filter(
      (file) =>
        file.startsWith('assets/') ||
        file.startsWith('geo/') ||
        file === 'kiosk/index.html' ||
        /^data\/(kiosk|pinyin|page\.\w+)\.json$/.test(file),
    );
    expect(needed.length).toBeGreaterThan(20);
    expect(needed.filter((file) => !urls.includes(file))).toEqual([]);
  });

  test('is no reader’s page, and not what tells a new build', () => {
    expect(urls.filter((url) => url.endsWith('.html'))).toEqual(['kiosk/index.html']);
    expect(urls).not.toContain('data/build.json');
  });

  test('is no text a second time, compressed', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'zhengha-precache-'));
    try {
      mkdirSync(path.join(folder, 'assets'));
      for (const file of ['assets/app.js', 'assets/app.js.br', 'assets/app.js.gz'])
        writeFileSync(path.join(folder, file), file);
      // Of what else it holds, this folder has nothing, of which it warns.
      await generateWorker(folder).catch(() => undefined);
      const made = readFileSync(path.join(folder, 'sw.js'), 'utf8');
      expect(made.match(/assets\/app[\w.]+/g)).toEqual(['assets/app.js']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('waits with a new version until the kiosk says so', () => {
    expect(worker).toContain('SKIP_WAITING');
    expect(worker.replaceAll(/addEventListener\("message".*?skipWaiting\(\)/g, '')).not.toContain(
      'skipWaiting()',
    );
  });
});

describe('a reader', () => {
  const pages = builtFiles().filter((file) => file.endsWith('.html') && !file.startsWith('kiosk/'));

  test('never gets a service worker, nor any of the kiosk’s files', () => {
    const kiosk = builtFiles().filter((file) => /assets\/(kiosk|budget)/.test(file));
    expect(kiosk.length).toBeGreaterThan(2);
    for (const page of pages) {
      const html = readBuilt(page);
      for (const file of [...kiosk, 'sw.js', 'data/kiosk.json'])
        expect(html, page).not.toContain(path.posix.basename(file));
    }
  });

  test('finds no words of the kiosk in the data of the page', () => {
    expect(readBuilt('data/page.zh.json')).not.toContain('维护面板');
  });
});

describe('kiosk/index.html', () => {
  const tags = tagsOf(readBuilt('kiosk/index.html'));

  test('can be read before any script, says what is coming, and is no page for searches', () => {
    expect(tags.find(({ name }) => name === 'html')?.attributes['data-shell']).toBe('kiosk');
    expect(tags.find(({ attributes }) => attributes['name'] === 'robots')?.attributes['content']).toBe(
      'noindex',
    );
    expect(readBuilt('kiosk/index.html')).toMatch(/<p class="boot" role="status">[^<]+<\/p>/);
    expect(tags.filter(({ attributes }) => attributes['data-adcode'])).toHaveLength(15);
  });

  test('watches over its start with a script that shares nothing with what it watches', () => {
    const scripts = tags
      .filter(({ name }) => name === 'script')
      .map(({ attributes }) => attributes['src'] ?? '');
    const boot = scripts.find((src) => src.includes('kiosk-boot')) ?? '';
    expect(scripts).toHaveLength(2);
    const code = readBuilt(path.posix.join('kiosk', boot));
    const imported = [...code.matchAll(/from"\.\/([^"]+)"/g)].map(([, file]) => file ?? '');
    for (const file of imported) expect(file).toMatch(/^budget-/);
  });
});
