import type { Frame, Paths } from '../../domain/frame.ts';
import type { Region } from '../../domain/region.ts';
import { readPath } from './path-data.ts';

/** One straight piece of a border, by its two ends. */
type Piece = readonly [from: string, to: string];

const piecesOf = (path: string): Piece[] =>
  readPath(path).flatMap((line) => {
    const points = line.map((point) => point.join(' '));
    return points.slice(1).map((to, index): Piece => [points[index] ?? to, to]);
  });

/**
 * The line around areas, as path data: every piece of their borders that only one of them has. Neighbours share theirs to
 * the unit, so the paths that stand on the page anyway are enough.
 */
export function outlineOf(areas: readonly string[]): string {
  const single = new Map<string, Piece>();
  for (const piece of areas.flatMap(piecesOf)) {
    const key = [...piece].sort().join();
    if (!single.delete(key)) single.set(key, piece);
  }
  return [...single.values()].map(([from, to]) => `M${from}L${to}`).join('');
}

/** The line around a frame's whole city, from the paths of its divisions. */
export function cityOutline(
  { city }: Pick<Frame, 'city'>,
  regions: readonly Pick<Region, 'adcode' | 'parent'>[],
  paths: Paths,
): string {
  const parts = regions.filter(({ parent }) => parent === city);
  return outlineOf(parts.map(({ adcode }) => paths[`area-${adcode}`] ?? ''));
}
