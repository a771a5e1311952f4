import type { Problem } from './area.ts';
import {
  checkAreas,
  checkLabelPoints,
  checkOffset,
  checkOutline,
  checkRings,
  checkSeams,
  checkSize,
} from './checks.ts';
import type { AreaColumn } from './expected-areas.ts';
import type { Built } from './pipeline.ts';
import { sizeOf } from './report.ts';

/** All that can be wrong with what was made, at every level; areas against the column of their source. */
export function checkBuilt({ levels, measures, hamiOutline }: Built, source: AreaColumn): Problem[] {
  const perLevel = levels.flatMap(({ level, topology, areas, offset, text }) => {
    const file = `${level.name}.geojson`;
    return [
      ...checkRings(areas, file),
      ...checkSeams(topology, file),
      ...checkLabelPoints(areas, measures, file),
      ...checkOutline(areas, hamiOutline, file),
      ...checkOffset(offset, level, file),
      ...checkSize(sizeOf(text), level.budget, file),
    ];
  });
  return [...checkAreas(measures, source), ...perLevel];
}
