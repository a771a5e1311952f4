import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parseRivers } from './river.ts';

const COURSE: unknown = [
  [113, 34],
  [114, 34],
];
const file = (properties: object, coordinates: unknown = COURSE) => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', properties, geometry: { type: 'LineString', coordinates } }],
});
const NAMED = { name: '黄河', nameEn: 'Yellow River', level: 1 };

describe('the rivers', () => {
  test('are kept as they are, with or without a name', () => {
    for (const river of [NAMED, { name: null, nameEn: null, level: 4 }]) {
      expect(parseRivers(file(river))).toEqual(file(river));
    }
  });

  test.each([
    ['leave their name out instead of saying that there is none', file({ level: 1 })],
    ['have no level', file({ name: null, nameEn: null })],
    ['have half a position', file(NAMED, [[113]])],
    ['have a position that is no number', file(NAMED, [[113, '34']])],
    ['are a single feature', file(NAMED).features[0]],
  ])('are refused when they %s', (_, input) => {
    expect(() => parseRivers(input)).toThrow(v.ValiError);
  });

  test('are lines or a valibot error, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.anything(), (coordinates) => {
        const input = file(NAMED, coordinates ?? null);
        try {
          expect(parseRivers(input).features[0]?.geometry.type).toBe('LineString');
          expect(Array.isArray(coordinates)).toBe(true);
        } catch (cause) {
          expect(cause).toBeInstanceOf(v.ValiError);
        }
      }),
    );
  });

  test('as built have 黄河, once, as the only river of the first level', () => {
    const text = readFileSync(new URL('../../public/geo/rivers.geojson', import.meta.url), 'utf8');
    const main = parseRivers(JSON.parse(text)).features.filter(({ properties }) => properties.level === 1);
    expect(main.map(({ properties }) => properties.name)).toEqual(['黄河']);
  });
});
