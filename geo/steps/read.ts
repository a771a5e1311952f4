import * as v from 'valibot';
import type { LonLat } from '../../src/domain/boundary.ts';
import type { Problem, Rings } from '../area.ts';

const LonLatSchema = v.custom<LonLat>(
  (input) =>
    Array.isArray(input) &&
    input.length >= 2 &&
    Math.abs(Number(input[0])) <= 180 &&
    Math.abs(Number(input[1])) <= 90 &&
    input.every((value) => typeof value === 'number' && Number.isFinite(value)),
  'a [longitude, latitude] pair in degrees',
);
const RingsSchema = v.array(v.array(LonLatSchema));
const ShapeSchema = v.variant('type', [
  v.object({ type: v.literal('Polygon'), coordinates: RingsSchema }),
  v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(RingsSchema) }),
]);
const FileSchema = v.object({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.object({ properties: v.nullable(v.record(v.string(), v.unknown())), geometry: v.unknown() }),
  ),
});

/** A feature of an outside file; its geometry is looked at only when the feature turns out to be wanted. */
export interface RawFeature {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
}

/** Features of a GeoJSON text, with or without a byte order mark, or one sentence on why there are none. */
export function readFeatures(text: string, file: string): RawFeature[] | Problem {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return `${file} is not JSON (${error instanceof Error ? error.message : String(error)}); expected a GeoJSON FeatureCollection.`;
  }
  const result = v.safeParse(FileSchema, json);
  if (!result.success) {
    return `${file} is not a GeoJSON FeatureCollection: ${describe(result.issues[0])}.`;
  }
  return result.output.features.map(({ properties, geometry }) => ({
    properties: properties ?? {},
    geometry,
  }));
}

/** The polygons of a feature's geometry, heights dropped, or one sentence on what is wrong with it. */
export function readPolygons(geometry: unknown, where: string): Rings[] | Problem {
  const result = v.safeParse(ShapeSchema, geometry);
  if (!result.success) return `${where} has no usable geometry: ${describe(result.issues[0])}.`;
  const { output } = result;
  const polygons = output.type === 'Polygon' ? [output.coordinates] : output.coordinates;
  return polygons.map((rings) => rings.map((ring) => ring.map(([lon, lat]): LonLat => [lon, lat])));
}

/** Where, what was found, what was expected, of one valibot issue. */
function describe(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue);
  return `${path ? `at ${path} ` : ''}found ${issue.received}, expected ${issue.expected ?? issue.message}`;
}
