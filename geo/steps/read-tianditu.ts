import { DIVISIONS, divisionOf, XINXING } from '../../src/domain/adcode.ts';
import type { Area, Problem, Reading } from '../area.ts';
import { readFeatures, readPolygons } from './read.ts';

const CHINA = '156';

/**
 * Areas of the official 天地图 file: `name`, `gb` = "156" + adcode, WGS-84. The file is nation-wide: whatever is not one
 * of our divisions or 新星市 is left unread, so that no outline of China can come of it.
 */
export function readTianditu(text: string, file: string): Reading {
  const features = readFeatures(text, file);
  if (typeof features === 'string') return { areas: [], problems: [features], notes: [] };
  const areas: Area[] = [];
  const problems: Problem[] = [];
  let ignored = 0;
  for (const { properties, geometry } of features) {
    const adcode = adcodeOf(properties['gb']);
    if (adcode === undefined || !isWanted(adcode)) {
      ignored += 1;
      continue;
    }
    const { name } = properties;
    const where = `${file}, gb ${CHINA}${adcode} (${String(name)}),`;
    const polygons = readPolygons(geometry, where);
    if (typeof polygons === 'string') problems.push(polygons);
    else if (typeof name !== 'string')
      problems.push(`${where} has no name; expected ${divisionOf(adcode)?.name}.`);
    else areas.push({ adcode, name, polygons });
  }
  if (features.length > 0 && features.every(({ properties }) => adcodeOf(properties['gb']) === undefined)) {
    problems.push(
      `${file} has no feature whose field gb is "${CHINA}" and six digits; expected 天地图 行政区划 with the fields name and gb.`,
    );
  }
  const xinxing = areas.some(({ adcode }) => adcode === XINXING);
  return {
    areas,
    problems,
    notes: [
      `${ignored} features of other areas were left unread.`,
      xinxing
        ? '新星市 (659011) was found: merged into no one, written as a context area.'
        : '新星市 (659011) was not found: where this file cuts it out of 伊州区, the map has a hole.',
    ],
  };
}

function adcodeOf(gb: unknown): string | undefined {
  return /^156(\d{6})$/.exec(String(gb).trim())?.[1];
}

/** Cities are merged from their parts, so a city's own polygon is not wanted. */
function isWanted(adcode: string): boolean {
  if (adcode === XINXING) return true;
  return DIVISIONS.some((division) => division.adcode === adcode && division.parent !== null);
}
