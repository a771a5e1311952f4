import { DIVISIONS } from '../../src/domain/adcode.ts';
import type { Area } from '../area.ts';
import { mergeAreas, type AreaTopology } from './topology.ts';

/** The adcodes of a city's county-level divisions. */
export function partsOf(city: string): Set<string> {
  return new Set(DIVISIONS.filter(({ parent }) => parent === city).map(({ adcode }) => adcode));
}

/**
 * The cities, each the union of those parts that the topology holds; a city without any is left out. 新星市 has no parent
 * on our list, so it is merged into no one.
 */
export function mergeCities(topo: AreaTopology): Area[] {
  return DIVISIONS.filter(({ parent }) => parent === null)
    .map(({ adcode, name }) => ({ adcode, name, polygons: mergeAreas(topo, partsOf(adcode)) }))
    .filter(({ polygons }) => polygons.length > 0);
}
