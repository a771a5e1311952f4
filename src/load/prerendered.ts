import type { Paths } from '../domain/frame.ts';

/** Reads the map's paths back from the prerendered SVG, so that they are sent only once. */
export function readPaths(root: ParentNode): Paths {
  const entries = [...root.querySelectorAll('path[data-path]')].map((path) => [
    path.getAttribute('data-path') ?? '',
    path.getAttribute('d') ?? '',
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}
