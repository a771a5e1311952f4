import type { Kind } from '../domain/vocabulary.ts';

/** Side of a square with the gap after it, px: the tile that strips are filled with. */
export const TILE = 9;

/** A run of squares of one kind. */
export interface StripPart {
  readonly kind: Kind;
  readonly x: number;
  readonly width: number;
}

/** Lays squares in one row, kind after kind, one square for each statement. */
export function stripOf(counts: readonly { readonly kind: Kind; readonly count: number }[]): {
  readonly width: number;
  readonly parts: readonly StripPart[];
} {
  let x = 0;
  const parts = counts.map(({ kind, count }) => {
    const part = { kind, x, width: count * TILE };
    x += part.width;
    return part;
  });
  return { width: x, parts };
}
