import { presimplify, simplify } from 'topojson-simplify';
import type { LonLat } from '../../src/domain/boundary.ts';
import { findCrossings } from './crossings.ts';
import { distanceToSegment } from './local-metres.ts';
import { farthestVertex } from './offset.ts';
import { arcLine, type AreaTopology } from './topology.ts';

/** How much finer an arc is tried again whose line moved too far. */
const FINER = 0.97;

/**
 * A topology with fewer vertices whose lines lie nowhere more than `limit` metres from the given ones. Vertices of
 * `kept` arcs all stay. An arc is simplified once for both neighbours, so no gap can open between them; an arc that
 * would cross another, or close on nothing, keeps all its vertices too.
 */
export function simplifyTopology(topo: AreaTopology, limit: number, kept: ReadonlySet<number>): AreaTopology {
  if (limit === 0) return topo;
  const weighted = presimplify(topo, heightOfTriangle) as AreaTopology;
  const arcs = weighted.arcs.map((arc) => holdTo(limit, arc));
  const whole = new Set(kept);
  for (;;) {
    const result = simplify({ ...weighted, arcs: keepWhole(arcs, whole) }, limit) as AreaTopology;
    const broken = brokenArcs(result).filter((arc) => !whole.has(arc));
    if (broken.length === 0) return result;
    for (const arc of broken) whole.add(arc);
  }
}

/**
 * Visvalingam's order of elimination, but weighed by the triangle's height in metres instead of its area in square
 * degrees: a degree of longitude is 82 % of one of latitude at 郑州 and 73 % at 哈密, and a height is what a reader sees
 * as an offset.
 */
function heightOfTriangle([from, middle, to]: [LonLat, LonLat, LonLat]): number {
  return distanceToSegment(middle, from, to);
}

/**
 * Heights add up where vertices fall one after the other. So an arc that would move farther than the limit has its
 * weights raised until it does not.
 */
function holdTo(limit: number, arc: readonly number[][]): number[][] {
  const full = { polygons: [[arcLine(arc)]] };
  for (let factor = 1; ; factor /= FINER) {
    const raised = arc.map(([lon = NaN, lat = NaN, weight = NaN]) => [lon, lat, weight * factor]);
    const shorter = arcLine(raised.filter(([, , weight = NaN]) => weight >= limit));
    if (farthestVertex(full, { polygons: [[shorter]] }) <= limit) return raised;
  }
}

/** Weight Infinity on every vertex of the arcs: no limit removes them. */
function keepWhole(arcs: readonly number[][][], whole: ReadonlySet<number>): number[][][] {
  return arcs.map((arc, index) =>
    whole.has(index) ? arc.map(([lon = NaN, lat = NaN]) => [lon, lat, Infinity]) : [...arc],
  );
}

/** Arcs that cross something, or that closed on themselves with no area left. */
function brokenArcs(topo: AreaTopology): number[] {
  const lines = topo.arcs.map(arcLine);
  const collapsed = lines.flatMap((line, index) => (isClosed(line) && line.length < 4 ? [index] : []));
  return [...collapsed, ...findCrossings(lines).flatMap(({ lines: pair }) => pair)];
}

function isClosed(line: readonly LonLat[]): boolean {
  const [first] = line;
  const last = line.at(-1);
  return first !== undefined && first[0] === last?.[0] && first[1] === last[1];
}
