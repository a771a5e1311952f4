import type { Feature, Point } from 'geojson';
import type { Place } from '../places.ts';
import { roundPosition } from './repair.ts';

/** Places as GeoJSON points with how far each reaches, in the given order. */
export function buildPlaces(places: readonly Place[]): Feature<Point, Omit<Place, 'point' | 'extent'>>[] {
  return places.map(({ point, extent, ...properties }) => ({
    type: 'Feature',
    bbox: extent,
    properties,
    geometry: { type: 'Point', coordinates: roundPosition(point) },
  }));
}
