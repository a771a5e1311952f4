import type { LonLat } from '../../src/domain/boundary.ts';
import { segmentsOf } from '../area.ts';

/** Two lines (by their place in the list) that meet where they share no vertex, and one place on it. */
export interface Crossing {
  readonly lines: readonly [number, number];
  readonly at: LonLat;
}

/** Ends and extent in whole 1e-5 degrees, so that the side of a point is decided exactly. */
interface Edge {
  readonly line: number;
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  readonly west: number;
  readonly east: number;
}

/**
 * Every place where edges of the lines cross, overlap, or touch other than at a vertex both have. Lines may meet at
 * common vertices. Expects coordinates of at most 5 decimals.
 */
export function findCrossings(lines: readonly (readonly LonLat[])[]): Crossing[] {
  const edges = lines.flatMap((line, index) => segmentsOf(line).map((segment) => edge(index, segment)));
  edges.sort((a, b) => a.west - b.west);
  const found: Crossing[] = [];
  edges.forEach((a, index) => {
    for (let next = index + 1; next < edges.length; next++) {
      const b = edges[next];
      if (!b || b.west > a.east) break;
      const at = badMeeting(a, b);
      if (at) found.push({ lines: a.line < b.line ? [a.line, b.line] : [b.line, a.line], at });
    }
  });
  return found;
}

function edge(line: number, [from, to]: [LonLat, LonLat]): Edge {
  const ax = Math.round(from[0] * 1e5);
  const bx = Math.round(to[0] * 1e5);
  return {
    line,
    ax,
    bx,
    ay: Math.round(from[1] * 1e5),
    by: Math.round(to[1] * 1e5),
    west: Math.min(ax, bx),
    east: Math.max(ax, bx),
  };
}

/** Where two edges cross, or touch without sharing that vertex; nothing when they do not. */
function badMeeting(a: Edge, b: Edge): LonLat | undefined {
  if (Math.max(a.ay, a.by) < Math.min(b.ay, b.by) || Math.max(b.ay, b.by) < Math.min(a.ay, a.by))
    return undefined;
  const b0 = area(a, b.ax, b.ay);
  const b1 = area(a, b.bx, b.by);
  const a0 = area(b, a.ax, a.ay);
  const a1 = area(b, a.bx, a.by);
  if (Math.sign(b0) * Math.sign(b1) < 0 && Math.sign(a0) * Math.sign(a1) < 0) {
    const along = b0 / (b0 - b1);
    return degrees(b.ax + along * (b.bx - b.ax), b.ay + along * (b.by - b.ay));
  }
  if (b0 === 0 && inside(a, b.ax, b.ay)) return degrees(b.ax, b.ay);
  if (b1 === 0 && inside(a, b.bx, b.by)) return degrees(b.bx, b.by);
  if ((a0 === 0 && inside(b, a.ax, a.ay)) || sameEnds(a, b)) return degrees(a.ax, a.ay);
  return a1 === 0 && inside(b, a.bx, a.by) ? degrees(a.bx, a.by) : undefined;
}

const degrees = (x: number, y: number): LonLat => [Math.round(x) / 1e5, Math.round(y) / 1e5];

/** Twice the signed area of the triangle that an edge makes with a point: exact, and 0 on the edge's line. */
const area = (e: Edge, x: number, y: number): number =>
  (e.bx - e.ax) * (y - e.ay) - (e.by - e.ay) * (x - e.ax);

/** Whether a point known to be on the edge's line lies on the edge, its ends excepted. */
function inside(e: Edge, x: number, y: number): boolean {
  const along = (x - e.ax) * (e.bx - e.ax) + (y - e.ay) * (e.by - e.ay);
  const length2 = (e.bx - e.ax) ** 2 + (e.by - e.ay) ** 2;
  return along > 0 && along < length2;
}

const sameEnds = (a: Edge, b: Edge): boolean =>
  (a.ax === b.ax && a.ay === b.ay && a.bx === b.bx && a.by === b.by) ||
  (a.ax === b.bx && a.ay === b.by && a.bx === b.ax && a.by === b.ay);
