const MARKS = '①②③④⑤⑥⑦⑧⑨';

/** The sign of an area's n-th source, counted from 0; beyond the ninth there is none. */
export const sourceMark = (index: number): string => MARKS[index] ?? '';
