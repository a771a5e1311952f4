import geodesic from 'geographiclib-geodesic';
import type { Bounds } from '../../src/domain/boundary.ts';
import { ringsOf, type Area, type Ring } from '../area.ts';

/**
 * Area on the WGS-84 ellipsoid with geodesic edges, km² (Karney 2013, "Algorithms for geodesics"); holes count negative
 * by their winding.
 */
export function areaKm2(area: Pick<Area, 'polygons'>): number {
  return ringsOf(area).reduce((sum, ring) => sum + ringArea(ring), 0) / 1e6;
}

/** West, south, east and north of an area, degrees. Neither city comes near the antimeridian. */
export function boundsOf(area: Pick<Area, 'polygons'>): Bounds {
  const bounds: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of ringsOf(area).flat()) {
    bounds[0] = Math.min(bounds[0], lon);
    bounds[1] = Math.min(bounds[1], lat);
    bounds[2] = Math.max(bounds[2], lon);
    bounds[3] = Math.max(bounds[3], lat);
  }
  return bounds;
}

function ringArea(ring: Ring): number {
  const polygon = geodesic.Geodesic.WGS84.Polygon(false);
  for (const [lon, lat] of ring.slice(0, -1)) polygon.AddPoint(lat, lon);
  return polygon.Compute(false, true).area ?? 0;
}
