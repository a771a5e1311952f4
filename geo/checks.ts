import type { Problem } from './area.ts';
import { checkAreas, checkSize } from './checks/figures.ts';
import { checkSeams } from './checks/seams.ts';
import { checkLabelPoints, checkOffset, checkOutline, checkRings } from './checks/shapes.ts';
import type { AreaColumn } from './expected-areas.ts';
import type { Built } from './pipeline.ts';
import { sizeOf } from './report.ts';

export { checkAreas, checkSize } from './checks/figures.ts';
export { checkChecksum, checkIdentity } from './checks/identity.ts';
export { checkSeams } from './checks/seams.ts';
export { checkLabelPoints, checkOffset, checkOutline, checkRings } from './checks/shapes.ts';

/** All that can be wrong with what was made, at every level; areas against the column of their source. */
export function checkBuilt({ levels, measures, hamiOutline }: Built, source: AreaColumn): Problem[] {
  // A ring that crosses in the source was named with its file when it was read; here only what this build did counts.
  const unsimplified = levels.filter(({ level }) => level.largestOffset === 0).flatMap(({ areas }) => areas);
  const crossed = new Set(
    unsimplified.filter((area) => checkRings([area], '').length > 0).map(({ adcode }) => adcode),
  );
  const perLevel = levels.flatMap(({ level, topology, areas, offset, text }) => {
    const file = `${level.name}.geojson`;
    return [
      ...checkRings(
        areas.filter(({ adcode }) => !crossed.has(adcode)),
        file,
      ),
      ...checkSeams(topology, file),
      ...checkLabelPoints(areas, measures, file),
      ...checkOutline(areas, hamiOutline, file),
      ...checkOffset(offset, level, file),
      ...checkSize(sizeOf(text), level.budget, file),
    ];
  });
  return [...checkAreas(measures, source), ...perLevel];
}
