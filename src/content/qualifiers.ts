import { QUALIFIERS, type Qualifier } from '../domain/fact.ts';

/**
 * What each qualifier qualifies: whatever it stands at, only a figure behind it (突破性 breaks through nothing), or the
 * figure in front of it.
 */
const QUALIFIES: Readonly<Record<Qualifier, 'anything' | 'next figure' | 'last figure'>> = {
  突破: 'next figure',
  超过: 'next figure',
  余: 'last figure',
  即将: 'anything',
  近: 'next figure',
  以上: 'last figure',
  力争: 'anything',
  预计: 'anything',
  累计: 'next figure',
  仅: 'next figure',
  高达: 'next figure',
  迈向: 'anything',
  迈上: 'anything',
};

const NUMERAL = '[\\d一二两三四五六七八九十百千万亿]';
/** Up to this many characters of a unit stand between numerals and 以上. */
const UNIT_MOST = 6;
const ANYTHING = QUALIFIERS.filter((word) => QUALIFIES[word] === 'anything').join('|');

/** How a qualifier reads where it qualifies something; 达 says no more than that a figure follows. */
function pattern(word: Qualifier): string {
  if (QUALIFIES[word] === 'next figure') return `${word}达?${NUMERAL}`;
  if (word === '余') return `${NUMERAL}余`;
  if (word === '以上') return `${NUMERAL}.{0,${UNIT_MOST}}以上$`;
  return word;
}

/** Whether it belongs to the figure in front of it. */
export const followsFigure = (word: Qualifier): boolean => QUALIFIES[word] === 'last figure';

/** Whether a qualifier stands in a text where it qualifies something. Texts are normalised, here and below. */
export const stands = (word: Qualifier, text: string): boolean => new RegExp(pattern(word), 'u').test(text);

/** Qualifiers of a text in words that cannot be read as anything else: 近 within 附近 is none. */
export function printedIn(text: string): Qualifier[] {
  return QUALIFIERS.filter((word) => {
    const start = QUALIFIES[word] === 'next figure' ? `^(?:${ANYTHING})*` : '';
    return new RegExp(start + pattern(word), 'u').test(text);
  });
}

/** Where a text stands in a phrase, -1 for nowhere; the end of a longer number is no such place: 5家 within 15家. */
const placeOf = (text: string, phrase: string): number =>
  phrase
    .split('')
    .findIndex(
      (_, at) => phrase.startsWith(text, at) && !/[\d.]\d$/.test(phrase.slice(0, at) + text.charAt(0)),
    );

/** Qualifiers that stand right beside a text in its phrase and qualify it. */
export function printedBeside(text: string, phrase: string): Qualifier[] {
  const at = placeOf(text, phrase);
  if (at < 0) return [];
  const [before, behind] = [phrase.slice(0, at).replace(/达$/u, ''), phrase.slice(at + text.length)];
  return QUALIFIERS.filter((word) =>
    followsFigure(word)
      ? behind.startsWith(word) && stands(word, text + word)
      : before.endsWith(word) && new RegExp(`^${pattern(word)}`, 'u').test(word + text),
  );
}
