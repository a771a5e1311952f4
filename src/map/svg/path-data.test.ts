import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { parseBoundaries } from '../../domain/boundary.ts';
import { FRAME_MARGIN, FRAME_SIZE } from '../../domain/frame.ts';
import { fitProjection, type Point, type Projection } from '../projection.ts';
import { pathData, toSheet, readPath } from './path-data.ts';

/** Degrees are drawing units, so that a test can say what it expects. */
const PLAIN: Projection = {
  project: ([x, y]) => [x, y],
  unproject: ([x, y]) => [x, y],
  center: [0, 0],
  zoomAt: () => 0,
  unitsPerKm: 1,
};
const polygon = (...coordinates: Point[][]): Polygon => ({ type: 'Polygon', coordinates });

describe('path data', () => {
  test('is short: relative whole numbers, no space where a minus parts two', () => {
    const path = pathData(
      polygon([
        [10, 10],
        [20, 10],
        [15, 4.6],
        [10, 10],
      ]),
      PLAIN,
    );
    expect(path).toBe('M10 10l10 0-5-5z');
  });

  test('closes every ring of an area, holes and parts too, and no river', () => {
    const ring: Point[] = [
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 0],
    ];
    expect(pathData(polygon(ring, ring), PLAIN)).toMatch(/^M[^M]*zM[^M]*z$/);
    const parts = { type: 'MultiPolygon' as const, coordinates: [[ring], [ring, ring]] };
    expect(pathData(parts, PLAIN).match(/z/g)).toHaveLength(3);
    expect(pathData({ type: 'LineString', coordinates: ring }, PLAIN)).toBe('M0 0l9 0 0 9-9-9');
  });

  test('merges points that fall together on the sheet', () => {
    const line = [
      [0, 0],
      [0.2, 0.3],
      [5, 5],
      [5.4, 4.6],
    ];
    expect(pathData({ type: 'LineString', coordinates: line }, PLAIN)).toBe('M0 0l5 5');
  });

  test('leaves out a ring or river too small to see, instead of drawing a broken one', () => {
    const speck: Point[] = [
      [0, 0],
      [0.3, 0],
      [0.3, 0.3],
      [0, 0],
    ];
    expect(pathData(polygon(speck), PLAIN)).toBe('');
    expect(pathData({ type: 'LineString', coordinates: speck }, PLAIN)).toBe('');
  });

  test('read back is the line that was drawn, to within half a unit', () => {
    const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true });
    const lines = fc.array(fc.array(fc.tuple(coordinate, coordinate), { maxLength: 20 }), { maxLength: 4 });
    fc.assert(
      fc.property(lines, (coordinates) => {
        const rounded = coordinates.map((line) =>
          line
            .map(([x, y]): Point => [Math.round(x) + 0, Math.round(y) + 0])
            .filter(([x, y], index, all) => x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]),
        );
        const path = pathData({ type: 'MultiLineString', coordinates }, PLAIN);
        expect(readPath(path)).toEqual(rounded.filter((line) => line.length > 1));
      }),
    );
  });
});

describe('the built boundaries on the sheet', () => {
  const text = readFileSync(new URL('../../../public/geo/overview.geojson', import.meta.url), 'utf8');
  const boundaries = parseBoundaries(JSON.parse(text));
  const city = boundaries.find(({ adcode }) => adcode === '410100');
  const projection = fitProjection(city?.bbox ?? [0, 0, 1, 1], FRAME_SIZE, FRAME_MARGIN);
  const divisions = boundaries.filter(({ parent }) => parent === '410100');
  const paths = divisions.map(({ geometry }) => readPath(pathData(geometry, projection)));

  test('share each inner line exactly: only the city’s outer line belongs to one area alone', () => {
    const key = (a: Point, b: Point): string => [a.join(), b.join()].sort().join(' ');
    const sides = new Map<string, number>();
    for (const ring of paths.flat()) {
      for (const [index, at] of ring.slice(1).entries()) {
        const side = key(ring[index] ?? at, at);
        sides.set(side, (sides.get(side) ?? 0) + 1);
      }
    }
    const outer = new Set(
      readPath(pathData(city?.geometry ?? polygon(), projection)).flatMap((ring) =>
        ring.slice(1).map((at, index) => key(ring[index] ?? at, at)),
      ),
    );
    const alone = [...sides].filter(([, times]) => times === 1).map(([side]) => side);
    const shared = [...sides].filter(([, times]) => times === 2);
    expect(alone.filter((side) => !outer.has(side))).toEqual([]);
    expect(shared.length).toBeGreaterThan(200);
  });

  test('stay on the sheet', () => {
    for (const [x, y] of paths.flat(2)) {
      expect(x >= 0 && x <= FRAME_SIZE.width && y >= 0 && y <= FRAME_SIZE.height).toBe(true);
    }
  });

  test('are, for measuring, the same lines unrounded', () => {
    for (const [index, { geometry }] of divisions.entries()) {
      const sheet = toSheet(geometry, projection);
      const rings = sheet.type === 'Polygon' ? sheet.coordinates : sheet.coordinates.flat();
      const [x = 0, y = 0] = rings[0]?.[0] ?? [];
      const [drawnX, drawnY] = paths[index]?.[0]?.[0] ?? [Number.NaN, Number.NaN];
      expect(Math.abs(x - drawnX)).toBeLessThanOrEqual(0.5);
      expect(Math.abs(y - drawnY)).toBeLessThanOrEqual(0.5);
    }
  });
});
