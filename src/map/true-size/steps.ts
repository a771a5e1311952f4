import { FRAME_SIZE } from '../../domain/frame.ts';
import type { Point } from '../projection.ts';

/** How far an arrow key carries the outline, drawing units; with Shift, five times as far. */
const STEP = 16;
const FAR = 5;
const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest point of the sheet: the outline's middle never leaves it. */
export const ontoSheet = ([x, y]: Point): Point => [
  Math.min(Math.max(x, 0), FRAME_SIZE.width),
  Math.min(Math.max(y, 0), FRAME_SIZE.height),
];

/** Where a key carries a point (drawing units), or `null` for a key that carries nothing. */
export function stepBy(key: string, far: boolean, [x, y]: Point): Point | null {
  const direction = DIRECTIONS[key];
  if (!direction) return null;
  const by = far ? STEP * FAR : STEP;
  return ontoSheet([x + direction[0] * by, y + direction[1] * by]);
}
