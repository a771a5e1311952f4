import { divisionOf, HAMI, XINXING, ZHENGZHOU } from '../src/domain/adcode.ts';
import type { LonLat } from '../src/domain/boundary.ts';
import { ringsOf, type Area, type Problem } from './area.ts';
import {
  AREA_TOLERANCE,
  EXPECTED_AREAS,
  YIZHOU_RANGE,
  ZHENGZHOU_TOLERANCE,
  type AreaColumn,
} from './expected-areas.ts';
import type { Level } from './levels.ts';
import { findCrossings } from './steps/crossings.ts';
import { isInside } from './steps/label-point.ts';
import { areaKm2 } from './steps/measure.ts';
import { partsOf } from './steps/merge.ts';
import { arcLine, areasOf, mergeAreas, usersOfArcs, type AreaTopology } from './steps/topology.ts';
import type { Measures } from './steps/write.ts';

const YIZHOU = '650502';
const called = (adcode: string): string => `${adcode} ${divisionOf(adcode)?.name ?? ''}`.trim();

/** Each of the fifteen divisions is there once, nothing else is, and every name is that of its code. */
export function checkIdentity(areas: readonly Area[], file: string): Problem[] {
  const problems: Problem[] = [];
  const wanted = new Set([ZHENGZHOU, HAMI].flatMap((city) => [...partsOf(city)]));
  for (const adcode of wanted) {
    if (!areas.some((area) => area.adcode === adcode)) {
      problems.push(`${file}: ${called(adcode)} is missing; expected all ${wanted.size} divisions.`);
    }
  }
  const counts = new Map<string, number>();
  for (const { adcode } of areas) counts.set(adcode, (counts.get(adcode) ?? 0) + 1);
  for (const [adcode, count] of counts) {
    if (count > 1) problems.push(`${file}: ${called(adcode)} is there ${count} times; expected it once.`);
  }
  for (const { adcode, name } of areas) {
    if (!wanted.has(adcode) && adcode !== XINXING) {
      problems.push(
        `${file}: adcode ${adcode} (${name}) is unknown; expected one of the ${wanted.size} divisions.`,
      );
    } else if (divisionOf(adcode)?.name !== name) {
      problems.push(`${file}: ${adcode} is named ${name}; expected ${divisionOf(adcode)?.name}.`);
    }
  }
  return problems;
}

/** No ring of an area crosses or touches itself, and no two of its rings cross. */
export function checkRings(areas: readonly Area[], file: string): Problem[] {
  return areas.flatMap((area) =>
    findCrossings(ringsOf(area))
      .slice(0, 1)
      .map(
        ({ at, lines: [a, b] }) =>
          `${file}: ${called(area.adcode)}, ${a === b ? 'a ring crosses itself' : 'two rings cross'} near ${at.join(', ')}; expected a ring that meets itself only where it closes.`,
      ),
  );
}

/** Measured areas against the column of the same source; areas without a figure are not judged. */
export function checkAreas(measures: readonly Measures[], column: AreaColumn): Problem[] {
  return measures.flatMap(({ adcode, areaKm2: found }) => {
    // A city that lacks a part is reported as that, not as too small.
    const complete = [...partsOf(adcode)].every((part) => measures.some((one) => one.adcode === part));
    const expected = complete ? EXPECTED_AREAS[adcode]?.[column] : undefined;
    const problems: Problem[] = [];
    const tolerance = adcode === ZHENGZHOU ? ZHENGZHOU_TOLERANCE : AREA_TOLERANCE;
    if (expected !== undefined && Math.abs(found / expected - 1) > tolerance) {
      problems.push(
        `${called(adcode)} measures ${found} km²; expected ${expected} ± ${tolerance * 100} % (column ${column}).`,
      );
    }
    if (adcode === YIZHOU && (found < YIZHOU_RANGE[0] || found > YIZHOU_RANGE[1])) {
      problems.push(`${called(adcode)} measures ${found} km²; expected ${YIZHOU_RANGE.join(' to ')}.`);
    }
    return problems;
  });
}

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
  const others = new Set(
    all.filter(({ adcode }) => !parts.has(adcode)).flatMap((one) => ringsOf(one).flat().map(String)),
  );
  const gaps = polygons
    .flatMap(([, ...holes]) => holes)
    .filter((hole) => !hole.every((point) => others.has(String(point))))
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

/** Every label point lies inside its area at this level. */
export function checkLabelPoints(
  areas: readonly Area[],
  measures: readonly Measures[],
  file: string,
): Problem[] {
  return measures.flatMap(({ adcode, labelPoint }) => {
    const area = areas.find((one) => one.adcode === adcode);
    if (area && isInside(labelPoint, area)) return [];
    return [
      `${file}: the label point ${labelPoint.join(', ')} of ${called(adcode)} lies outside it; expected it inside.`,
    ];
  });
}

/** Every vertex of 哈密's outer line is still there: part of it is the national border. */
export function checkOutline(areas: readonly Area[], outline: readonly LonLat[], file: string): Problem[] {
  const kept = new Set(areas.flatMap((area) => ringsOf(area).flat().map(String)));
  const lost = outline.filter((point) => !kept.has(String(point)));
  const [first] = lost;
  if (!first) return [];
  return [
    `${file}: ${lost.length} of ${outline.length} vertices of ${called(HAMI)}'s outer line are gone, the first at ${first.join(', ')}; expected every one at every level.`,
  ];
}

/** No line moved farther than its level allows. */
export function checkOffset(offset: number, level: Level, file: string): Problem[] {
  if (offset <= level.largestOffset) return [];
  return [`${file}: a line moved ${offset.toFixed(1)} m; expected at most ${level.largestOffset} m.`];
}

/** A file keeps to its budget, bytes. */
export function checkSize(
  size: { readonly raw: number; readonly brotli: number },
  budget: { readonly raw: number; readonly brotli: number },
  file: string,
): Problem[] {
  return (['raw', 'brotli'] as const).flatMap((kind) =>
    size[kind] <= budget[kind]
      ? []
      : [`${file} has ${size[kind]} bytes (${kind}); expected at most ${budget[kind]}.`],
  );
}

/** A source file is the one that was looked at and written down. */
export function checkChecksum(found: string, expected: string, file: string): Problem[] {
  if (found === expected) return [];
  return [`${file} has changed: sha256 ${found}; expected ${expected} as written in geo/sources/SOURCES.md.`];
}
