import type { MultiPolygon, Polygon, Position } from 'geojson';
import * as v from 'valibot';
import { AdcodeSchema, type Adcode } from './adcode.ts';

/** [west, south, east, north] in degrees. */
export type Bounds = [number, number, number, number];
/** [longitude, latitude] in degrees, WGS-84. */
export type LonLat = [number, number];

/** Geometry and measures of one administrative area, WGS-84, rings wound as RFC 7946 asks. */
export interface Boundary {
  readonly adcode: Adcode;
  readonly name: string;
  readonly parent: Adcode | null;
  /** Geodesic area on the WGS-84 ellipsoid of the unsimplified boundary, km². */
  readonly areaKm2: number;
  readonly labelPoint: LonLat;
  readonly bbox: Bounds;
  readonly geometry: Polygon | MultiPolygon;
}

const PositionSchema = v.custom<Position>(
  (input) => Array.isArray(input) && input.length === 2 && input.every(Number.isFinite),
  'a [longitude, latitude] pair',
);
const RingSchema = v.pipe(v.array(PositionSchema), v.minLength(4));
const GeometrySchema = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: v.array(RingSchema) }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(v.array(RingSchema)) }),
]);
const LonLatSchema = v.tuple([v.number(), v.number()]);

/** One file of `public/geo`: a FeatureCollection whose features carry the measures of their boundary. */
export const BoundaryFileSchema = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.object({
      type: v.literal('Feature'),
      id: AdcodeSchema,
      bbox: v.tuple([v.number(), v.number(), v.number(), v.number()]),
      properties: v.object({
        adcode: AdcodeSchema,
        name: v.string(),
        parent: v.nullable(AdcodeSchema),
        areaKm2: v.pipe(v.number(), v.minValue(0)),
        labelPoint: LonLatSchema,
      }),
      geometry: GeometrySchema,
    }),
  ),
});

/** Boundaries of one level-of-detail file, in file order. Throws a valibot error on any other shape. */
export function parseBoundaries(input: unknown): Boundary[] {
  return v
    .parse(BoundaryFileSchema, input)
    .features.map(({ bbox, geometry, properties }) => ({ ...properties, bbox, geometry }));
}
