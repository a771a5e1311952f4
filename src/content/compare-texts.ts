import type { Fact } from '../domain/fact.ts';
import type { Lang } from '../domain/lang.ts';
import type { Translation } from '../domain/translation.ts';
import { describeFound, type Path } from './describe.ts';
import { figureFault, figuresIn } from './figures.ts';
import { sizeOf } from './translate.ts';

/** Something in a translation that its original does not bear out. */
export interface Mismatch {
  readonly path: Path;
  readonly found: string;
  readonly expected: string;
}

const HAN = /\p{Script=Han}/u;
const quoted = JSON.stringify;

/** A text is translated where there is one, and only there. */
export function comparePresence(
  path: Path,
  original: string | undefined,
  own: string | undefined,
): Mismatch[] {
  if ((original === undefined) === (own === undefined)) return [];
  const expected = original === undefined ? 'nothing, as in Chinese' : `a translation of 「${original}」`;
  return [{ path, found: describeFound(own), expected }];
}

/** No 汉字 are left over, and the figures are those of the original. */
export function compareWording(path: Path, original: string, own: string, lang: Lang): Mismatch[] {
  const expected = HAN.test(own) ? 'no 汉字' : figureFault(original, own, lang);
  return expected === null ? [] : [{ path, found: describeFound(own), expected }];
}

/** Both of the above, for a text that may not be there. */
export function compareText(
  path: Path,
  original: string | undefined,
  own: string | undefined,
  lang: Lang,
): Mismatch[] {
  if (original === undefined || own === undefined) return comparePresence(path, original, own);
  return compareWording(path, original, own, lang);
}

/** Label and value are read as the one line they are on screen; a figure keeps its unit and its qualifier. */
export function compareFact({ id, label, value }: Fact, words: Translation, lang: Lang): Mismatch[] {
  const own = words.facts[id];
  if (!own) return [];
  const path = ['facts', id, 'value'];
  const absent = comparePresence(path, value?.text, own.value);
  if (absent.length > 0) return absent;
  const line = `${own.label} ${own.value ?? ''}`;
  const wording = compareWording(['facts', id], `${label}${value?.text ?? ''}`, line, lang);
  if (!value || own.value === undefined || wording.length > 0) return wording;

  const found = describeFound(own.value);
  const { number, unit, qualifier } = value;
  const said = qualifier === undefined ? [] : (words.qualifiers[qualifier] ?? []);
  const beside = unit === undefined ? '' : (words.units[unit] ?? '');
  return [
    ...(said.length > 0 && !said.some((wording) => line.includes(wording))
      ? [{ path, found, expected: `${said.map((each) => quoted(each)).join(' or ')} for ${qualifier}` }]
      : []),
    ...(beside.split(' ').every((word) => own.value?.includes(word))
      ? []
      : [{ path, found, expected: `${quoted(beside)} for ${unit}` }]),
    ...(number !== undefined &&
    !figuresIn(own.value, lang).some(({ digits, says }) => digits && says === sizeOf(number, unit))
      ? [{ path, found, expected: `${number}${unit ?? ''} in digits` }]
      : []),
  ];
}
