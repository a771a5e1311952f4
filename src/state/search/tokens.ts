import { fold } from './fold.ts';

/** A run of 汉字, a number, or a word in another script. */
const RUN = /\p{Script=Han}+|\d+(?:\.\d+)?|(?:(?!\p{Script=Han})\p{L})+/gu;
const HAN = /^\p{Script=Han}/u;
/** What parts a query into words. */
const BETWEEN_WORDS = /[^\p{L}\p{N}.%]+/u;

const runs = (text: string): string[] => fold(text).text.match(RUN) ?? [];

function pairs(characters: readonly string[]): string[] {
  return characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

/** What a text is found by: each 汉字, each pair of neighbours, each number and each word. */
export function indexTokens(text: string): string[] {
  return runs(text).flatMap((run) => {
    if (!HAN.test(run)) return [run];
    const characters = [...run];
    return [...characters, ...pairs(characters)];
  });
}

/** What a query asks for: pairs of neighbours where there are any, so that 「养老」 is not 「养」 and 「老」. */
export function queryTokens(query: string): string[] {
  return runs(query).flatMap((run) => {
    const characters = [...run];
    return HAN.test(run) && characters.length > 1 ? pairs(characters) : [run];
  });
}

/** The words of a query as they were written, folded: what ranking and highlighting look for in one piece. */
export const queryWords = (query: string): string[] => fold(query).text.split(BETWEEN_WORDS).filter(Boolean);

/** Numbers and words of other scripts are found while they are still being typed. */
export const isOpenEnded = (token: string): boolean => !HAN.test(token);
