import { DIVISIONS, divisionOf, HAMI, XINXING_DIVISION } from '../src/domain/adcode.ts';
import type { LonLat } from '../src/domain/boundary.ts';
import { ringsOf, type Area } from './area.ts';
import { LABEL_OVERRIDES, type LabelOverrides } from './label-overrides.ts';
import { LEVELS, type Level } from './levels.ts';
import { labelPointOf } from './steps/label-point.ts';
import { areaKm2, boundsOf } from './steps/measure.ts';
import { mergeCities, partsOf } from './steps/merge.ts';
import { largestOffset } from './steps/offset.ts';
import { simplifyTopology } from './steps/simplify.ts';
import { arcLine, areasOf, buildTopology, outlineArcs, type AreaTopology } from './steps/topology.ts';
import { writeBoundaries, type Measures } from './steps/write.ts';

/** One level of detail, made. */
export interface BuiltLevel {
  readonly level: Level;
  readonly topology: AreaTopology;
  /** Divisions and cities at this level. */
  readonly areas: readonly Area[];
  readonly text: string;
  readonly vertices: number;
  /** Farthest that any line lies from the unsimplified one, metres. */
  readonly offset: number;
}

export interface Built {
  readonly measures: readonly Measures[];
  readonly levels: readonly BuiltLevel[];
  /** Every vertex of 哈密's outer line: part of it is the national border, so no level may lose one. */
  readonly hamiOutline: readonly LonLat[];
}

/** Repaired WGS-84 areas, each adcode once, to all levels of detail with their measures. */
export function buildLevels(areas: readonly Area[], overrides: LabelOverrides = LABEL_OVERRIDES): Built {
  const topo = buildTopology(areas);
  const outline = outlineArcs(topo, partsOf(HAMI));
  const full = withCities(topo);
  const measures = measureAll(full, overrides);
  return {
    measures,
    levels: LEVELS.map((level) => {
      const topology = simplifyTopology(topo, level.largestOffset, outline);
      const simplified = withCities(topology);
      return {
        level,
        topology,
        areas: simplified,
        text: writeBoundaries(simplified, measures),
        vertices: simplified.flatMap(ringsOf).flat().length,
        offset: farthestMove(full, simplified),
      };
    }),
    hamiOutline: topo.arcs.flatMap((arc, index) => (outline.has(index) ? arcLine(arc) : [])),
  };
}

const withCities = (topo: AreaTopology): Area[] => [...areasOf(topo), ...mergeCities(topo)];

function farthestMove(full: readonly Area[], simplified: readonly Area[]): number {
  const moves = full.map((area) => {
    const after = simplified.find(({ adcode }) => adcode === area.adcode);
    return after ? largestOffset(area, after) : Infinity;
  });
  return Math.max(0, ...moves);
}

/** Measures in the order of the code table; 新星市, where there is one, comes last. */
function measureAll(full: readonly Area[], overrides: LabelOverrides): Measures[] {
  return [...DIVISIONS, XINXING_DIVISION].flatMap(({ adcode, parent }) => {
    const area = full.find((one) => one.adcode === adcode);
    if (!area) return [];
    return {
      adcode,
      name: divisionOf(adcode)?.name ?? area.name,
      parent,
      areaKm2: Math.round(areaKm2(area) * 10) / 10,
      labelPoint: overrides[adcode]?.point ?? labelPointOf(area),
      bbox: boundsOf(area),
    };
  });
}
