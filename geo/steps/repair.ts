import type { LonLat } from '../../src/domain/boundary.ts';
import type { Area, Ring, Rings } from '../area.ts';

/** Decimals of every coordinate that leaves the pipeline: 1e-5 degrees are about a metre. */
const DECIMALS = 1e5;

/**
 * An area ready for the topology: coordinates rounded (so that neighbours still share their vertices after writing), rings
 * closed, without repeated points or spikes, outer rings counter-clockwise and holes clockwise (RFC 7946, 3.1.6). A ring
 * with no area left is dropped, a polygon with its outer ring.
 */
export function repairArea(area: Area): Area {
  const polygons = area.polygons
    .map((rings) => rings.map(repairRing))
    .filter(([outer]) => outer && outer.length >= 4)
    .map((rings) => windRings(rings.filter((ring) => ring.length >= 4)));
  return { ...area, polygons };
}

/** Rounds a position to the decimals that are written. */
export function roundPosition([lon, lat]: LonLat): LonLat {
  return [Math.round(lon * DECIMALS) / DECIMALS, Math.round(lat * DECIMALS) / DECIMALS];
}

/** Rings of one polygon, the outer one counter-clockwise and the holes clockwise. */
export function windRings(rings: Rings): Rings {
  return rings.map((ring, index) => (signedArea(ring) > 0 === (index === 0) ? ring : ring.toReversed()));
}

/** A rounded, closed ring without repeats and spikes; fewer than four points when nothing is left of it. */
export function repairRing(ring: Ring): Ring {
  const kept: Ring = [];
  for (const point of ring.map(roundPosition)) push(kept, point);
  // The seam is a place like any other: repeats and spikes may straddle it.
  for (let before = -1; before !== kept.length;) {
    before = kept.length;
    const [first, second] = kept;
    const last = kept.at(-1);
    if (first && last && kept.length > 1 && same(first, last)) kept.pop();
    else if (second && last && same(second, last)) kept.shift();
    else if (first && same(first, kept.at(-2) ?? [NaN, NaN])) kept.pop();
  }
  const [first] = kept;
  return first ? [...kept, first] : [];
}

/** Adds a point unless it repeats the last one; a point that returns to the last but one takes the spike away. */
function push(kept: Ring, point: LonLat): void {
  const last = kept.at(-1);
  if (last && same(last, point)) return;
  const beforeLast = kept.at(-2);
  if (beforeLast && same(beforeLast, point)) kept.pop();
  else kept.push(point);
}

const same = (a: LonLat, b: LonLat): boolean => a[0] === b[0] && a[1] === b[1];

/** Twice the planar area, positive when counter-clockwise (shoelace formula); taken from the first point for precision. */
function signedArea(ring: Ring): number {
  const [origin] = ring;
  if (!origin) return 0;
  let sum = 0;
  let previous = origin;
  for (const point of ring) {
    sum +=
      (previous[0] - origin[0]) * (point[1] - origin[1]) - (point[0] - origin[0]) * (previous[1] - origin[1]);
    previous = point;
  }
  return sum;
}
