import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadPinned, loadSource } from './load-source.ts';
import { describeMoves } from './report.ts';
import { DATAV_FILES, RIVERS_FILE } from './sources.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));

test('every pinned file is the one that was written down', () => {
  expect([...DATAV_FILES, RIVERS_FILE].flatMap((file) => loadPinned(file).problems)).toEqual([]);
});

test('a pinned file that changed is a problem', () => {
  const changed = { ...RIVERS_FILE, path: fixture('tiny.geojson') };
  expect(loadPinned(changed).problems[0]).toMatch(/^geo\/sources\/gshhg-rivers\.txt has changed: sha256/);
});

test('a file that is not there is one problem, not sixteen', () => {
  const { problems } = loadSource({ source: 'tianditu', file: fixture('nowhere.geojson') });
  expect(problems).toEqual([expect.stringMatching(/^nowhere\.geojson cannot be read/)]);
});

test('the official source is not shifted: it is WGS-84 already', () => {
  const { areas, problems } = loadSource({ source: 'tianditu', file: fixture('tianditu.geojson') });
  expect(problems).toEqual([]);
  expect(areas[0]?.polygons[0]?.[0]).toContainEqual([113.1, 34.5]);
});

test('what moved against the default source is said in km² and metres for every area, in any order', () => {
  const before = loadSource({ source: 'datav' }).areas;
  const after = loadSource({ source: 'tianditu', file: fixture('tianditu.geojson') }).areas;
  const lines = describeMoves(before, after.toReversed());
  expect(lines).toHaveLength(16);
  expect(lines[0]).toBe('659011 新星市: not in the default source');
  expect(lines.at(-1)).toMatch(
    /^410102 中原区: -\d+\.\d km² \(196\.7 → \d+\.\d\), outlines up to \d+ m apart$/,
  );
});
