import { MercatorCoordinate } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { FRAME_MARGIN, FRAME_SIZE, type Frame } from '../../domain/frame.ts';
import { fitProjection } from '../projection.ts';
import { frameProjection, homeCamera } from './camera.ts';

const FRAME: Frame = {
  id: 'zhengzhou',
  city: '410100',
  bounds: [112.71509, 34.26329, 114.21509, 34.99008],
  labels: [],
  rivers: [],
  places: [],
  symbols: [],
  scaleBar: { km: 20, units: 200 },
};
/** Where MapLibre puts a point on a canvas with this camera: its own Mercator, 512 px tiles. */
function onCanvas(lonLat: [number, number], widthPx: number): [number, number] {
  const { center, zoom } = homeCamera(FRAME, widthPx);
  const heightPx = (widthPx * FRAME_SIZE.height) / FRAME_SIZE.width;
  const worldPx = 512 * 2 ** zoom;
  const at = MercatorCoordinate.fromLngLat(lonLat);
  const middle = MercatorCoordinate.fromLngLat(center);
  return [(at.x - middle.x) * worldPx + widthPx / 2, (at.y - middle.y) * worldPx + heightPx / 2];
}

describe('the camera', () => {
  test.each([160, 390, 900, 1440])('shows every point where the SVG has it, at %i px width', (widthPx) => {
    const [west, south, east, north] = FRAME.bounds;
    const pxPerUnit = widthPx / FRAME_SIZE.width;
    const points: [number, number][] = [
      [west, south],
      [east, north],
      [west, north],
      [113.6, 34.7],
    ];
    for (const point of points) {
      const [x, y] = frameProjection(FRAME).project(point);
      const [canvasX, canvasY] = onCanvas(point, widthPx);
      expect(canvasX).toBeCloseTo(x * pxPerUnit, 3);
      expect(canvasY).toBeCloseTo(y * pxPerUnit, 3);
    }
  });

  test('is one zoom level nearer on a frame twice as wide', () => {
    expect(homeCamera(FRAME, 800).zoom - homeCamera(FRAME, 400).zoom).toBeCloseTo(1, 9);
  });

  test('uses the projection that the SVG is drawn with', () => {
    const drawn = fitProjection(FRAME.bounds, FRAME_SIZE, FRAME_MARGIN);
    expect(frameProjection(FRAME).project([113, 34.5])).toEqual(drawn.project([113, 34.5]));
  });
});
