import type { FeatureCollection, LineString } from 'geojson';
import * as v from 'valibot';

const RiversSchema = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.object({
      type: v.literal('Feature'),
      properties: v.object({
        name: v.nullable(v.string()),
        nameEn: v.nullable(v.string()),
        level: v.number(),
      }),
      geometry: v.object({
        type: v.literal('LineString'),
        coordinates: v.array(v.tuple([v.number(), v.number()])),
      }),
    }),
  ),
});

/** Rivers as lines in degrees; a river has a name only where it is certain. */
export type Rivers = FeatureCollection<
  LineString,
  { name: string | null; nameEn: string | null; level: number }
>;

/** Reads `public/geo/rivers.geojson`. Throws a valibot error on any other shape. */
export function parseRivers(input: unknown): Rivers {
  return v.parse(RiversSchema, input);
}
