import type { FeatureCollection, Point } from 'geojson';
import * as v from 'valibot';

const PlacesSchema = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.object({
      type: v.literal('Feature'),
      properties: v.object({ name: v.string(), nameEn: v.string(), kind: v.literal('range') }),
      geometry: v.object({ type: v.literal('Point'), coordinates: v.tuple([v.number(), v.number()]) }),
    }),
  ),
});

/** Named places besides the areas, as points in degrees. */
export type Places = FeatureCollection<Point, { name: string; nameEn: string; kind: 'range' }>;

/** Reads `public/geo/places.geojson`. Throws a valibot error on any other shape. */
export function parsePlaces(input: unknown): Places {
  return v.parse(PlacesSchema, input);
}
