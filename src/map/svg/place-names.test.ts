import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Bounds } from '../../domain/boundary.ts';
import { FRAME_SIZE, INSET_SIZES, LABEL_SIZES, LABEL_UNITS, type Label } from '../../domain/frame.ts';
import type { Places } from '../../domain/place.ts';
import type { Rivers } from '../../domain/river.ts';
import type { Projection } from '../projection.ts';
import { placeNames, type Ground } from './place-names.ts';

/** Degrees are drawing units. */
const PLAIN: Projection = {
  project: ([x, y]) => [x, y],
  unproject: ([x, y]) => [x, y],
  center: [0, 0],
  zoomAt: () => 0,
  unitsPerKm: 1,
};
/** West, south, east and north of the sheet; y counts downwards. */
const SHEET: Bounds = [0, 1000, 1600, 0];
const area = (left: number, top: number, right: number, bottom: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
      [left, top],
    ],
  ],
});
/** Land everywhere, nothing reported. */
const OPEN: Ground = { land: [area(0, 0, 1600, 1000)], reported: [] };
const SHOWN = LABEL_SIZES.filter((size) => !INSET_SIZES.includes(size));

const river = (
  name: string | null,
  level: number,
  coordinates: [number, number][],
): Rivers['features'][0] => ({
  type: 'Feature',
  properties: { name, nameEn: null, level },
  geometry: { type: 'LineString', coordinates },
});
const rivers = (...features: Rivers['features']): Rivers => ({ type: 'FeatureCollection', features });
const range = (name: string, coordinates: [number, number], extent: Bounds = SHEET): Places => ({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      bbox: extent,
      properties: { name, nameEn: name, kind: 'range' },
      geometry: { type: 'Point', coordinates },
    },
  ],
});
const NO_PLACES: Places = { type: 'FeatureCollection', features: [] };
const everywhere = (size: Label['size']): Label => ({
  adcode: '410181',
  size,
  x: FRAME_SIZE.width / 2,
  y: FRAME_SIZE.height / 2,
  lines: Array.from({ length: 40 }, () => '满'.repeat(80)),
  focus: false,
  leader: null,
});
const MAIN = river('黄河', 1, [
  [400, 300],
  [800, 500],
]);

describe('names of rivers and ranges', () => {
  test('stand in every range but those of the small frame', () => {
    const names = placeNames(rivers(MAIN), range('天山', [1200, 700]), [], PLAIN, OPEN);
    expect(names.filter(({ kind }) => kind === 'river').map(({ size }) => size)).toEqual(SHOWN);
    expect(names.filter(({ kind }) => kind === 'range').map(({ size }) => size)).toEqual(SHOWN);
  });

  test('of minor rivers wait for the widest range and are smaller', () => {
    const names = placeNames(rivers(river('颍河', 4, [[500, 500]])), NO_PLACES, [], PLAIN, OPEN);
    expect(names.map(({ size }) => size)).toEqual(['l']);
    expect(names[0]?.units).toBeLessThan(LABEL_UNITS.l);
  });

  test('are not made up for a river whose name is not certain', () => {
    expect(placeNames(rivers(river(null, 1, [[500, 500]])), NO_PLACES, [], PLAIN, OPEN)).toEqual([]);
  });

  test('are left out where an area’s name leaves no room', () => {
    const names = placeNames(rivers(MAIN), NO_PLACES, [everywhere('m')], PLAIN, OPEN);
    expect(names.map(({ size }) => size)).toEqual(SHOWN.filter((size) => size !== 'm'));
  });

  test('are left out rather than written over each other', () => {
    const twice = rivers(river('甲河', 1, [[800, 500]]), river('乙河', 1, [[800, 500]]));
    const third = rivers(...twice.features, river('丙河', 1, [[800, 500]]));
    const at = (all: Rivers) =>
      placeNames(all, NO_PLACES, [], PLAIN, OPEN).filter(({ size }) => size === 'l');
    expect(at(twice).map(({ name, y }) => [name, Math.sign(y - 500)])).toEqual([
      ['甲河', -1],
      ['乙河', 1],
    ]);
    expect(at(third).map(({ name }) => name)).toEqual(['甲河', '乙河']);
  });

  test('stay off the shapes to avoid, and on the sheet', () => {
    const half = area(0, 0, 700, 1000);
    for (const { x } of placeNames(rivers(MAIN), NO_PLACES, [], PLAIN, { ...OPEN, reported: [half] }))
      expect(x).toBe(800);
    expect(placeNames(rivers(river('远河', 1, [[1600, 1000]])), NO_PLACES, [], PLAIN, OPEN)).toEqual([]);
    expect(placeNames(rivers(river('边河', 1, [[2, 500]])), NO_PLACES, [], PLAIN, OPEN)).toEqual([]);
  });

  test('of ranges keep to the range’s own extent, or are left out', () => {
    const reported = [area(0, 0, 760, 1000)];
    const [long, short] = [300, 40].map((half) =>
      placeNames(rivers(), range('天山', [800, 500], [800 - half, 560, 800 + half, 440]), [], PLAIN, {
        ...OPEN,
        reported,
      }),
    );
    expect(long?.map(({ size }) => size)).toEqual(SHOWN);
    expect(short?.map(({ size }) => size)).toEqual(['l']);
    for (const { x, y } of short ?? []) expect(x < 840 && y > 440 && y < 560).toBe(true);
  });

  test('of ranges are smaller where only that has room', () => {
    const near = (half: number) =>
      placeNames(rivers(), range('天山', [800, 500], [800 - half, 560, 800 + half, 440]), [], PLAIN, OPEN);
    const units = near(62).map((name) => name.units / LABEL_UNITS[name.size]);
    expect(units.some((share) => share < 1)).toBe(true);
  });

  test('of ranges have all of their letters on the land', () => {
    const land = [area(700, 0, 1600, 1000)];
    for (const { x, units } of placeNames(rivers(), range('天山', [700, 500]), [], PLAIN, { ...OPEN, land }))
      expect(x - units * 1.3).toBeGreaterThanOrEqual(699);
  });
});
