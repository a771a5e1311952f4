import { bearing, centroid, destination, distance } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from '../../domain/boundary.ts';

/** The outline with its centroid at a place, degrees. */
export type Mover = (center: LonLat) => Polygon | MultiPolygon;

/**
 * Measures an outline once from its centroid, by great-circle distance and bearing, and draws it anywhere from these
 * measures: a rigid turn of the sphere, so it keeps its area at every latitude (the ellipsoid differs by 0.3 % at most).
 */
export function moverOf(outline: Polygon | MultiPolygon): Mover {
  const [lon = 0, lat = 0] = centroid(outline).geometry.coordinates;
  const from: LonLat = [lon, lat];
  const measure = (ring: Position[]) => ring.map((to) => [distance(from, to), bearing(from, to)] as const);
  const polygons = (outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates).map((polygon) =>
    polygon.map(measure),
  );
  return (center) => ({
    type: 'MultiPolygon',
    coordinates: polygons.map((polygon) =>
      polygon.map((ring) =>
        ring.map(([km, degrees]) => destination(center, km, degrees).geometry.coordinates),
      ),
    ),
  });
}
