import { booleanPointInPolygon } from '@turf/turf';
import polylabel from 'polylabel';
import type { LonLat } from '../../src/domain/boundary.ts';
import type { Area } from '../area.ts';
import { toLocalMetres } from './local-metres.ts';
import { boundsOf } from './measure.ts';
import { roundPosition } from './repair.ts';

/** How near the pole has to be to the best one, metres: far below a pixel on any screen. */
const PRECISION = 50;

/**
 * Where a name stands best: the pole of inaccessibility, the inner point farthest from every edge (Garcia-Castellanos
 * and Lombardo 2007), of the part that has most room. Measured in metres, else shapes would be favoured east to west.
 */
export function labelPointOf(area: Pick<Area, 'polygons'>): LonLat {
  const [, south, , north] = boundsOf(area);
  const latitude = (south + north) / 2;
  const [unitX, unitY] = toLocalMetres([1, 1], latitude);
  const poles = area.polygons.map((rings) =>
    polylabel(
      rings.map((ring) => ring.map((point) => toLocalMetres(point, latitude))),
      PRECISION,
    ),
  );
  const [first, ...rest] = poles;
  if (!first) throw new Error('A label point was asked of an area without polygons; expected at least one.');
  const [x, y] = rest.reduce((best, pole) => (pole.distance > best.distance ? pole : best), first);
  return roundPosition([x / unitX, y / unitY]);
}

/** Whether a point lies inside an area, its edges not counted. */
export function isInside(point: LonLat, area: Pick<Area, 'polygons'>): boolean {
  const shape = { type: 'MultiPolygon' as const, coordinates: [...area.polygons] };
  return booleanPointInPolygon(point, shape, { ignoreBoundary: true });
}
