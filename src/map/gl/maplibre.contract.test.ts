import { readdirSync, readFileSync } from 'node:fs';
import * as maplibre from 'maplibre-gl';
import { describe, expect, test } from 'vitest';

const filesIn = (folder: string): URL[] =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => new URL(folder + name, import.meta.url));

/** Everything of ours that talks to the map. */
const FILES = [
  ...filesIn('./'),
  ...filesIn('../../').filter(({ pathname }) => /\/level2[^/]*$/.test(pathname)),
];
const CODE = FILES.map((file) => readFileSync(file, 'utf8')).join('\n');
const all = (pattern: RegExp): string[] => [
  ...new Set([...CODE.matchAll(pattern)].map(([, name = '']) => name)),
];

/** Names that stand in `map.name(` or `map.name<…>(`. */
const METHODS = all(/\bmap\.(\w+)(?:<\w+>)?\(/gi);

describe('the real MapLibre', () => {
  test('is what our code was searched for: the usual methods are among those found', () => {
    expect(METHODS).toEqual(
      expect.arrayContaining(['addSource', 'addLayer', 'setFeatureState', 'flyTo', 'on', 'getSource']),
    );
  });

  test.each(METHODS)('has the method Map.%s that our code calls', (name) => {
    expect(typeof Reflect.get(maplibre.Map.prototype, name)).toBe('function');
  });

  test('has what our code imports by value', () => {
    const names = all(/import \{([^}]*)\} from 'maplibre-gl'/g)
      .flatMap((list) => list.split(','))
      .map((name) => name.trim().replace(/ as \w+$/, ''))
      .filter((name) => name !== '' && !name.startsWith('type '));
    expect(names).toContain('Map');
    for (const name of names) expect(typeof Reflect.get(maplibre, name), name).toBe('function');
  });

  test('takes rotation off the keyboard and off two fingers, and new data into a source', () => {
    const { KeyboardHandler, TwoFingersTouchZoomRotateHandler, GeoJSONSource } = maplibre;
    expect(typeof KeyboardHandler.prototype.disableRotation).toBe('function');
    expect(typeof TwoFingersTouchZoomRotateHandler.prototype.disableRotation).toBe('function');
    expect(typeof GeoJSONSource.prototype.setData).toBe('function');
  });
});
