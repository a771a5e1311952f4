import type { FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import type { PeerArea } from './area.ts';

/** Properties of the boundaries file that the peers read. */
export interface AreaProperties {
  readonly adcode: string;
  readonly name: string;
  readonly parent: string | null;
  readonly labelPoint: [number, number];
}

export interface RiverProperties {
  readonly name: string | null;
  readonly level: number;
}

export type Boundaries = FeatureCollection<Polygon | MultiPolygon, AreaProperties>;
export type Rivers = FeatureCollection<LineString, RiverProperties>;

/** Everything a peer's map needs. */
export interface Inputs {
  /** The divisions; a city is the sum of them and not drawn again. */
  readonly boundaries: Boundaries;
  readonly rivers: Rivers;
  readonly areas: ReadonlyMap<string, PeerArea>;
}

/** West, south, east, north of the picture, degrees: 郑州. */
export const BOUNDS = [112.715, 34.263, 114.215, 34.991] as const;

/** Fetches the three inputs in parallel; the page's head preloads them. */
export async function loadInputs(): Promise<Inputs> {
  const [city, rivers, areas] = await Promise.all([
    load<Boundaries>('data/city.geojson'),
    load<Rivers>('data/rivers.geojson'),
    load<PeerArea[]>('data/areas.json'),
  ]);
  const features = city.features.filter((feature) => feature.properties.parent !== null);
  return {
    boundaries: { ...city, features },
    rivers,
    areas: new Map(areas.map((area) => [area.adcode, area])),
  };
}

async function load<Shape>(url: string): Promise<Shape> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return (await response.json()) as Shape;
}
