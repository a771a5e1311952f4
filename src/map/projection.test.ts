import { distance, point } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bounds } from '../domain/boundary.ts';
import { fitProjection } from './projection.ts';

const BOUNDS: Bounds = [112.715, 34.263, 114.215, 34.99];
const SIZE = { width: 1600, height: 1000 };

describe('a frame’s projection', () => {
  const projection = fitProjection(BOUNDS, SIZE, 40);

  test('puts the bounds inside the margins and touches them on one axis', () => {
    const [left, top] = projection.project([BOUNDS[0], BOUNDS[3]]);
    const [right, bottom] = projection.project([BOUNDS[2], BOUNDS[1]]);
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(40 - 1e-6);
    expect(right).toBeLessThanOrEqual(1560 + 1e-6);
    expect(bottom).toBeLessThanOrEqual(960 + 1e-6);
    expect(Math.min(left, top)).toBeCloseTo(40, 6);
  });

  test('is undone by its inverse', () => {
    const lon = fc.double({ min: 70, max: 140, noNaN: true });
    const lat = fc.double({ min: -60, max: 70, noNaN: true });
    fc.assert(
      fc.property(lon, lat, (x, y) => {
        const [backX, backY] = projection.unproject(projection.project([x, y]));
        expect(backX).toBeCloseTo(x, 8);
        expect(backY).toBeCloseTo(y, 8);
      }),
    );
  });

  test('gives the zoom at which MapLibre draws the same picture', () => {
    const zoom = projection.zoomAt(800);
    const worldPx = 512 * 2 ** zoom;
    const pxPerDegree = worldPx / 360;
    const [west] = projection.project([113, 34.6]);
    const [east] = projection.project([114, 34.6]);
    expect(((east - west) * 800) / SIZE.width).toBeCloseTo(pxPerDegree, 6);
  });

  test('measures a kilometre within half a percent of the distance on the ground', () => {
    const [lon, lat] = projection.center;
    const km = distance(point([lon - 0.1, lat]), point([lon + 0.1, lat]));
    const [from] = projection.project([lon - 0.1, lat]);
    const [to] = projection.project([lon + 0.1, lat]);
    expect((to - from) / km / projection.unitsPerKm).toBeGreaterThan(0.995);
    expect((to - from) / km / projection.unitsPerKm).toBeLessThan(1.005);
  });
});
