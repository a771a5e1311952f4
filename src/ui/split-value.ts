import type { Value } from '../domain/fact.ts';

/** A printed value in three pieces: its digits and the words around them. Put together they are the text as printed. */
export interface ValueParts {
  readonly before: string;
  /** Empty where the source prints no figure: then all of it is `before`. */
  readonly digits: string;
  readonly after: string;
}

/** Whether a value is words, which a line may break; digits and a date are read in one. */
export const isWords = (value: Value): boolean => splitValue(value).digits === '' && !/^\d/.test(value.text);

const DIGITS = /\d+(?:[.,，]\d+)*%?/g;

/** Cuts a printed value around its number. */
export function splitValue({ text, number }: Value): ValueParts {
  const match = [...text.matchAll(DIGITS)].find(([digits]) => valueOf(digits) === number);
  if (!match) return { before: text, digits: '', after: '' };
  const [digits] = match;
  return { before: text.slice(0, match.index), digits, after: text.slice(match.index + digits.length) };
}

const valueOf = (digits: string): number => Number(digits.replaceAll(/[,，%]/g, ''));
