import type { MultiPolygon, Polygon } from 'geojson';
import * as v from 'valibot';
import { AdcodeSchema } from './adcode.ts';
import { ChartSchema } from './chart.ts';
import { FactSchema, SlugSchema } from './fact.ts';
import { RoleSchema } from './vocabulary.ts';

const LonLatSchema = v.tuple([v.number(), v.number()]);

/** The join of one boundary with what editors wrote about it, without its geometry. */
export const RegionSchema = v.object({
  adcode: AdcodeSchema,
  name: v.string(),
  nameEn: v.string(),
  /** Its Chinese name, on a page in another language. */
  nameZh: v.optional(v.string()),
  parent: v.nullable(AdcodeSchema),
  role: RoleSchema,
  /** Geodesic area on the WGS-84 ellipsoid, km². */
  areaKm2: v.number(),
  /** [longitude, latitude] in degrees, inside the area. */
  labelPoint: LonLatSchema,
  /** [west, south, east, north] in degrees. */
  bbox: v.tuple([v.number(), v.number(), v.number(), v.number()]),
  headline: v.nullable(v.string()),
  summary: v.nullable(v.string()),
  remark: v.nullable(v.string()),
  /** Ids of the facts that are shown large. */
  leads: v.array(SlugSchema),
  chart: v.optional(ChartSchema),
  facts: v.array(FactSchema),
  /** Ids of the articles its facts were taken from, in the order of the page. */
  articles: v.array(SlugSchema),
});
export type Region = v.InferOutput<typeof RegionSchema>;

/** A region with its geometry: what the public data file and the drawings are made from. */
export type MappedRegion = Region & { readonly geometry: Polygon | MultiPolygon };
