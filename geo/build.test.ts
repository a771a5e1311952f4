import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DIVISIONS, XINXING } from '../src/domain/adcode.ts';
import { parseBoundaries } from '../src/domain/boundary.ts';
import { parseOrigin } from '../src/domain/boundary-source.ts';
import { copyGeo, type GeoCopy } from '../tests/support/geo-copy.ts';
import { makeTiandituFile } from '../tests/support/tianditu-file.ts';
import { LEVELS } from './levels.ts';
import { DATAV_FILES } from './sources.ts';

// Each run starts a Node of its own and makes three levels.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const FIXTURE = fileURLToPath(new URL('./fixtures/tianditu.geojson', import.meta.url));
const FILES = [...LEVELS.map(({ name }) => `${name}.geojson`), 'places.geojson', 'rivers.geojson'];
const OUTPUTS = [...FILES, 'source.json'].sort();

let copy: GeoCopy;
beforeAll(() => (copy = copyGeo()));
afterAll(() => copy.remove());

const adcodes = (): string[] =>
  parseBoundaries(JSON.parse(copy.read('public/geo/city.geojson'))).map(({ adcode }) => adcode);
const origin = () => parseOrigin(JSON.parse(copy.read('public/geo/source.json')));
const bytes = (): string[] => OUTPUTS.map((name) => copy.read(`public/geo/${name}`));
const forget = (): void => {
  for (const folder of ['public', '.cache'])
    rmSync(path.join(copy.root, folder), { recursive: true, force: true });
};
/** Puts an official file down outside the folders that are built. */
function bring(text: string): string {
  const file = path.join(copy.root, 'newsroom 2024.geojson');
  writeFileSync(file, text);
  return file;
}

test('every problem is reported at once, the exit code is 1, and nothing is written', () => {
  const { code, out, errors } = copy.run('--source', 'tianditu', FIXTURE);
  expect(code).toBe(1);
  expect(errors.length).toBeGreaterThanOrEqual(13);
  expect(errors).toContainEqual(
    expect.stringMatching(/^- 410181 巩义市 measures .* expected 1039\.9 ± 3 % \(column tianditu\)/),
  );
  expect(out).toContain('新星市 (659011) was found');
  expect(out).toContain('Moved against the default source:');
  for (const folder of ['public', '.cache']) expect(existsSync(path.join(copy.root, folder))).toBe(false);
});

test('an unknown word is refused before anything is read', () => {
  const { code, out, errors } = copy.run('--fast');
  expect(code).toBe(1);
  expect(out).toBe('');
  expect(errors).toEqual([
    '- Unknown argument "--fast"; expected nothing, --source tianditu <file>, or --source datav.',
  ]);
});

test('without words and boundaries the default is built and recorded, and nothing else is kept', () => {
  forget();
  expect(copy.run()).toMatchObject({ code: 0, errors: [] });
  expect(readdirSync(path.join(copy.root, 'public/geo')).sort()).toEqual(OUTPUTS);
  expect(origin()).toEqual({ source: 'datav', sha256: DATAV_FILES.map(({ sha256 }) => sha256) });
  expect(existsSync(path.join(copy.root, '.cache'))).toBe(false);
});

describe.each([{ xinxing: true }, { xinxing: false }])(
  'a file of the official form, 新星市 in it: $xinxing',
  ({ xinxing }) => {
    const text = makeTiandituFile({ xinxing });
    let file: string;
    let first: ReturnType<GeoCopy['run']>;
    beforeAll(() => {
      forget();
      file = bring(text);
      first = copy.run('--source', 'tianditu', file);
    });

    test('is built without a problem, at every level', () => {
      expect(first).toMatchObject({ code: 0, errors: [] });
      expect(readdirSync(path.join(copy.root, 'public/geo')).sort()).toEqual(OUTPUTS);
      const wanted = DIVISIONS.map(({ adcode }) => adcode);
      expect(adcodes()).toEqual(xinxing ? [...wanted, XINXING] : wanted);
      for (const { name } of LEVELS) expect(copy.read(`public/geo/${name}.geojson`)).not.toMatch(/\s|东城区/);
    });

    test('has its moves printed, what was left unread, and what became of 新星市', () => {
      expect(first.out).toContain('2 features of other areas were left unread.');
      expect(first.out).toContain(xinxing ? '新星市 (659011) was found' : '新星市 (659011) was not found');
      expect(first.out.includes('659011 新星市: not in the default source')).toBe(xinxing);
      expect(first.out).toMatch(
        /^410106 上街区: \+3\.5 km² \(57\.5 → 61\.0\), outlines up to \d{2,3} m apart$/m,
      );
      expect(first.out).toMatch(/^650502 伊州区: -25\d\d\.\d km² /m);
      expect(first.out.match(/km² \(.* m apart$/gm)).toHaveLength(15);
    });

    test('is recorded by source and checksum, and by nothing of this machine', () => {
      expect(JSON.parse(copy.read('public/geo/source.json'))).toEqual({
        source: 'tianditu',
        sha256: [createHash('sha256').update(text).digest('hex')],
      });
    });

    test('is built again, to the same bytes, by runs that name no source, the file itself not needed any more', () => {
      const before = bytes();
      rmSync(file);
      const again = copy.run();
      expect(again).toMatchObject({ code: 0, errors: [] });
      expect(again.out).toMatch(/^Made again from the 天地图 file that was named last/);
      expect(bytes()).toEqual(before);
    });
  },
);

test('official boundaries give way to the default only when that is asked for', () => {
  forget();
  copy.run('--source', 'tianditu', bring(makeTiandituFile({ xinxing: false })));
  expect(origin().source).toBe('tianditu');
  rmSync(path.join(copy.root, '.cache'), { recursive: true });
  const before = bytes();
  expect(copy.run()).toMatchObject({
    code: 1,
    errors: [expect.stringContaining('is gone; expected --source')],
  });
  expect(bytes()).toEqual(before);
  expect(copy.run('--source', 'datav')).toMatchObject({ code: 0, errors: [] });
  expect(origin().source).toBe('datav');
});
