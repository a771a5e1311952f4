import type { Kind } from '../domain/vocabulary.ts';

/** Side of a square with the gap after it, px: the tile that strips are filled with. */
export const TILE = 9;

/** Squares in a row: three times five, and still beside an area's name in a window of 300 px. */
export const ROW = 15;

/** A run of squares of one kind in one row, px. */
export interface StripPart {
  readonly kind: Kind;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Lays squares row by row, kind after kind, one square for each statement; sizes in px. */
export function stripOf(counts: readonly { readonly kind: Kind; readonly count: number }[]): {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly StripPart[];
} {
  let laid = 0;
  const parts: StripPart[] = [];
  for (const { kind, count } of counts)
    for (let left = count; left > 0;) {
      const column = laid % ROW;
      const squares = Math.min(left, ROW - column);
      parts.push({ kind, x: column * TILE, y: (laid - column) * (TILE / ROW), width: squares * TILE });
      laid += squares;
      left -= squares;
    }
  return { width: Math.min(laid, ROW) * TILE, height: Math.ceil(laid / ROW) * TILE, parts };
}
