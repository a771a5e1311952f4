/** Widths of characters, em, generous enough for the bold serif that focus names are set in. */
const NARROW = /[fijlrt'’.,:;! ]/;
const WIDE = /[mwMW]/;
const CAPITAL = /[A-Z]/;
const LATIN = /[ -ɏ]/;

function widthOf(character: string): number {
  // A 汉字 is one em wide.
  if (!LATIN.test(character)) return 1;
  if (NARROW.test(character)) return 0.4;
  if (WIDE.test(character)) return 0.98;
  return CAPITAL.test(character) ? 0.78 : 0.62;
}

/** Width of a line, em, with `spacing` em after each character. */
export const textWidth = (line: string, spacing = 0): number =>
  [...line].reduce((sum, character) => sum + widthOf(character) + spacing, 0);
