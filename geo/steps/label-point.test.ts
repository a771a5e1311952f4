import { expect, test } from 'vitest';
import type { Ring } from '../area.ts';
import { isInside, labelPointOf } from './label-point.ts';

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

test('the point of a horseshoe lies in its body, not between its arms', () => {
  const horseshoe: Ring = [
    [113, 34],
    [113.5, 34],
    [113.5, 34.5],
    [113.4, 34.5],
    [113.4, 34.2],
    [113.1, 34.2],
    [113.1, 34.5],
    [113, 34.5],
    [113, 34],
  ];
  const point = labelPointOf({ polygons: [[horseshoe]] });
  expect(isInside(point, { polygons: [[horseshoe]] })).toBe(true);
  expect(point[1]).toBeLessThan(34.2);
});

test('of several parts the one with most room carries the name', () => {
  const [lon] = labelPointOf({ polygons: [[box(113, 34, 113.1, 34.1)], [box(114, 34, 114.4, 34.4)]] });
  expect(lon).toBeGreaterThan(114);
});

test('the point stays out of a hole', () => {
  const shape = { polygons: [[box(113, 34, 114, 35), box(113.3, 34.3, 113.9, 34.9)]] };
  expect(isInside(labelPointOf(shape), shape)).toBe(true);
});

test('room is measured in metres: at high latitude a degree east counts for less', () => {
  // In degrees the second has more room (0.2 against 0.1), in metres less: 8.5 km against 11 km.
  const arms = { polygons: [[box(20, 67, 20.5, 67.1)], [box(21, 67, 21.2, 68)]] };
  expect(labelPointOf(arms)[0]).toBeLessThan(21);
});

test('a point on the edge is not inside', () => {
  expect(isInside([113, 34.5], { polygons: [[box(113, 34, 114, 35)]] })).toBe(false);
});
