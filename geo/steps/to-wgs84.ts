import gcoord from 'gcoord';
import type { LonLat } from '../../src/domain/boundary.ts';
import type { Area } from '../area.ts';

/**
 * A GCJ-02 position on WGS-84, degrees. The published GCJ-02 offset has no closed inverse: gcoord iterates it to well
 * below a metre.
 */
export function toWgs84([lon, lat]: LonLat): LonLat {
  const [x, y] = gcoord.transform([lon, lat], gcoord.GCJ02, gcoord.WGS84);
  return [x, y];
}

/** An area with every vertex moved from GCJ-02 to WGS-84. */
export function areaToWgs84(area: Area): Area {
  return { ...area, polygons: area.polygons.map((rings) => rings.map((ring) => ring.map(toWgs84))) };
}
