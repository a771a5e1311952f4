import { ZHENGZHOU } from '../../src/domain/adcode.ts';
import type { Problem } from '../area.ts';
import {
  AREA_TOLERANCE,
  EXPECTED_AREAS,
  YIZHOU,
  YIZHOU_RANGE,
  ZHENGZHOU_TOLERANCE,
  type AreaColumn,
} from '../expected-areas.ts';
import { partsOf } from '../steps/merge.ts';
import type { Measures } from '../steps/write.ts';
import { called } from './called.ts';

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
