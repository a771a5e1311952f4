import { HAMI, ZHENGZHOU, type Adcode } from '../src/domain/adcode.ts';
import type { BoundarySource } from '../src/domain/boundary-source.ts';

/** 伊州区, whose area has a range of its own. */
export const YIZHOU = '650502';

/** Which column of known areas a source is checked against. */
export type AreaColumn = BoundarySource;

/** Known geodesic areas, km²; a source without a figure for an area has no key for it. */
export const EXPECTED_AREAS: Readonly<Record<Adcode, Partial<Record<AreaColumn, number>>>> = {
  '410102': { datav: 196.7, tianditu: 197.3 },
  '410103': { datav: 156.6, tianditu: 154.1 },
  '410104': { datav: 205.1, tianditu: 215.0 },
  '410105': { datav: 242.2, tianditu: 244.9 },
  '410106': { datav: 57.5, tianditu: 62.2 },
  '410108': { datav: 232.6, tianditu: 221.0 },
  '410122': { datav: 1424.9, tianditu: 1389.9 },
  '410181': { datav: 1023.4, tianditu: 1039.9 },
  '410182': { datav: 920.0, tianditu: 941.7 },
  '410183': { datav: 996.6, tianditu: 995.3 },
  '410184': { datav: 883.5, tianditu: 883.8 },
  '410185': { datav: 1215.2, tianditu: 1219.6 },
  [ZHENGZHOU]: { datav: 7554.3, tianditu: 7564.6 },
  // DataV paints 新星市 as 伊州区, 天地图 cuts it out: hence the difference of the two columns.
  [YIZHOU]: { datav: 81165.8, tianditu: 78378.0 },
  '650521': { datav: 36608 },
  '650522': { datav: 19449 },
  [HAMI]: { datav: 137222.4, tianditu: 134818 },
};

/** How far a measured area may be from its column, as a share of the column's figure. */
export const AREA_TOLERANCE = 0.03;
/** The sum of 郑州 is known better than its parts, whose shared lines differ by source. */
export const ZHENGZHOU_TOLERANCE = 0.005;
/** 伊州区 in either source, with or without 新星市, km². */
export const YIZHOU_RANGE: readonly [number, number] = [78_000, 82_000];
