import type { Point } from '../projection.ts';

/** An upright rectangle in drawing units. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export type Segment = readonly [x1: number, y1: number, x2: number, y2: number];

/** The box of a given size around a point. */
export function boxAround([x, y]: Point, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

/** Whether two boxes share any area, with `gap` units of air asked for between them. */
export function boxesOverlap(a: Box, b: Box, gap = 0): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}

/** Whether any part of a segment lies in a box (Liang–Barsky clipping). */
export function segmentCrossesBox([x1, y1, x2, y2]: Segment, box: Box): boolean {
  const dx = x2 - x1;
  const dy = y2 - y1;
  let enter = 0;
  let leave = 1;
  const edges: [number, number][] = [
    [-dx, x1 - box.left],
    [dx, box.right - x1],
    [-dy, y1 - box.top],
    [dy, box.bottom - y1],
  ];
  for (const [run, room] of edges) {
    if (run === 0 && room < 0) return false;
    if (run < 0) enter = Math.max(enter, room / run);
    if (run > 0) leave = Math.min(leave, room / run);
  }
  return enter <= leave;
}

/** How far a point is from the nearest point of a segment. */
export function awayFrom([x1, y1, x2, y2]: Segment, [x, y]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = ((x - x1) * dx + (y - y1) * dy) / (dx ** 2 + dy ** 2 || 1);
  const share = Math.min(Math.max(along, 0), 1);
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
}

/** Points spread evenly over a box, its edges included, at most `apart` units from one another. */
export function pointsOn({ left, top, right, bottom }: Box, apart: number): Point[] {
  return spread(top, bottom, apart).flatMap((y) => spread(left, right, apart).map((x): Point => [x, y]));
}

/** Evenly spread values from one end to the other, both included. */
function spread(from: number, to: number, apart: number): number[] {
  const steps = Math.max(1, Math.ceil((to - from) / apart));
  return Array.from({ length: steps + 1 }, (_, step) => from + ((to - from) * step) / steps);
}

/** The point of a box that is nearest to a given point. */
export function nearestOnBox([x, y]: Point, box: Box): Point {
  return [Math.min(Math.max(x, box.left), box.right), Math.min(Math.max(y, box.top), box.bottom)];
}
