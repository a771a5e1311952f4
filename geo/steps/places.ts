import type { Feature, Point } from 'geojson';
import type { Place } from '../places.ts';
import { roundPosition } from './repair.ts';

/** Places as GeoJSON points, in the given order. */
export function buildPlaces(places: readonly Place[]): Feature<Point, Omit<Place, 'point'>>[] {
  return places.map(({ point, ...properties }) => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Point', coordinates: roundPosition(point) },
  }));
}
