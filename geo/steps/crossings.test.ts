import { expect, test } from 'vitest';
import type { LonLat } from '../../src/domain/boundary.ts';
import { findCrossings } from './crossings.ts';

const square: LonLat[] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
];

test('a closed ring that only meets itself where it closes does not cross', () => {
  expect(findCrossings([square])).toEqual([]);
});

test('a ring like an 8 crosses itself', () => {
  const eight: LonLat[] = [
    [0, 0],
    [1, 1],
    [1, 0],
    [0, 1],
    [0, 0],
  ];
  expect(findCrossings([eight]).map(({ lines }) => lines)).toEqual([[0, 0]]);
});

test('lines that share a vertex do not cross, lines that touch between vertices do', () => {
  const from = (start: LonLat): LonLat[] => [start, [2, 5]];
  expect(findCrossings([square, from([1, 1])])).toEqual([]);
  expect(findCrossings([square, from([0.5, 1])])).not.toEqual([]);
});

test('lines that run along each other cross, whether in part or wholly', () => {
  const along = (from: LonLat, to: LonLat): LonLat[] => [from, to];
  expect(findCrossings([square, along([0.2, 0], [3, 0])])).not.toEqual([]);
  expect(findCrossings([square, along([1, 0], [0, 0])])).not.toEqual([]);
});

test('a crossing one hundred-thousandth of a degree deep is found', () => {
  const near: LonLat[] = [
    [-1, 0.5],
    [0.00001, 0.50001],
    [-1, 0.6],
  ];
  expect(findCrossings([square, near])).not.toEqual([]);
});
