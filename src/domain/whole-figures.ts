import { QUALIFIERS } from './fact.ts';

/** What a figure is read with: every qualifier, and two words that say no more than that a figure follows. */
const BEFORE = `(?:${[...QUALIFIERS, '约', '达'].join('|')})*`;
const AFTER = '余?[万亿]*(?:元|人|项|名|岁|年底?|月|日|%|个(?:方面)?|平方公里|公里)(?:以上)?';
const FIGURE = new RegExp(`(${BEFORE}\\d[\\d.,]*${AFTER})`, 'u');

/** Words of a text and the figure after them, with its qualifier and unit; empty after the last words. */
export interface Stretch {
  readonly words: string;
  readonly figure: string;
}

/**
 * A Chinese text, figure by figure: Chinese breaks a line between any two characters, and a figure is read in one. Other
 * languages break at spaces.
 */
export function aroundFigures(text: string): Stretch[] {
  const parts = text.split(FIGURE);
  return parts.flatMap((words, at) => (at % 2 === 0 ? [{ words, figure: parts[at + 1] ?? '' }] : []));
}
