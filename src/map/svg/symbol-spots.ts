import { FRAME_SIZE } from '../../domain/frame.ts';
import type { Point } from '../projection.ts';
import { awayFrom, boxAround, boxesOverlap, type Box, type Segment } from './boxes.ts';
import type { Raster } from './raster.ts';

/** A circle that has to stand somewhere for an area. */
export interface SymbolRequest {
  readonly adcode: string;
  /** Index of its area in the raster. */
  readonly owner: number;
  /** Middle of its name: the circle is read together with it, drawing units. */
  readonly anchor: Point;
  /** Drawing units. */
  readonly radius: number;
}

/** What no circle may touch: boxes, and lines, which it keeps well away from. */
export interface Taken {
  readonly boxes: readonly Box[];
  readonly lines: readonly Segment[];
}

const STEP = 16;
const FINE = 8;
/** Air around a circle. */
export const GAP = 8;
/** From a line 14, and one unit for rounding: a leader that ends near a circle seems to lead to it. */
const LINE_GAP = 15;
const EDGE = 12;
/** A circle this much on its own land says whose it is; with a little more than is asked for, as it is counted coarsely. */
const INSIDE = 0.63;
/** A circle with a leader stands off its own land but for this much: half on it, it would say neither. */
const OUTSIDE = 0.08;
/** Points that a circle is tried at. */
const POINTS = 60;
/** The turn from one of them to the next, radians. */
const GOLDEN = Math.PI * (3 - Math.sqrt(5));
/** What a place costs besides its leader, in drawing units of distance: nearer to another circle's name it is misread. */
const COST = { outside: 150, otherLand: 60, countedLand: 500, otherName: 150 };

/** A place that is free for one circle, and its cost without a leader. */
export interface Spot {
  readonly at: Point;
  readonly box: Box;
  readonly inside: boolean;
  readonly cost: number;
}

/**
 * Every place where a circle touches nothing of what is taken and lies mostly on its own area or clearly beside it, the
 * cheapest first.
 */
export function spotsFor(
  { owner, anchor, radius }: SymbolRequest,
  all: readonly SymbolRequest[],
  raster: Raster,
  taken: Taken,
): Spot[] {
  const counted = new Set(all.map((request) => request.owner));
  const rivals = all.filter((request) => request.owner !== owner).map((request) => request.anchor);
  const spots: Spot[] = [];
  for (let y = EDGE + radius; y <= FRAME_SIZE.height - EDGE - radius; y += STEP) {
    for (let x = EDGE + radius; x <= FRAME_SIZE.width - EDGE - radius; x += STEP) {
      const at: Point = [Math.round(x), Math.round(y)];
      const box = boxAround(at, radius * 2, radius * 2);
      if (taken.boxes.some((other) => boxesOverlap(box, other, GAP))) continue;
      if (isNearLine(at, radius, taken.lines)) continue;
      const cover = coverage(at, radius, owner, counted, raster);
      const inside = cover.own >= INSIDE;
      if (!inside && cover.own > OUTSIDE) continue;
      const toName = away(at, anchor);
      const misread = !inside && rivals.some((other) => away(at, other) < toName) ? COST.otherName : 0;
      const land = cover.others * COST.otherLand + cover.rivals * COST.countedLand;
      const cost = inside ? toName / 2 : COST.outside + misread;
      spots.push({ at, box, inside, cost: cost + land });
    }
  }
  return spots.sort((a, b) => a.cost - b.cost);
}

/** Whether a circle touches one of the lines or comes too near to it. */
export const isNearLine = (at: Point, radius: number, lines: readonly Segment[]): boolean =>
  lines.some((line) => awayFrom(line, at) < radius + LINE_GAP);

const away = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Points of an area, `room` units from its edge, that no box covers. */
export function freeLand(owner: number, raster: Raster, boxes: readonly Box[], room: number): Point[] {
  const points: Point[] = [];
  for (let y = FINE; y < FRAME_SIZE.height; y += FINE) {
    for (let x = FINE; x < FRAME_SIZE.width; x += FINE) {
      const around: Point[] = [[x, y], [x - room, y], [x + room, y], [x, y - room], [x, y + room]]; // prettier-ignore
      if (!around.every((at) => raster.at(at) === owner)) continue;
      if (!boxes.some((box) => boxesOverlap(boxAround([x, y], 1, 1), box, room))) points.push([x, y]);
    }
  }
  return points;
}

/** Shares of a circle that lie on its own area, on others, and on those of them that have a circle of their own. */
function coverage(
  [x, y]: Point,
  radius: number,
  owner: number,
  counted: ReadonlySet<number>,
  raster: Raster,
) {
  let [own, others, rivals] = [0, 0, 0];
  for (let index = 0; index < POINTS; index++) {
    // On a spiral, each point for the same share of the surface.
    const out = radius * Math.sqrt((index + 0.5) / POINTS);
    const found = raster.at([x + Math.cos(index * GOLDEN) * out, y + Math.sin(index * GOLDEN) * out]);
    if (found === owner) own++;
    else if (found >= 0) others++;
    if (found !== owner && counted.has(found)) rivals++;
  }
  return { own: own / POINTS, others: others / POINTS, rivals: rivals / POINTS };
}
