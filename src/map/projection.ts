import type { Bounds, LonLat } from '../domain/boundary.ts';

/** A point of a drawing, in the drawing's own units, y downwards. */
export type Point = [x: number, y: number];

/** Size of a drawing in its own units. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * One Web-Mercator fit of a frame's bounds into its drawing. The SVG draws with it and MapLibre's camera is
 * derived from it, so an outline stands at the same place in both.
 */
export interface Projection {
  /** Degrees to drawing units. */
  readonly project: (lonLat: LonLat) => Point;
  /** Drawing units to degrees. */
  readonly unproject: (point: Point) => LonLat;
  /** Middle of the drawing, in degrees. */
  readonly center: LonLat;
  /** MapLibre zoom at which the drawing is `widthPx` CSS pixels wide (512 px tiles). */
  readonly zoomAt: (widthPx: number) => number;
  /** Drawing units of one kilometre along the parallel through the drawing's middle. */
  readonly unitsPerKm: number;
}

const RADIANS = Math.PI / 180;
const EARTH_CIRCUMFERENCE_KM = 40_075.017;
const MAPLIBRE_TILE_PX = 512;

/** Web Mercator as MapLibre has it: the world is the unit square, y from north to south. */
const mercator = ([lon, lat]: LonLat): Point => [
  (lon + 180) / 360,
  (1 - Math.asinh(Math.tan(lat * RADIANS)) / Math.PI) / 2,
];
const inverseMercator = ([x, y]: Point): LonLat => [
  x * 360 - 180,
  Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) / RADIANS,
];

/** Fits `bounds` (degrees) into `size`, leaving `margin` units free on every side, and centres it. */
export function fitProjection(bounds: Bounds, size: Size, margin: number): Projection {
  const [west, south, east, north] = bounds;
  const [left, top] = mercator([west, north]);
  const [right, bottom] = mercator([east, south]);
  const scale = Math.min(
    (size.width - 2 * margin) / (right - left),
    (size.height - 2 * margin) / (bottom - top),
  );
  const originX = (left + right) / 2 - size.width / 2 / scale;
  const originY = (top + bottom) / 2 - size.height / 2 / scale;
  const unproject = ([x, y]: Point): LonLat => inverseMercator([x / scale + originX, y / scale + originY]);
  const center = unproject([size.width / 2, size.height / 2]);
  return {
    project: (lonLat) => {
      const [x, y] = mercator(lonLat);
      return [(x - originX) * scale, (y - originY) * scale];
    },
    unproject,
    center,
    zoomAt: (widthPx) => Math.log2((scale * widthPx) / size.width / MAPLIBRE_TILE_PX),
    unitsPerKm: scale / EARTH_CIRCUMFERENCE_KM / Math.cos(center[1] * RADIANS),
  };
}
