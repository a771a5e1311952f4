import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import type { Boundary } from '../../src/domain/boundary.ts';
import type { Area } from '../area.ts';

/** The measures of an area, taken once from its unsimplified boundary and written at every level. */
export type Measures = Omit<Boundary, 'geometry'>;

/** One GeoJSON file of boundaries: features in the order of `measures`, no white space. */
export function writeBoundaries(areas: readonly Area[], measures: readonly Measures[]): string {
  const features: Feature[] = measures.flatMap(({ bbox, ...properties }) => {
    const area = areas.find(({ adcode }) => adcode === properties.adcode);
    if (!area) return [];
    return [{ type: 'Feature', id: area.adcode, bbox, properties, geometry: toGeometry(area) }];
  });
  return writeCollection(features);
}

/** A GeoJSON FeatureCollection as text: the same features give the same bytes. */
export function writeCollection(features: Feature[]): string {
  const collection: FeatureCollection = { type: 'FeatureCollection', features };
  return JSON.stringify(collection);
}

/** One polygon is written as a Polygon, anything else as a MultiPolygon. */
export function toGeometry({ polygons }: Pick<Area, 'polygons'>): Polygon | MultiPolygon {
  const [only, ...others] = polygons;
  return only && others.length === 0
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: [...polygons] };
}
