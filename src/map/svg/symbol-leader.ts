import type { Frame } from '../../domain/frame.ts';
import type { Segment } from './boxes.ts';

/** The line from an area to the rim of its symbol, drawing units; `null` where the symbol stands on the area. */
export function leaderTo({ x, y, from }: Frame['symbols'][number], radius: number): Segment | null {
  if (!from) return null;
  const length = Math.hypot(x - from[0], y - from[1]);
  if (length <= radius) return null;
  const share = 1 - radius / length;
  return [
    from[0],
    from[1],
    Math.round(from[0] + (x - from[0]) * share),
    Math.round(from[1] + (y - from[1]) * share),
  ];
}
