import type { LonLat } from '../../src/domain/boundary.ts';
import { ringsOf, segmentsOf, type Area } from '../area.ts';
import { distanceToSegment } from './local-metres.ts';

/** How far the farthest vertex of `area` lies from the lines of `other`, metres. */
export function farthestVertex(area: Pick<Area, 'polygons'>, other: Pick<Area, 'polygons'>): number {
  const segments = ringsOf(other).flatMap(segmentsOf);
  let farthest = 0;
  for (const point of ringsOf(area).flat()) {
    const distance = nearest(point, segments, farthest);
    if (distance > farthest) farthest = distance;
  }
  return farthest;
}

/** Hausdorff distance between two outlines, metres: taken at vertices, where it is reached for straight edges. */
export function largestOffset(a: Pick<Area, 'polygons'>, b: Pick<Area, 'polygons'>): number {
  return Math.max(farthestVertex(a, b), farthestVertex(b, a));
}

/** Stops early once a point is known to be no farther than `enough`: the maximum cannot grow from it. */
function nearest(point: LonLat, segments: readonly [LonLat, LonLat][], enough: number): number {
  let least = Infinity;
  for (const [from, to] of segments) {
    const distance = distanceToSegment(point, from, to);
    if (distance < least) least = distance;
    if (least <= enough) return least;
  }
  return least;
}
