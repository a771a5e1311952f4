/** Chinese and English name of a river. */
export interface RiverName {
  readonly name: string;
  readonly nameEn: string;
}

/** Every level-1 segment of the extract: they join end to end into one line, and that line is 黄河. */
export const LEVEL_1: RiverName = { name: '黄河', nameEn: 'Yellow River' };

/**
 * Other names, only where the segment's whole course leaves no doubt (the reasons stand in sources/SOURCES.md). The key is
 * the segment's number in the extract, counted from 1.
 */
export const NAMED_SEGMENTS: ReadonlyMap<number, RiverName> = new Map([
  [6, { name: '沁河', nameEn: 'Qin River' }],
  [15, { name: '沁河', nameEn: 'Qin River' }],
  [45, { name: '伊洛河', nameEn: 'Yiluo River' }],
  [48, { name: '贾鲁河', nameEn: 'Jialu River' }],
  [56, { name: '贾鲁河', nameEn: 'Jialu River' }],
  [49, { name: '颍河', nameEn: 'Ying River' }],
  [50, { name: '颍河', nameEn: 'Ying River' }],
]);
