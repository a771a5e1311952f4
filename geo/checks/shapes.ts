import { HAMI } from '../../src/domain/adcode.ts';
import type { LonLat } from '../../src/domain/boundary.ts';
import { ringsOf, type Area, type Problem } from '../area.ts';
import type { Level } from '../levels.ts';
import { findCrossings } from '../steps/crossings.ts';
import { isInside } from '../steps/label-point.ts';
import type { Measures } from '../steps/write.ts';
import { called } from './called.ts';

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

/** Every label point lies inside its area at this level, and a division's in no other division: none lies upon another. */
export function checkLabelPoints(
  areas: readonly Area[],
  measures: readonly Measures[],
  file: string,
): Problem[] {
  const cities = new Set(measures.map(({ parent }) => parent));
  return measures.flatMap(({ adcode, labelPoint }) => {
    const within = areas.filter((one) => isInside(labelPoint, one)).map((one) => one.adcode);
    const others = cities.has(adcode) ? [] : within.filter((other) => other !== adcode && !cities.has(other));
    const where = `${file}: the label point ${labelPoint.join(', ')} of ${called(adcode)}`;
    return [
      ...(within.includes(adcode) ? [] : [`${where} lies outside it; expected it inside.`]),
      ...others.map((other) => `${where} lies in ${called(other)} too; expected areas that do not overlap.`),
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
