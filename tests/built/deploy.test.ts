import { describe, expect, test, vi } from 'vitest';
import { basemapHosts } from '../../src/domain/basemap.ts';
import { contentSecurityPolicy } from '../../src/prerender/security.ts';
import { builtFiles, readBuilt } from '../support/dist.ts';
import { tagsOf } from '../support/html.ts';
import { readCaddyfile, readHeadersFile, readNginx, recipe, type Recipe } from '../support/recipes.ts';
import { SERVERS } from '../support/served-by.ts';

vi.setConfig({ testTimeout: 60_000 });

const RECIPES: readonly (readonly [name: string, headers: Recipe])[] = [
  ['nginx.conf', readNginx(recipe('nginx.conf'))],
  ['Caddyfile', readCaddyfile(recipe('Caddyfile'))],
  ['_headers', readHeadersFile(recipe('_headers'))],
];
const files = builtFiles();
const hashed = files.filter((file) => /(^|\/)assets\/|\.woff2$/.test(file));
const pages = files.filter((file) => file.endsWith('.html'));

/** A policy as its directives and their sources. */
const directives = (policy: string): Map<string, Set<string>> =>
  new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(' ');
      return [name, new Set(sources)];
    }),
  );
const metaPolicy = (file: string): string =>
  tagsOf(readBuilt(file)).find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')
    ?.attributes['content'] ?? '';

function check(headers: Recipe | ((pathname: string) => Readonly<Record<string, string>>)): void {
  for (const file of ['', 'index.html', 'embed/', 'embed.js', 'data/page.zh.json', hashed[0] ?? ''])
    expect(headers(`/${file}`)['access-control-allow-origin'], file).toBe('*');
  for (const file of hashed)
    expect(headers(`/${file}`)['cache-control'], file).toBe('public, max-age=31536000, immutable');
  expect(headers('/embed.js')['cache-control']).toMatch(/max-age=300\b/);
  for (const file of ['', 'embed/', 'embed/new/', 'data/page.zh.json', 'embed/map/all.svg'])
    expect(headers(`/${file}`)['cache-control'] ?? 'no-cache', file).toBe('no-cache');
}

describe.for(RECIPES)('deploy/%s', ([, headers]) => {
  test('lets opaque origins in, keeps hashed files for good and everything else fresh', () => {
    expect(hashed.length).toBeGreaterThan(10);
    check(headers);
  });

  test('blocks nothing that a page allows itself, and lets any site frame it', () => {
    const policy = directives(headers('/embed/')['content-security-policy'] ?? '');
    expect(policy.get('frame-ancestors')).toEqual(new Set(['*']));
    expect(policy.get('default-src')).toEqual(new Set(["'none'"]));
    expect(policy.get('script-src')).toEqual(new Set(["'self'"]));
    for (const page of pages) {
      const own = directives(metaPolicy(page));
      expect(own.size, page).toBeGreaterThan(8);
      for (const [name, sources] of own)
        for (const source of sources) {
          const isStyle = name === 'style-src' && source.startsWith("'sha256-");
          expect([...(policy.get(name) ?? [])], `${page} ${name}`).toContain(
            isStyle ? "'unsafe-inline'" : source,
          );
        }
    }
  });

  test('blocks no host that a configured basemap adds to the pages’ own policy', () => {
    const policy = directives(headers('/')['content-security-policy'] ?? '');
    const hosts = basemapHosts({ kind: 'tianditu', key: 'k' });
    const own = directives(contentSecurityPolicy([], hosts));
    for (const [name, sources] of own)
      for (const host of hosts.filter((each) => sources.has(each)))
        expect([...(policy.get(name) ?? [])], `${name} ${host}`).toContain(new URL(host).protocol);
  });
});

describe.for(SERVERS)('served with deploy/$name', ({ name, isHere, serve }) => {
  test.skipIf(!isHere)('the build has these headers and the right types', async () => {
    const site = await serve();
    try {
      const asked = new Map<string, Response>();
      for (const file of [
        '',
        'index.html',
        'embed/',
        'embed/new/',
        'embed.js',
        'data/page.zh.json',
        'embed/map/all.svg',
        ...hashed,
      ])
        asked.set(`/${file}`, await fetch(site.url + file));
      // Caddy leads from `index.html` to the folder; the answer is the same page.
      expect([...asked.values()].every(({ ok }) => ok)).toBe(true);
      check((pathname) => Object.fromEntries(asked.get(pathname)?.headers ?? []));
      expect(asked.get('/embed/')?.headers.get('content-security-policy')).toMatch(/frame-ancestors \*/);
      const typeOf = async (file: string): Promise<string | null> =>
        (await fetch(site.url + file)).headers.get('content-type');
      expect(await typeOf('data/regions.geojson')).toMatch(/^application\/geo\+json/);
      expect(await typeOf('embed/')).toMatch(/^text\/html; ?charset=utf-8/i);
      expect(await typeOf('embed.js')).toMatch(/javascript/);
      expect(
        (await fetch(`${site.url}data/regions.geojson`)).headers.get('access-control-allow-origin'),
      ).toBe('*');
      expect((await fetch(`${site.url}nothing/`)).status).toBe(404);
    } finally {
      await site.close();
    }
  });

  test.skipIf(!isHere || name === '_headers')(
    'an error is not kept, and is as safe as a page: of a hashed name, too, which may be there with the next build',
    async () => {
      const site = await serve();
      try {
        const page = await fetch(`${site.url}embed/`);
        for (const file of [
          'assets/nope.css',
          'embed/assets/nope.js',
          'embed/assets/',
          'embed.jsx',
          'nothing/',
        ]) {
          const answer = await fetch(site.url + file);
          expect([403, 404], file).toContain(answer.status);
          expect(answer.headers.get('cache-control'), file).toBe('no-store');
          for (const header of [
            'access-control-allow-origin',
            'content-security-policy',
            'referrer-policy',
            'x-content-type-options',
          ])
            expect(answer.headers.get(header), `${file} ${header}`).toBe(page.headers.get(header) ?? header);
        }
      } finally {
        await site.close();
      }
    },
  );

  test.skipIf(!isHere)('the recipe is read without a warning', async () => {
    const site = await serve();
    await site.close();
    expect(site.said()).not.toMatch(/\[warn\]|not formatted/);
  });
});
