import type { LonLat } from '../../src/domain/boundary.ts';

/** Mean length of one degree of a great circle, metres (6,371,008.8 m × π / 180). */
const METRES_PER_DEGREE = 111_195;

/**
 * Point in metres on a plane that is true near `latitude`: east is shortened by its cosine. Good to 0.5 % over the few
 * kilometres between neighbouring vertices, which is what it is for.
 */
export function toLocalMetres([lon, lat]: LonLat, latitude: number): [number, number] {
  return [lon * METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180), lat * METRES_PER_DEGREE];
}

/** Distance from a point to the nearest place of a straight segment, metres. */
export function distanceToSegment(point: LonLat, from: LonLat, to: LonLat): number {
  const scale = Math.cos((point[1] * Math.PI) / 180);
  const ax = (from[0] - point[0]) * scale;
  const ay = from[1] - point[1];
  const dx = (to[0] - from[0]) * scale;
  const dy = to[1] - from[1];
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length2));
  return Math.hypot(ax + along * dx, ay + along * dy) * METRES_PER_DEGREE;
}
