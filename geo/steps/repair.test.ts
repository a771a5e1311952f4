import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LonLat } from '../../src/domain/boundary.ts';
import type { Ring } from '../area.ts';
import { repairArea, repairRing, roundPosition, windRings } from './repair.ts';

const square: Ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
];
const area = (...polygons: Ring[][]) => repairArea({ adcode: '410102', name: '中原区', polygons });

test('coordinates are rounded to five decimals', () => {
  expect(roundPosition([113.6316764, 34.7664583])).toEqual([113.63168, 34.76646]);
});

test('an open ring is closed', () => {
  expect(repairRing(square.slice(0, -1))).toEqual(square);
});

test('points that become the same by rounding are one', () => {
  const [first = [0, 0], ...rest] = square;
  expect(repairRing([first, [0.000001, 0.000002], ...rest])).toEqual(square);
});

test('a spike is cut off, in the middle and at the seam', () => {
  expect(
    repairRing([
      [0, 0],
      [1, 0],
      [1, 1],
      [5, 5],
      [1, 1],
      [0, 1],
      [0, 0],
    ]),
  ).toEqual(square);
  const points = (ring: Ring): string[] => ring.slice(1).map(String).toSorted();
  expect(
    points(
      repairRing([
        [5, 5],
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
        [5, 5],
      ]),
    ),
  ).toEqual(points(square));
});

test('outer rings run counter-clockwise, holes clockwise', () => {
  const hole: Ring = [
    [0.2, 0.2],
    [0.4, 0.2],
    [0.4, 0.4],
    [0.2, 0.2],
  ];
  expect(windRings([square.toReversed(), hole])).toEqual([square, hole.toReversed()]);
});

test('a hole without an area is dropped, a polygon without one goes with its outer ring', () => {
  const line: Ring = [
    [0.2, 0.2],
    [0.4, 0.4],
    [0.2, 0.2],
  ];
  expect(area([square, line], [line])).toMatchObject({ polygons: [[square]] });
});

test('any ring comes out closed, without repeats or spikes, and a second repair changes nothing', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }));
  fc.assert(
    fc.property(fc.array(point, { maxLength: 12 }), (points) => {
      const ring = repairRing(points as LonLat[]);
      if (ring.length < 4) return;
      const keys = ring.map(String);
      expect(keys[0]).toBe(keys.at(-1));
      const open = keys.slice(0, -1);
      open.forEach((key, index) => {
        const next = open[(index + 1) % open.length];
        expect(key).not.toBe(next);
        if (open.length > 2) expect(key).not.toBe(open[(index + 2) % open.length]);
      });
      expect(repairRing(ring)).toEqual(ring);
    }),
  );
});
