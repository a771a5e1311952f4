import { expect, test } from 'vitest';
import type { Ring } from '../area.ts';
import { distanceToSegment } from './local-metres.ts';
import { farthestVertex, largestOffset } from './offset.ts';

const square: Ring = [
  [113, 34],
  [113.1, 34],
  [113.1, 34.1],
  [113, 34.1],
  [113, 34],
];
const bulged: Ring = [...square.slice(0, 2), [113.11, 34.05], ...square.slice(2)];
const shape = (ring: Ring) => ({ polygons: [[ring]] });

test('a degree of latitude is some 111 km, one of longitude shorter by the cosine', () => {
  expect(distanceToSegment([113, 34], [113, 35], [113, 36])).toBeCloseTo(111_195, 0);
  expect(distanceToSegment([113, 34], [114, 33], [114, 35])).toBeCloseTo(
    111_195 * Math.cos((34 * Math.PI) / 180),
    0,
  );
});

test('beyond a segment its nearer end counts, and a segment without length is a point', () => {
  expect(distanceToSegment([113, 34], [113, 34.001], [113, 34.002])).toBeCloseTo(111.2, 1);
  expect(distanceToSegment([113, 34], [113, 34.001], [113, 34.001])).toBeCloseTo(111.2, 1);
});

test('the offset of two outlines is the same from either side, and nothing for the same outline', () => {
  const bulge = 0.01 * 111_195 * Math.cos((34.05 * Math.PI) / 180);
  expect(farthestVertex(shape(square), shape(bulged))).toBe(0);
  expect(largestOffset(shape(square), shape(bulged))).toBeCloseTo(bulge, 0);
  expect(largestOffset(shape(bulged), shape(square))).toBeCloseTo(bulge, 0);
  expect(largestOffset(shape(square), shape(square))).toBe(0);
});
