import { FRAME_SIZE } from '../../domain/frame.ts';
import type { Places } from '../../domain/place.ts';
import type { Rivers } from '../../domain/river.ts';
import type { Point, Projection } from '../projection.ts';

/** A place that a name may take, and how far to both sides it may reach there, drawing units. */
export interface PlaceSpot {
  readonly at: Point;
  readonly left: number;
  readonly right: number;
}

/** Spots of a grid, in type sizes. */
const STEP = 0.2;

/** Spots above and below each bend of a river that is well on the sheet. */
export function besideRiver(
  { geometry }: Rivers['features'][number],
  projection: Projection,
  units: number,
): PlaceSpot[] {
  return geometry.coordinates
    .map((position) => projection.project(lonLat(position)))
    .filter(([x, y]) => x > 0 && y > 0 && x < FRAME_SIZE.width && y < FRAME_SIZE.height)
    .flatMap(([x, y]) => [y - units, y + units].map((beside): Point => [x, beside]))
    .map((at) => ({ at, left: 0, right: FRAME_SIZE.width }));
}

/** The position of a range and spots all over its extent, the nearest to it first; a name keeps between its ends. */
export function withinRange(
  { geometry, bbox: [west, south, east, north] }: Places['features'][number],
  projection: Projection,
  units: number,
): PlaceSpot[] {
  const [x, y] = projection.project(lonLat(geometry.coordinates));
  const [left, top] = projection.project([west, north]);
  const [right, bottom] = projection.project([east, south]);
  const step = units * STEP;
  const steps = (from: number, to: number): number[] =>
    Array.from({ length: Math.floor(to / step) - Math.ceil(from / step) + 1 }, (_, index) =>
      Math.round((Math.ceil(from / step) + index) * step),
    );
  const away = ([spotX, spotY]: Point): number => Math.hypot(spotX - x, spotY - y);
  return steps(top - y, bottom - y)
    .flatMap((down) => steps(left - x, right - x).map((over): Point => [x + over, y + down]))
    .sort((a, b) => away(a) - away(b))
    .map((at) => ({ at, left, right }));
}

const lonLat = ([lon = 0, lat = 0]: readonly number[]): Point => [lon, lat];
