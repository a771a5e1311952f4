import type { Value } from '../domain/fact.ts';

/** A piece of a printed value: its digits, or the words around them. */
export interface ValuePart {
  readonly text: string;
  readonly digits: boolean;
}

/** Cuts a printed value around its digits; the pieces put together are the text as printed. */
export function splitValue({ text, number }: Value): ValuePart[] {
  if (number === undefined) return [{ text, digits: false }];
  const digits = /\d+(?:[.,，]\d+)*%?/g;
  const parts: ValuePart[] = [];
  let end = 0;
  for (const match of text.matchAll(digits)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), digits: false });
    parts.push({ text: match[0], digits: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), digits: false });
  return parts;
}
