import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import type { Point, Size } from '../projection.ts';

/** Index of nothing: bare paper. */
export const PAPER = -1;

/** A coarse picture of which shape lies where, for asking what a box would cover. */
export interface Raster {
  /** Index of the shape at a point of the drawing, or PAPER. */
  readonly at: (point: Point) => number;
}

/** Paints `shapes` (drawing units) on a grid of square cells, `cell` units wide. */
export function rasterise(shapes: readonly (Polygon | MultiPolygon)[], size: Size, cell: number): Raster {
  const columns = Math.ceil(size.width / cell);
  const rows = Math.ceil(size.height / cell);
  const owner = new Int16Array(columns * rows).fill(PAPER);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const middle: Point = [(column + 0.5) * cell, (row + 0.5) * cell];
      owner[row * columns + column] = shapes.findIndex((shape) => booleanPointInPolygon(middle, shape));
    }
  }
  return {
    at: ([x, y]) => {
      const column = Math.floor(x / cell);
      const row = Math.floor(y / cell);
      const inside = column >= 0 && row >= 0 && column < columns && row < rows;
      return inside ? (owner[row * columns + column] ?? PAPER) : PAPER;
    },
  };
}
