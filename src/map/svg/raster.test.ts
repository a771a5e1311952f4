import type { Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { PAPER, rasterise } from './raster.ts';

const square = (left: number, top: number, side: number): [number, number][] => [
  [left, top],
  [left + side, top],
  [left + side, top + side],
  [left, top + side],
  [left, top],
];
const polygon = (...coordinates: [number, number][][]): Polygon => ({ type: 'Polygon', coordinates });
const SIZE = { width: 100, height: 60 };

describe('the raster', () => {
  const raster = rasterise(
    [
      polygon(square(0, 0, 40), square(10, 10, 20)),
      { type: 'MultiPolygon', coordinates: [[square(60, 0, 20)], [square(60, 40, 20)]] },
    ],
    SIZE,
    2,
  );

  test('names the shape that lies at a point, in each of its parts', () => {
    expect(raster.at([5, 5])).toBe(0);
    expect(raster.at([70, 10])).toBe(1);
    expect(raster.at([70, 50])).toBe(1);
  });

  test('is bare paper between shapes and in holes', () => {
    expect(raster.at([50, 10])).toBe(PAPER);
    expect(raster.at([20, 20])).toBe(PAPER);
  });

  test.each([
    [-1, 5],
    [5, -1],
    [100, 5],
    [5, 60],
    [Number.NaN, 5],
  ])('is bare paper off the sheet: %d, %d', (x, y) => {
    expect(raster.at([x, y])).toBe(PAPER);
  });

  test('reaches the last, narrower cells of a sheet that is no multiple of a cell', () => {
    const whole = rasterise([polygon(square(-10, -10, 200))], SIZE, 7);
    expect(whole.at([99.9, 59.9])).toBe(0);
  });

  test('gives a point that two shapes claim to the first', () => {
    const both = rasterise([polygon(square(0, 0, 40)), polygon(square(0, 0, 40))], SIZE, 2);
    expect(both.at([20, 20])).toBe(0);
  });
});
