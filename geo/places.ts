import type { Bounds, LonLat } from '../src/domain/boundary.ts';

/** A name on the map that is no administrative area; soft context, never a boundary. */
export interface Place {
  readonly name: string;
  readonly nameEn: string;
  readonly kind: 'range';
  readonly point: LonLat;
  /** How far it reaches: its name stands nowhere else. */
  readonly extent: Bounds;
}

/** Positions with a named public source (see sources/SOURCES.md), WGS-84. */
export const PLACES: readonly Place[] = [
  // 43°06′06″ N, 94°17′58″ E: the middle of its easternmost range, the one part of 天山 within the frame of 哈密.
  // It lies between 93°41′ and 95°07′ E, 42°50′ and 43°35′ N.
  {
    name: '天山',
    nameEn: 'Tian Shan',
    kind: 'range',
    point: [94.29949, 43.10179],
    extent: [93.68333, 42.83333, 95.11667, 43.58333],
  },
];

/** Most that places.geojson may have, bytes: a dozen names, which are soft context. */
export const PLACES_BUDGET = { raw: 3_000, brotli: 500 };
