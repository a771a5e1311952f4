import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { DIVISIONS } from './adcode.ts';
import { parseBoundaries } from './boundary.ts';

const RING = [
  [113, 34],
  [114, 34],
  [114, 35],
  [113, 34],
];
const GEOMETRY: object = { type: 'Polygon', coordinates: [RING] };
const PROPERTIES = {
  adcode: '410181',
  name: '巩义市',
  parent: '410100',
  areaKm2: 1042,
  labelPoint: [113, 34],
};

const feature = (change: object = {}, properties: object = {}): object => ({
  type: 'Feature',
  id: '410181',
  bbox: [113, 34, 114, 35],
  properties: { ...PROPERTIES, ...properties },
  geometry: GEOMETRY,
  ...change,
});
const file = (...features: object[]): object => ({ type: 'FeatureCollection', features });
const withRing = (ring: unknown) => feature({ geometry: { type: 'Polygon', coordinates: [ring] } });

describe('a boundary file', () => {
  test('gives each feature’s measures beside its geometry', () => {
    expect(parseBoundaries(file(feature()))).toEqual([
      { ...PROPERTIES, bbox: [113, 34, 114, 35], geometry: GEOMETRY },
    ]);
  });

  test('keeps the order of the file', () => {
    const second = feature({ id: '410182' }, { adcode: '410182' });
    expect(parseBoundaries(file(second, feature())).map(({ adcode }) => adcode)).toEqual([
      '410182',
      '410181',
    ]);
  });

  test('takes areas of several parts, and holes', () => {
    const geometry = { type: 'MultiPolygon', coordinates: [[RING, RING], [RING]] };
    expect(parseBoundaries(file(feature({ geometry })))[0]?.geometry).toEqual(geometry);
  });

  test.each([
    ['a single feature', feature()],
    ['a truncated list', { type: 'FeatureCollection' }],
    ['a line for an area', file(feature({ geometry: { type: 'LineString', coordinates: RING } }))],
    ['no geometry', file(feature({ geometry: null }))],
    ['a ring of three positions', file(withRing(RING.slice(1)))],
    ['a position with a height', file(withRing([...RING, [113, 34, 80]]))],
    ['a position that is no number', file(withRing([...RING, [113, null]]))],
    ['a position with no end', file(withRing([...RING, [113, Infinity]]))],
    ['an id that is a number', file(feature({ id: 410181 }))],
    ['no bbox', file(feature({ bbox: undefined }))],
    ['a size below nothing', file(feature({}, { areaKm2: -1 }))],
    ['a parent that is no adcode', file(feature({}, { parent: '郑州' }))],
  ])('is refused when it is or has %s', (_, input) => {
    expect(() => parseBoundaries(input)).toThrow(v.ValiError);
  });

  test('either gives boundaries or a valibot error, whatever it holds', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (whole, part) => {
        for (const input of [whole, file(feature({ geometry: part })), file(withRing(part))]) {
          try {
            expect(Array.isArray(parseBoundaries(input))).toBe(true);
          } catch (cause) {
            expect(cause).toBeInstanceOf(v.ValiError);
          }
        }
      }),
    );
  });
});

describe.each(['overview', 'city', 'close'])('the built level %s', (level) => {
  const boundaries = parseBoundaries(
    JSON.parse(readFileSync(new URL(`../../public/geo/${level}.geojson`, import.meta.url), 'utf8')),
  );

  test('has every division of the code table under its name and city', () => {
    for (const { adcode, name, parent } of DIVISIONS) {
      expect(boundaries.find((boundary) => boundary.adcode === adcode)).toMatchObject({ name, parent });
    }
  });

  test('closes every ring and keeps every label point in its bounding box', () => {
    for (const { geometry, labelPoint, bbox } of boundaries) {
      const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
      for (const ring of rings) expect(ring.at(-1)).toEqual(ring[0]);
      const [west, south, east, north] = bbox;
      expect(labelPoint[0] > west && labelPoint[0] < east).toBe(true);
      expect(labelPoint[1] > south && labelPoint[1] < north).toBe(true);
    }
  });
});
