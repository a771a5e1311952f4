import type { Lang } from '../domain/lang.ts';

/** A figure of a text in one measure for every language: a size, a day of the year (`12-5`), or a fraction (`2/3`). */
export interface Figure {
  readonly says: string;
  /** As it stands in the text. */
  readonly text: string;
  /** Whether it is printed in digits. */
  readonly digits: boolean;
  /** Digits alone, without what multiplies them; `null` for words. */
  readonly number: number | null;
}

const figure = (says: number | string, text: string, digits: boolean, number: number | null): Figure => ({
  says: typeof says === 'number' ? String(Number(says.toPrecision(12))) : says,
  text: text.trim(),
  digits,
  number,
});

const HAN_DIGITS = '〇一二三四五六七八九';
const HAN_SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };
const HAN_SCALE = /[十百千]/;
/** 十五五 names a plan by its number. */
const PLANS = /十([四五])五/g;
const ZH = /(\d+)月(\d+)日|(\d+)·(\d+)|(\d+(?:\.\d+)?)余?([万亿]*)|([一二三四五六七八九])分之([一二三四五六七八九])|[一二两三四五六七八九十百千万亿]+/gu; // prettier-ignore

const scaleOf = (characters: string): number =>
  [...characters].reduce((product, character) => product * (HAN_SCALES[character] ?? 1), 1);

/** 三十 is 30, 两千亿 is 2000 × 10⁸; a single numeral is too common a word to be a figure. */
function hanNumber(characters: string): number | null {
  const small = characters.replace(/[万亿]+$/, '');
  if (!HAN_SCALE.test(small) && small === characters) return null;
  let total = 0;
  let digit = 0;
  for (const character of small.replace('两', '二')) {
    const scale = HAN_SCALES[character];
    if (scale === undefined) digit = HAN_DIGITS.indexOf(character);
    else {
      total += (digit || 1) * scale;
      digit = 0;
    }
  }
  return (total + digit || 1) * scaleOf(characters.slice(small.length));
}

function figuresZh(text: string): Figure[] {
  const plain = text.replace(PLANS, (_, last: string) => `1${HAN_DIGITS.indexOf(last)}`);
  return [...plain.matchAll(ZH)].flatMap(([all, month, day, m, d, number, scale = '', parts, share]) => {
    if (month !== undefined) return [figure(`${month}-${day ?? ''}`, all, true, null)];
    if (m !== undefined) return [figure(`${m}-${d ?? ''}`, all, true, null)];
    if (number !== undefined) return [figure(Number(number) * scaleOf(scale), all, true, Number(number))];
    if (parts !== undefined && share !== undefined)
      return [figure(`${HAN_DIGITS.indexOf(share)}/${HAN_DIGITS.indexOf(parts)}`, all, false, null)];
    const size = hanNumber(all);
    return size === null ? [] : [figure(size, all, false, null)];
  });
}

const WORDS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'; // prettier-ignore
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const SCALES = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 } as const;
const MONTHS = 'january february march april may june july august september october november december';
const ORDINALS = 'third quarter fourth fifth sixth seventh eighth ninth tenth twelfth';
const ORDINAL_SIZES = [3, 4, 4, 5, 6, 7, 8, 9, 10, 12];

const NUMBERS = new Map<string, number>([
  ...WORDS.split(' ').map((word, at) => [word, at] as const),
  ...TENS.split(' ').map((word, at) => [word, (at + 2) * 10] as const),
]);
const ordinals = new Map(ORDINALS.split(' ').map((word, at) => [word, ORDINAL_SIZES[at] ?? 0]));
const months = MONTHS.split(' ');
const alternatives = (words: Iterable<string>): string => [...words].join('|');
const NUMERAL = `(?:${alternatives(NUMBERS.keys())})`;
const EN = new RegExp(
  [
    `(?<month>${alternatives(months)}) (?<day>\\d+)(?:st|nd|rd|th)?`,
    `(?<share>${NUMERAL}) (?<parts>${alternatives(ordinals.keys())})s?`,
    `(?<ordinal>${alternatives(ordinals.keys())})`,
    `(?<number>\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?:st|nd|rd|th)?(?<times>(?: (?:${alternatives(Object.keys(SCALES))}))*)`,
    `(?<words>(?:(?:${NUMERAL}|${alternatives(Object.keys(SCALES))}) ?)+)`,
  ]
    .map((part) => `\\b${part}(?![a-z\\d])`)
    .join('|'),
  'g',
);

const timesOf = (words: string): number =>
  words.split(' ').reduce((product, word) => product * (word in SCALES ? SCALES[word as keyof typeof SCALES] : 1), 1); // prettier-ignore

function wordNumber(words: string): number {
  let total = 0;
  for (const word of words.trim().split(' ')) {
    if (word in SCALES) total = (total || 1) * SCALES[word as keyof typeof SCALES];
    else total += NUMBERS.get(word) ?? 0;
  }
  return total;
}

function figuresEn(text: string): Figure[] {
  const plain = text.toLowerCase().replace(/[-–\s]+/g, ' ');
  return [...plain.matchAll(EN)].map(({ 0: all, groups: g = {} }) => {
    if (g['month']) return figure(`${months.indexOf(g['month']) + 1}-${g['day'] ?? ''}`, all, true, null);
    if (g['share'])
      return figure(`${NUMBERS.get(g['share'])}/${ordinals.get(g['parts'] ?? '')}`, all, false, null);
    if (g['ordinal']) return figure(ordinals.get(g['ordinal']) ?? 0, all, false, null);
    if (g['number']) {
      const number = Number(g['number'].replaceAll(',', ''));
      return figure(number * timesOf(g['times'] ?? ''), all, true, number);
    }
    return figure(wordNumber(all), all, false, null);
  });
}

/**
 * The figures of a text, in digits and in words, so that texts of two languages can be held against each other:
 * 「2000亿」, “200 billion” and “two hundred billion” say the same.
 */
export const figuresIn = (text: string, lang: Lang): Figure[] =>
  lang === 'zh' ? figuresZh(text) : figuresEn(text);

/** What keeps a translation from saying the figures of its original and no others; `null` when nothing does. */
export function figureFault(original: string, translated: string, lang: Lang): string | null {
  const [wanted, found] = [figuresIn(original, 'zh'), figuresIn(translated, lang)];
  const stray = found.find(({ digits, says }) => digits && !wanted.some((each) => each.says === says));
  if (stray) return `no figure that the original has not, such as “${stray.text}”`;
  const lost = wanted.find(({ says }) => !found.some((each) => each.says === says));
  return lost ? `the figure 「${lost.text}」 of the original` : null;
}
