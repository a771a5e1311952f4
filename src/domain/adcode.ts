import * as v from 'valibot';

export const ADCODE = /^\d{6}$/;

/** Six-digit GB/T 2260 code of one administrative area, as a string. */
export const AdcodeSchema = v.pipe(v.string(), v.regex(ADCODE, 'a six-digit adcode'));
export type Adcode = v.InferOutput<typeof AdcodeSchema>;

/** What the code table says of one area: the names are the full official ones. */
export interface Division {
  readonly adcode: Adcode;
  readonly name: string;
  readonly nameEn: string;
  /** The prefecture-level city it belongs to; a city has none. */
  readonly parent: Adcode | null;
}

export const ZHENGZHOU = '410100';
export const HAMI = '650500';
/** 伊州区, the end of the aid link. */
export const AIDED = '650502';
/** 新星市: in the official boundaries only, and never part of 哈密市. */
export const XINXING = '659011';

const row = (adcode: Adcode, name: string, nameEn: string, parent: Adcode | null): Division => ({
  adcode,
  name,
  nameEn,
  parent,
});

/** The two cities and their fifteen county-level divisions, in the order of their codes. */
export const DIVISIONS: readonly Division[] = [
  row(ZHENGZHOU, '郑州市', 'Zhengzhou', null),
  row('410102', '中原区', 'Zhongyuan District', ZHENGZHOU),
  row('410103', '二七区', 'Erqi District', ZHENGZHOU),
  row('410104', '管城回族区', 'Guancheng Hui District', ZHENGZHOU),
  row('410105', '金水区', 'Jinshui District', ZHENGZHOU),
  row('410106', '上街区', 'Shangjie District', ZHENGZHOU),
  row('410108', '惠济区', 'Huiji District', ZHENGZHOU),
  row('410122', '中牟县', 'Zhongmu County', ZHENGZHOU),
  row('410181', '巩义市', 'Gongyi City', ZHENGZHOU),
  row('410182', '荥阳市', 'Xingyang City', ZHENGZHOU),
  row('410183', '新密市', 'Xinmi City', ZHENGZHOU),
  row('410184', '新郑市', 'Xinzheng City', ZHENGZHOU),
  row('410185', '登封市', 'Dengfeng City', ZHENGZHOU),
  row(HAMI, '哈密市', 'Hami', null),
  row('650502', '伊州区', 'Yizhou District', HAMI),
  row('650521', '巴里坤哈萨克自治县', 'Barkol Kazakh Autonomous County', HAMI),
  row('650522', '伊吾县', 'Yiwu County', HAMI),
];

/** 新星市 as the official source names it; it has no parent here. */
export const XINXING_DIVISION: Division = row(XINXING, '新星市', 'Xinxing City', null);

const byAdcode = new Map([...DIVISIONS, XINXING_DIVISION].map((division) => [division.adcode, division]));

/** The code table's row of an adcode, or `undefined` for a code that is not on this map. */
export function divisionOf(adcode: string): Division | undefined {
  return byAdcode.get(adcode);
}
