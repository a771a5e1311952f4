import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { compressFolder } from '../../deploy/compress/compress-folder.ts';
import { isTwin, TWINS } from '../../deploy/compress/twins.ts';
import { ask, type Answer } from '../support/ask.ts';
import { builtFiles, DIST, readBuilt } from '../support/dist.ts';
import { tagsOf } from '../support/html.ts';
import { SERVERS, type Served } from '../support/served-by.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 300_000 });

const KB = 1024;
/** What browsers say over https. */
const BROWSER = 'gzip, deflate, br, zstd';
const files = builtFiles();
const entryOf = (page: string): string =>
  path.posix.join(
    path.posix.dirname(page),
    tagsOf(readBuilt(page)).find(({ name }) => name === 'script')?.attributes['src'] ?? '',
  );
const ENTRY = entryOf('embed/index.html');

/** Addresses below the build's root, the file that answers each, and its type. */
const TEXTS: readonly (readonly [address: string, file: string, type: RegExp])[] = [
  ['', 'index.html', /^text\/html; ?charset=utf-8$/i],
  ['embed/', 'embed/index.html', /^text\/html; ?charset=utf-8$/i],
  ['embed/?area=410181', 'embed/index.html', /^text\/html; ?charset=utf-8$/i],
  ['area/410181/', 'area/410181/index.html', /^text\/html; ?charset=utf-8$/i],
  [ENTRY, ENTRY, /^(text|application)\/javascript/],
  ['embed.js', 'embed.js', /^(text|application)\/javascript/],
  ...files
    .filter((file) => /(^|\/)assets\/(embed|level1)-.*\.css$/.test(file))
    .map((file): [string, string, RegExp] => [file, file, /^text\/css/]),
  ['data/page.zh.json', 'data/page.zh.json', /^application\/json/],
  ['data/regions.geojson', 'data/regions.geojson', /^application\/geo\+json/],
  ['data/facts.csv', 'data/facts.csv', /^text\/csv/],
  ['embed/map/all.svg', 'embed/map/all.svg', /^image\/svg\+xml/],
  ['fonts/OFL.txt', 'fonts/OFL.txt', /^text\/plain/],
];
const ALIKE = [
  'content-type',
  'cache-control',
  'content-security-policy',
  'access-control-allow-origin',
  'x-content-type-options',
  'referrer-policy',
];

const decoded = ({ headers, body }: Answer): Buffer => {
  const coding = headers['content-encoding'];
  if (coding === 'br') return brotliDecompressSync(body);
  return coding === 'gzip' ? gunzipSync(body) : body;
};

const COMPRESSING = SERVERS.filter(({ name }) => name !== '_headers');
/** The build with its twins, as `npm run build` leaves it. */
const folder = mkdtempSync(path.join(tmpdir(), 'zhengha-compressed-'));
beforeAll(async () => {
  if (!COMPRESSING.some(({ isHere }) => isHere)) return;
  cpSync(DIST, folder, { recursive: true, filter: (from) => !isTwin(from) });
  await compressFolder(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.for(COMPRESSING)('served with deploy/$name', ({ isHere, serve }) => {
  let site: Served;
  const get = (address: string, accepted?: string): Promise<Answer> =>
    ask(site.url + address, accepted === undefined ? {} : { 'Accept-Encoding': accepted });
  beforeAll(async () => {
    if (isHere) site = await serve(folder);
  });
  afterAll(() => site?.close());

  test.skipIf(!isHere).each(['', 'en/'])(
    'the embed is seen first with at most 30 KB: %sembed/ and the one script it begins with',
    async (language) => {
      const first = await Promise.all([
        get(`${language}embed/`, 'br, gzip'),
        get(entryOf(`${language}embed/index.html`), 'br, gzip'),
      ]);
      expect(first.map(({ status }) => status)).toEqual([200, 200]);
      expect(first.reduce((sum, { body }) => sum + body.length, 0)).toBeLessThanOrEqual(30 * KB);
    },
  );

  test.skipIf(!isHere).each([
    [BROWSER, 'br'],
    ['br', 'br'],
    ['gzip;q=0.5, br;q=1.0', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', undefined],
    [undefined, undefined],
  ])('who accepts %s gets every text as %s: the same text of the same type', async (accepted, coding) => {
    for (const [address, file, type] of TEXTS) {
      const answer = await get(address, accepted);
      expect(answer.status, address).toBe(200);
      expect(answer.headers['content-encoding'], address).toBe(coding);
      expect(answer.headers['content-type'], address).toMatch(type);
      expect(decoded(answer).equals(readFileSync(path.join(DIST, file))), address).toBe(true);
      if (coding) expect(answer.headers.vary, address).toMatch(/^accept-encoding$/i);
    }
  });

  test.skipIf(!isHere)(
    'compressed or not, an answer has the same headers, and a tag of its own',
    async () => {
      for (const [address] of TEXTS) {
        const [plain, gzip, brotli] = await Promise.all([
          get(address),
          get(address, 'gzip'),
          get(address, BROWSER),
        ]);
        for (const header of ALIKE) {
          expect(plain.headers[header], `${address} ${header}`).toBeDefined();
          expect(gzip.headers[header], `${address} ${header}`).toBe(plain.headers[header]);
          expect(brotli.headers[header], `${address} ${header}`).toBe(plain.headers[header]);
        }
        const tags = [plain, gzip, brotli].map(({ headers }) => headers.etag);
        expect(new Set(tags).size, `${address} ${tags.join(' ')}`).toBe(3);
        const again = await ask(site.url + address, {
          'Accept-Encoding': BROWSER,
          'If-None-Match': brotli.headers.etag ?? '',
        });
        expect(again.status, address).toBe(304);
        expect(again.headers['cache-control'], address).toBe(brotli.headers['cache-control']);
      }
    },
  );

  test.skipIf(!isHere)('pictures and fonts come as they are', async () => {
    const pictures = files.filter((file) => /^share\/zh\/.*\.png$|\.woff2$/.test(file));
    expect(pictures.length).toBeGreaterThan(1);
    for (const file of pictures) {
      const answer = await get(file, BROWSER);
      expect(answer.headers['content-encoding'], file).toBeUndefined();
      expect(answer.headers['content-type'], file).toMatch(/^(image\/png|font\/woff2)$/);
      expect(answer.body.equals(readFileSync(path.join(DIST, file))), file).toBe(true);
    }
  });

  test.skipIf(!isHere)(
    'a text that has no twin comes all the same, and a folder leads to its page',
    async () => {
      for (const ending of TWINS) rmSync(path.join(folder, `icon.svg${ending}`), { force: true });
      expect(decoded(await get('icon.svg', 'br')).toString()).toBe(readBuilt('icon.svg'));
      const led = await get('embed', BROWSER);
      expect([301, 308]).toContain(led.status);
      expect(led.headers.location).toMatch(/embed\/$/);
    },
  );

  test.skipIf(!isHere)('a twin asked for by its own name is not said to be the text', async () => {
    const { status, headers } = await get('embed.js.br', BROWSER);
    if (status === 200) expect(headers['content-encoding']).toBeUndefined();
    else expect(status).toBe(404);
    const missing = await get('embed/assets/nope.js', BROWSER);
    expect(missing.status).toBe(404);
    expect(missing.headers['content-encoding']).toBeUndefined();
    expect(missing.headers['cache-control']).toBe('no-store');
  });
});
