/** A text as phrases are compared, with the way back to the characters it was made from. */
export interface Normalised {
  readonly text: string;
  /** For each character of `text`, where the character it came from starts and ends in the original. */
  readonly from: readonly (readonly [start: number, end: number])[];
}

const IGNORED = /[\s\u200B-\u200D\u2060\uFEFF]/u;

const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/[“”„‟‘’‚‛「」『』﹁﹂﹃﹄"'`]/u, '"'],
  [/[‐‑‒–—―−﹣]/u, '-'],
  [/[·・•‧∙⋅･]/u, '·'],
  [/[。｡]/u, '.'],
  [/[、､]/u, '、'],
];

function fold(character: string): string {
  for (const [pattern, to] of FOLDS) if (pattern.test(character)) return to;
  return character;
}

/**
 * Removes white space and folds full- and half-width forms, quotes, dashes and middle dots into one form
 * each. Case and every other difference stay: a phrase is a quotation.
 */
export function normalise(original: string): Normalised {
  let text = '';
  const from: [number, number][] = [];
  let start = 0;
  for (const character of original) {
    const end = start + character.length;
    if (!IGNORED.test(character)) {
      for (const unit of fold(character).normalize('NFKC').split('').map(fold)) {
        if (IGNORED.test(unit)) continue;
        text += unit;
        from.push([start, end]);
      }
    }
    start = end;
  }
  return { text, from };
}

/** Only the normalised text. */
export const fingerprint = (original: string): string => normalise(original).text;

/** The normalised text without punctuation: what two wordings share whatever their commas. */
export const bare = (original: string): string => fingerprint(original).replace(/[\p{P}\p{S}]/gu, '');
