import { expect, test } from 'vitest';
import type { Ring } from '../area.ts';
import { areaKm2, boundsOf } from './measure.ts';

const cell: Ring = [
  [113, 34],
  [114, 34],
  [114, 35],
  [113, 35],
  [113, 34],
];
const hole: Ring = [
  [113.4, 34.4],
  [113.4, 34.6],
  [113.6, 34.6],
  [113.6, 34.4],
  [113.4, 34.4],
];

test('a one-degree cell has its ellipsoidal area', () => {
  // The ellipsoid's zone between two parallels,: its formula is independent of ours; geodesic edges bulge a little beyond it.
  expect(Math.abs(areaKm2({ polygons: [[cell]] }) / zone(34, 35) - 1)).toBeLessThan(0.0005);
});

test('a hole is taken off', () => {
  const whole = areaKm2({ polygons: [[cell]] });
  const hollow = areaKm2({ polygons: [[cell, hole]] });
  expect(Math.abs((whole - hollow) / (zone(34.4, 34.6) * 0.2) - 1)).toBeLessThan(0.0005);
});

test('bounds are west, south, east, north of all parts', () => {
  expect(boundsOf({ polygons: [[hole], [cell]] })).toEqual([113, 34, 114, 35]);
});

/** Area of a zone of the WGS-84 ellipsoid one degree of longitude wide, km² (Snyder 1987, eq. 3-12). */
function zone(south: number, north: number): number {
  const a = 6378.137;
  const e2 = 0.00669437999014;
  const e = Math.sqrt(e2);
  const q = (latitude: number): number => {
    const s = Math.sin((latitude * Math.PI) / 180);
    return (1 - e2) * (s / (1 - e2 * s * s) - Math.log((1 - e * s) / (1 + e * s)) / (2 * e));
  };
  return ((a * a) / 2) * (q(north) - q(south)) * (Math.PI / 180);
}
