import type { Adcode } from '../../domain/adcode.ts';
import type { Region } from '../../domain/region.ts';
import type { Lit } from '../select.ts';
import type { Finding } from './finding.ts';

/** The areas that findings light; a city, which has no surface, stands for its divisions where none of them was found. */
export function lightsOf(findings: readonly Finding[], regions: readonly Region[]): Lit {
  if (findings.length === 0) return null;
  const found = new Set<Adcode>(findings.flatMap((finding) => finding.lights));
  for (const city of regions.filter((region) => region.role === 'city' && found.has(region.adcode))) {
    const divisions = regions.filter((region) => region.parent === city.adcode);
    if (divisions.some((division) => found.has(division.adcode))) continue;
    for (const division of divisions) found.add(division.adcode);
  }
  return found;
}
