import { FRAME_SIZE } from '../../domain/frame.ts';
import type { Point } from '../projection.ts';
import { boxAround, boxesOverlap, segmentCrossesBox, type Box, type Segment } from './boxes.ts';
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

/** What no circle may touch: boxes, and lines. */
export interface Taken {
  readonly boxes: readonly Box[];
  readonly lines: readonly Segment[];
}

const STEP = 16;
const FINE = 8;
/** Air around a circle. */
export const GAP = 8;
const EDGE = 12;
/** A circle this much on its own land needs no leader. */
const INSIDE = 0.6;
/** What a place costs besides its leader, in drawing units of distance. */
const COST = { outside: 150, ownHalf: 100, otherLand: 60, countedLand: 500 };

/** A place that is free for one circle, and its cost without a leader. */
export interface Spot {
  readonly at: Point;
  readonly box: Box;
  readonly inside: boolean;
  readonly cost: number;
}

/** Every place where a circle touches nothing of what is taken, the cheapest first. */
export function spotsFor(
  { owner, anchor, radius }: SymbolRequest,
  counted: ReadonlySet<number>,
  raster: Raster,
  taken: Taken,
): Spot[] {
  const spots: Spot[] = [];
  for (let y = EDGE + radius; y <= FRAME_SIZE.height - EDGE - radius; y += STEP) {
    for (let x = EDGE + radius; x <= FRAME_SIZE.width - EDGE - radius; x += STEP) {
      const at: Point = [Math.round(x), Math.round(y)];
      const box = boxAround(at, radius * 2, radius * 2);
      if (taken.boxes.some((other) => boxesOverlap(box, other, GAP))) continue;
      if (taken.lines.some((line) => segmentCrossesBox(line, box))) continue;
      const { own, others, rivals } = coverage(at, radius, owner, counted, raster);
      const inside = own >= INSIDE;
      const land = others * COST.otherLand + rivals * COST.countedLand;
      const cost = inside
        ? Math.hypot(at[0] - anchor[0], at[1] - anchor[1]) / 2
        : COST.outside + own * COST.ownHalf;
      spots.push({ at, box, inside, cost: cost + land });
    }
  }
  return spots.sort((a, b) => a.cost - b.cost);
}

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
  let [total, own, others, rivals] = [0, 0, 0, 0];
  for (const share of [0, 0.5, 1]) {
    const spokes = share === 0 ? 1 : 12;
    for (let spoke = 0; spoke < spokes; spoke++) {
      const angle = (spoke / spokes) * 2 * Math.PI;
      const found = raster.at([x + Math.cos(angle) * radius * share, y + Math.sin(angle) * radius * share]);
      total++;
      if (found === owner) own++;
      else if (found >= 0) others++;
      if (found !== owner && counted.has(found)) rivals++;
    }
  }
  return { own: own / total, others: others / total, rivals: rivals / total };
}
