import type { LonLat } from '../../src/domain/boundary.ts';
import { segmentsOf } from '../area.ts';

/** Two lines (by their place in the list) that meet where they share no vertex, and one place on it. */
export interface Crossing {
  readonly lines: readonly [number, number];
  readonly at: LonLat;
}

/** West, south, east, north, in whole 1e-5 degrees so that the side of a point is decided exactly. */
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
      if (meetBadly(a, b)) found.push({ lines: [a.line, b.line], at: [b.ax / 1e5, b.ay / 1e5] });
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

function meetBadly(a: Edge, b: Edge): boolean {
  if (Math.max(a.ay, a.by) < Math.min(b.ay, b.by) || Math.max(b.ay, b.by) < Math.min(a.ay, a.by))
    return false;
  const b0 = side(a, b.ax, b.ay);
  const b1 = side(a, b.bx, b.by);
  const a0 = side(b, a.ax, a.ay);
  const a1 = side(b, a.bx, a.by);
  if (b0 * b1 < 0 && a0 * a1 < 0) return true;
  return (
    (b0 === 0 && inside(a, b.ax, b.ay)) ||
    (b1 === 0 && inside(a, b.bx, b.by)) ||
    (a0 === 0 && inside(b, a.ax, a.ay)) ||
    (a1 === 0 && inside(b, a.bx, a.by)) ||
    sameEnds(a, b)
  );
}

const side = (e: Edge, x: number, y: number): number =>
  Math.sign((e.bx - e.ax) * (y - e.ay) - (e.by - e.ay) * (x - e.ax));

/** Whether a point known to be on the edge's line lies on the edge, its ends excepted. */
function inside(e: Edge, x: number, y: number): boolean {
  const along = (x - e.ax) * (e.bx - e.ax) + (y - e.ay) * (e.by - e.ay);
  const length2 = (e.bx - e.ax) ** 2 + (e.by - e.ay) ** 2;
  return along > 0 && along < length2;
}

const sameEnds = (a: Edge, b: Edge): boolean =>
  (a.ax === b.ax && a.ay === b.ay && a.bx === b.bx && a.by === b.by) ||
  (a.ax === b.bx && a.ay === b.by && a.bx === b.ax && a.by === b.ay);
