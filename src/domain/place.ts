import type { Feature, FeatureCollection, Point } from 'geojson';
import * as v from 'valibot';
import type { Bounds } from './boundary.ts';

const PlacesSchema = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.object({
      type: v.literal('Feature'),
      bbox: v.tuple([v.number(), v.number(), v.number(), v.number()]),
      properties: v.object({ name: v.string(), nameEn: v.string(), kind: v.literal('range') }),
      geometry: v.object({ type: v.literal('Point'), coordinates: v.tuple([v.number(), v.number()]) }),
    }),
  ),
});

interface Named {
  name: string;
  nameEn: string;
  kind: 'range';
}

/** Named places besides the areas: a point of each, and how far it reaches, in degrees. */
export type Places = Omit<FeatureCollection, 'features'> & {
  features: (Feature<Point, Named> & { bbox: Bounds })[];
};

/** Reads `public/geo/places.geojson`. Throws a valibot error on any other shape. */
export function parsePlaces(input: unknown): Places {
  return v.parse(PlacesSchema, input);
}
