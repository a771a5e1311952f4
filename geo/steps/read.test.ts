import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFeatures, readPolygons } from './read.ts';
import { readDataV } from './read-datav.ts';

const polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [113, 34],
      [114, 34],
      [114, 35],
      [113, 34],
    ],
  ],
};
const collection = (...features: unknown[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features });
const feature = (adcode: unknown, name: unknown, geometry: unknown = polygon) => ({
  type: 'Feature',
  properties: { adcode, name },
  geometry,
});

test('a byte order mark is no reason to refuse a file', () => {
  expect(readFeatures(`\uFEFF${collection(feature(410102, '中原区'))}`, 'a.json')).toHaveLength(1);
});

test('a truncated file is named, with what was expected', () => {
  expect(readFeatures('{"type":"FeatureColl', 'a.json')).toMatch(
    /^a\.json is not JSON .* expected a GeoJSON/,
  );
});

test('JSON of another shape is named, with where and what', () => {
  expect(readFeatures('{"type":"Topology"}', 'a.json')).toMatch(
    /^a\.json is not .* at type found "Topology", expected/,
  );
  expect(readFeatures('[]', 'a.json')).toMatch(/^a\.json is not a GeoJSON FeatureCollection/);
});

test('one bad feature is one problem, and the others are read', () => {
  const text = collection(
    feature(410102, '中原区'),
    feature('41010', '二七区'),
    feature(410104, null),
    feature(410105, '金水区', { type: 'Point', coordinates: [113, 34] }),
    feature(410106, '上街区', {
      type: 'Polygon',
      coordinates: [
        [
          [113, 34],
          [114, 'x'],
        ],
      ],
    }),
    feature(410108, '惠济区', {
      type: 'Polygon',
      coordinates: [
        [
          [34, 113],
          [35, 114],
        ],
      ],
    }),
  );
  const { areas, problems } = readDataV(text, 'a.json');
  expect(areas.map(({ adcode }) => adcode)).toEqual(['410102']);
  expect(problems).toHaveLength(5);
  expect(problems[0]).toBe(
    'a.json, feature 2 (41010 二七区), has adcode "41010" and name "二七区"; expected a six-digit adcode and a name.',
  );
  expect(problems[3]).toMatch(
    /^a\.json, feature 5 \(410106 上街区\), has no usable geometry: at coordinates\.0\.1 found/,
  );
});

test('a code twice gives two areas: the checks say so, nothing is lost before them', () => {
  const { areas } = readDataV(collection(feature(410102, '中原区'), feature(410102, '中原区')), 'a.json');
  expect(areas).toHaveLength(2);
});

test('a Polygon is read as one part, heights are dropped', () => {
  const flat = {
    type: 'Polygon',
    coordinates: [
      [
        [113, 34, 99],
        [114, 34, 99],
        [114, 35, 99],
        [113, 34, 99],
      ],
    ],
  };
  expect(readPolygons(flat, 'here')).toEqual([polygon.coordinates]);
});

test('no text makes the reader throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const { areas, problems } = readDataV(text, 'any');
      expect(areas.length === 0 ? problems.length : 1).toBeGreaterThan(0);
    }),
  );
});

test('no geometry makes the reader throw, and what it accepts is pairs of degrees', () => {
  const value = fc.oneof(fc.double(), fc.constant(null), fc.string());
  const rings = fc.array(fc.array(fc.array(value, { maxLength: 3 }), { maxLength: 4 }), { maxLength: 2 });
  fc.assert(
    fc.property(rings, (coordinates) => {
      const result = readPolygons({ type: 'Polygon', coordinates }, 'here');
      if (typeof result === 'string') return;
      for (const [lon, lat] of result.flat(2)) {
        expect(Math.abs(lon)).toBeLessThanOrEqual(180);
        expect(Math.abs(lat)).toBeLessThanOrEqual(90);
      }
    }),
  );
});
