import { divisionOf, HAMI, XINXING, ZHENGZHOU } from '../../src/domain/adcode.ts';
import type { Area, Problem } from '../area.ts';
import { partsOf } from '../steps/merge.ts';
import { called } from './called.ts';

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

/** A source file is the one that was looked at and written down. */
export function checkChecksum(found: string, expected: string, file: string): Problem[] {
  if (found === expected) return [];
  return [`${file} has changed: sha256 ${found}; expected ${expected} as written in geo/sources/SOURCES.md.`];
}
