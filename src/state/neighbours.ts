import type { Adcode } from '../domain/adcode.ts';
import type { LonLat } from '../domain/boundary.ts';

/** Where an area lies for whoever looks for its neighbours: its label point, degrees. */
export interface Placed {
  readonly adcode: Adcode;
  readonly labelPoint: LonLat;
}

/** Compass bearings of the arrow keys, degrees clockwise from north. */
export const ARROWS: Readonly<Record<string, number>> = {
  ArrowUp: 0,
  ArrowRight: 90,
  ArrowDown: 180,
  ArrowLeft: 270,
};

/** An area further aside than this, degrees, does not lie in a direction. */
const ASIDE_MAX = 70;
/** How much farther away an area at the edge of the direction counts than one straight ahead. */
const ASIDE_COST = 2;

/**
 * The area that a reader would call the next one towards `bearing` (degrees from north): near, and not far aside.
 * `null` where nothing lies that way.
 */
export function neighbourOf(from: Adcode, bearing: number, places: readonly Placed[]): Adcode | null {
  const start = places.find(({ adcode }) => adcode === from)?.labelPoint;
  if (!start) return null;
  let best: Adcode | null = null;
  let least = Infinity;
  for (const { adcode, labelPoint } of places) {
    if (adcode === from) continue;
    const { distance, aside } = towards(start, labelPoint, bearing);
    if (distance === 0 || aside > ASIDE_MAX) continue;
    const cost = distance * (1 + ASIDE_COST * (aside / ASIDE_MAX) ** 2);
    if (cost < least) [best, least] = [adcode, cost];
  }
  return best;
}

/** How far a point lies from another, in degrees of latitude, and how far aside of a bearing, in degrees. */
export function towards(
  [lon, lat]: LonLat,
  [toLon, toLat]: LonLat,
  bearing: number,
): { distance: number; aside: number } {
  const east = (toLon - lon) * Math.cos((((lat + toLat) / 2) * Math.PI) / 180);
  const north = toLat - lat;
  const turn = Math.abs((Math.atan2(east, north) * 180) / Math.PI - bearing) % 360;
  return { distance: Math.hypot(east, north), aside: Math.min(turn, 360 - turn) };
}
