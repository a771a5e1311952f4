import type { Point } from '../projection.ts';

/** Reads path data back: the absolute points of each line, closed ones ending where they began. */
export function readPath(d: string): Point[][] {
  return d
    .split('M')
    .filter(Boolean)
    .map((part) => {
      const [start = '', steps = ''] = part.replace('z', '').split('l');
      const [x = 0, y = 0] = numbers(start);
      const points: Point[] = [[x, y]];
      const flat = numbers(steps);
      for (let index = 0; index + 1 < flat.length; index += 2) {
        const [fromX, fromY] = points.at(-1) ?? [0, 0];
        points.push([fromX + (flat[index] ?? 0), fromY + (flat[index + 1] ?? 0)]);
      }
      return part.endsWith('z') ? [...points, [x, y]] : points;
    });
}
const numbers = (text: string): number[] => (text.match(/-?\d+/g) ?? []).map(Number);
