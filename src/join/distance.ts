import { distance } from '@turf/turf';
import { AIDED, ZHENGZHOU } from '../domain/adcode.ts';
import type { Region } from '../domain/region.ts';

/** Points inside two areas say a distance no finer than this, km. */
const STEP_KM = 50;

/**
 * Great-circle distance between the label points of 郑州市 and 伊州区, km, rounded to 50. Throws when an end is missing.
 */
export function aidDistanceKm(regions: readonly Region[]): number {
  const [from, to] = [ZHENGZHOU, AIDED].map(
    (adcode) => regions.find((region) => region.adcode === adcode)?.labelPoint,
  );
  if (!from || !to)
    throw new Error('The aid link needs both 郑州市 (410100) and 伊州区 (650502) in the join.');
  return Math.round(distance(from, to) / STEP_KM) * STEP_KM;
}
