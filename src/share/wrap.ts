/**
 * What may not be broken: a number with its unit, a word, and a character with the brackets before it and the
 * punctuation after it, so that no line begins with 「，」 or ends with 「《」.
 */
const UNIT =
  /[“‘《（「『〈(]*(?:\d[\d.,]*[亿万千百十]*[\p{Script=Han}%％]?|[\p{Script=Latin}\d][\p{Script=Latin}\d.'’&/:_-]*|\S)[，。、；：？！”’》）」』〉…—·,.;:?!)％%]*|\s+/gu;

/** Breaks a text into lines no wider than `width`; a single piece that is wider stands alone. */
export function wrap(words: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [piece] of words.trim().matchAll(UNIT)) {
    if (line && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line += piece;
  }
  return line.trim() ? [...lines, line.trimEnd()] : lines;
}

/** A text in the largest of some sizes in which it takes no more than `most` lines; in the smallest otherwise. */
export function fit(
  words: string,
  width: number,
  sizes: readonly number[],
  most: number,
  measure: (line: string, size: number) => number,
): { readonly size: number; readonly lines: readonly string[] } {
  const tries = sizes.map((size) => ({ size, lines: wrap(words, width, (line) => measure(line, size)) }));
  return tries.find(({ lines }) => lines.length <= most) ?? tries.at(-1) ?? { size: 0, lines: [] };
}
