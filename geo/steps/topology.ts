import { feature, merge } from 'topojson-client';
import { topology } from 'topojson-server';
import type {
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { LonLat } from '../../src/domain/boundary.ts';
import type { Area, Ring } from '../area.ts';
import { windRings } from './repair.ts';

interface Label {
  adcode: string;
  name: string;
}
type TopoArea = (TopoPolygon<Label> | TopoMultiPolygon<Label>) & { properties: Label };

/** All areas as shared lines ("arcs"): a line between two neighbours is held once. */
export interface AreaTopology extends Topology {
  objects: { areas: { type: 'GeometryCollection'; geometries: TopoArea[] } };
}

/** Shared lines of all areas, unquantised so that no vertex moves. */
export function buildTopology(given: readonly Area[]): AreaTopology {
  const features = given.map(({ adcode, name, polygons }) => ({
    type: 'Feature' as const,
    properties: { adcode, name },
    geometry: { type: 'MultiPolygon' as const, coordinates: [...polygons] },
  }));
  const areas: FeatureCollection = { type: 'FeatureCollection', features };
  return topology({ areas }) as AreaTopology;
}

/** Areas of a topology in its order, wound per RFC 7946. */
export function areasOf(topo: AreaTopology): Area[] {
  return topo.objects.areas.geometries.map((geometry) => {
    // Of one geometry topojson makes one feature; its declared type is wider.
    const { geometry: shape } = feature(topo, geometry) as Feature<Polygon | MultiPolygon>;
    const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
    return { ...geometry.properties, polygons: toPolygons(polygons) };
  });
}

/** The union of the named areas: lines that two of them share disappear. */
export function mergeAreas(topo: AreaTopology, adcodes: ReadonlySet<string>): Area['polygons'] {
  const parts = topo.objects.areas.geometries.filter(({ properties }) => adcodes.has(properties.adcode));
  return toPolygons(merge(topo, parts).coordinates);
}

/** For each arc, the adcodes of the areas that use it, in the order of the areas. */
export function usersOfArcs(topo: AreaTopology): Map<number, string[]> {
  const users = new Map<number, string[]>();
  for (const { arcs, properties } of topo.objects.areas.geometries) {
    // Infinity: a Polygon's arcs are nested once, a MultiPolygon's twice.
    for (const arc of (arcs as unknown[]).flat(Infinity) as number[]) {
      const index = arc < 0 ? ~arc : arc;
      users.set(index, [...(users.get(index) ?? []), properties.adcode]);
    }
  }
  return users;
}

/** Arcs that exactly one of the named areas uses: the outer line of their union. */
export function outlineArcs(topo: AreaTopology, adcodes: ReadonlySet<string>): Set<number> {
  const outline = new Set<number>();
  for (const [arc, users] of usersOfArcs(topo)) {
    if (users.filter((adcode) => adcodes.has(adcode)).length === 1) outline.add(arc);
  }
  return outline;
}

/** An arc as positions. */
export const arcLine = (arc: readonly number[][]): Ring => arc.map(toLonLat);

const toLonLat = ([lon = NaN, lat = NaN]: Position): LonLat => [lon, lat];

const toPolygons = (polygons: readonly Position[][][]): Ring[][] =>
  polygons.map((rings) => windRings(rings.map((ring) => ring.map(toLonLat))));
