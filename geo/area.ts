import type { Adcode } from '../src/domain/adcode.ts';
import type { LonLat } from '../src/domain/boundary.ts';

/** A closed line: the last point repeats the first. */
export type Ring = LonLat[];
/** One outer ring and its holes. */
export type Rings = Ring[];

/** One administrative area on its way through the steps; always held as a list of polygons. */
export interface Area {
  readonly adcode: Adcode;
  readonly name: string;
  readonly polygons: readonly Rings[];
}

/** One sentence for the person who runs the build: where, what was found, what was expected. */
export type Problem = string;

/** What a source file gave: areas in file order, and everything that was wrong or worth saying. */
export interface Reading {
  readonly areas: readonly Area[];
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
}

/** Every ring of an area, holes included. */
export function ringsOf(area: Pick<Area, 'polygons'>): Ring[] {
  return area.polygons.flat();
}

/** Neighbouring pairs of a line's points. */
export function segmentsOf(line: readonly LonLat[]): [LonLat, LonLat][] {
  const segments: [LonLat, LonLat][] = [];
  let previous: LonLat | undefined;
  for (const point of line) {
    if (previous) segments.push([previous, point]);
    previous = point;
  }
  return segments;
}
