/** Text as the search compares it, with the place in the original that each of its characters came from. */
export interface Folded {
  readonly text: string;
  readonly at: readonly number[];
}

/** Quotation and title marks, brackets and the apostrophes that input methods set between syllables. */
const UNREAD = /["'“”‘’「」『』《》〈〉＂＇`]/;
const DIGIT = /\d/;

/** Lower case, half width, no quotation marks, no separators within numbers: 「２，０００亿」 and “2000亿” are one. */
export function fold(original: string): Folded {
  const at: number[] = [];
  let text = '';
  for (let index = 0; index < original.length; index++) {
    const unit = halfWidth(original[index] ?? '');
    if (UNREAD.test(unit) || isThousandsMark(original, index, unit)) continue;
    const lower = unit.toLowerCase();
    text += lower.length === 1 ? lower : unit;
    at.push(index);
  }
  return { text, at };
}

function halfWidth(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code === 0x3000) return ' ';
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : unit;
}

function isThousandsMark(original: string, index: number, unit: string): boolean {
  const isDigit = (place: number): boolean => DIGIT.test(halfWidth(original[place] ?? ''));
  return (
    unit === ',' &&
    isDigit(index - 1) &&
    [1, 2, 3].every((step) => isDigit(index + step)) &&
    !isDigit(index + 4)
  );
}
