import { HAMI, ZHENGZHOU } from '../../src/domain/adcode.ts';
import { ringsOf, type Problem } from '../area.ts';
import { YIZHOU } from '../expected-areas.ts';
import { findCrossings } from '../steps/crossings.ts';
import { areaKm2 } from '../steps/measure.ts';
import { partsOf } from '../steps/merge.ts';
import { arcLine, areasOf, mergeAreas, usersOfArcs, type AreaTopology } from '../steps/topology.ts';
import { called } from './called.ts';

/**
 * Neighbours neither overlap nor leave a gap: lines of different areas never cross, a line belongs to at most two areas, a
 * city's only holes are those that another area fills, and a city is as large as its parts together.
 */
export function checkSeams(topo: AreaTopology, file: string): Problem[] {
  const users = usersOfArcs(topo);
  const names = (arc: number): string => (users.get(arc) ?? []).map(called).join(' and ');
  const crossings = findCrossings(topo.arcs.map(arcLine))
    .filter(({ lines: [a, b] }) => !users.get(a)?.some((adcode) => users.get(b)?.includes(adcode)))
    .map(
      ({ at, lines: [a, b] }) =>
        `${file}: the lines of ${names(a)} and ${names(b)} cross near ${at.join(', ')}; expected neighbours to share their line.`,
    );
  const crowded = [...users]
    .filter(([, adcodes]) => adcodes.length > 2)
    .map(([arc]) => `${file}: ${names(arc)} all use one line; expected at most two areas beside it.`);
  return [...crossings, ...crowded, ...[ZHENGZHOU, HAMI].flatMap((city) => checkCity(topo, city, file))];
}

function checkCity(topo: AreaTopology, city: string, file: string): Problem[] {
  const parts = partsOf(city);
  const all = areasOf(topo);
  const polygons = mergeAreas(topo, parts);
  // 新星市 is cut out of 伊州区 in files that may not have it: such a hole is the source's own, and said by its reader.
  const cutOut = all
    .filter(({ adcode }) => adcode === YIZHOU)
    .flatMap(({ polygons: own }) => own.flatMap(([, ...holes]) => holes));
  const beyond = new Set(
    all
      .filter(({ adcode }) => !parts.has(adcode))
      .flatMap(ringsOf)
      .concat(cutOut)
      .flat()
      .map(String),
  );
  const gaps = polygons
    .flatMap(([, ...holes]) => holes)
    .filter((hole) => !hole.every((point) => beyond.has(String(point))))
    .map(
      ([at = []]) =>
        `${file}: the parts of ${called(city)} leave a gap near ${at.join(', ')}; expected neighbours to share their line.`,
    );
  const sum = all.filter(({ adcode }) => parts.has(adcode)).reduce((total, part) => total + areaKm2(part), 0);
  const difference = sum - areaKm2({ polygons });
  if (Math.abs(difference) < 1e-6) return gaps;
  return [
    ...gaps,
    `${file}: the parts of ${called(city)} sum to ${difference.toFixed(6)} km² more than their union; expected no difference.`,
  ];
}
