import type { AidStory } from '../domain/aid-story.ts';
import { QUALIFIERS } from '../domain/fact.ts';
import type { Lang } from '../domain/lang.ts';
import type { Translation } from '../domain/translation.ts';
import { compareFact, compareText, compareWording, type Mismatch } from './compare-texts.ts';
import { sentence, type Path } from './describe.ts';
import type { LineOf } from './parse-file.ts';
import type { Problem } from './problem.ts';
import type { Written } from './translate.ts';
import { mayHold, type Unread } from './unread.ts';

/** A translation with the place where it stands. */
export interface TranslationFile {
  readonly file: string;
  readonly lang: Lang;
  readonly words: Translation;
  readonly lineOf: LineOf;
}

/** What a translation is of, as far as it could be read. */
export interface Original extends Pick<Written, 'areas' | 'articles'> {
  /** `null` where it could not be read. */
  readonly aid: AidStory | null;
  readonly unread: { readonly areas: readonly Unread[]; readonly articles: readonly Unread[] };
}

/**
 * Everything in which a translation and its original do not meet: a key missing or too many, a text where the other
 * has none, Chinese left over, a figure, unit or qualifier that differs. Empty when the translation may be published. What may
 * stand in a file that could not be read is not called unknown.
 */
export function checkTranslation(translation: TranslationFile, original: Original): Problem[] {
  const { file, lang, words, lineOf } = translation;
  const { areas, articles, aid, unread } = original;
  // An id that was taken twice is a mistake of its own: the words under it are those of its first holder.
  const facts = firstOfEach(areas.flatMap((area) => area.facts));
  const mismatches = [
    ...wordsFor('units', words.units, facts.map(({ value }) => value?.unit)), // prettier-ignore
    ...wordsFor('qualifiers', words.qualifiers, facts.map(({ value }) => value?.qualifier)), // prettier-ignore
    ...Object.keys(words.qualifiers)
      .filter((key) => !QUALIFIERS.some((word) => word === key))
      .map((key) => ({ path: ['qualifiers', key], found: 'not a known key', expected: `one of ${QUALIFIERS.join(', ')}` })), // prettier-ignore
    ...compareKeys(['areas'], words.areas, areas.map(({ adcode }) => adcode), 'an area', unread.areas), // prettier-ignore
    ...compareKeys(['facts'], words.facts, facts.map(({ id }) => id), 'a fact', unread.areas), // prettier-ignore
    ...compareKeys(['articles'], words.articles, articles.map(({ id }) => id), 'an article', unread.articles), // prettier-ignore
    ...areas.flatMap(({ adcode, headline, summary, remark }) => {
      const own = words.areas[adcode];
      const at = (key: string): Path => ['areas', adcode, key];
      if (!own) return [];
      return [
        ...compareWording(at('name'), '', own.name, lang),
        ...compareWording(at('map'), '', own.map, lang),
        ...compareText(at('headline'), headline, own.headline, lang),
        ...compareText(at('summary'), summary, own.summary, lang),
        ...compareText(at('remark'), remark, own.remark, lang),
      ];
    }),
    ...facts.flatMap((fact) => compareFact(fact, words, lang)),
    ...articles.flatMap(({ id, title, kicker, series, byline }) => {
      const own = words.articles[id];
      const at = (key: string): Path => ['articles', id, key];
      if (!own) return [];
      return [
        ...compareText(at('title'), title, own.title, lang),
        ...compareText(at('kicker'), kicker, own.kicker, lang),
        ...compareText(at('series'), series, own.series, lang),
        ...compareNames(at('byline'), byline, own.byline),
        ...own.byline.flatMap((name) => compareWording(at('byline'), '', name, lang)),
      ];
    }),
    ...(aid ? compareAid(aid, words.aid, lang) : []),
  ];
  return mismatches.map(({ path, found, expected }) => ({
    file,
    line: lineOf(path),
    message: sentence(path, found, expected),
  }));
}

const firstOfEach = <T extends { readonly id: string }>(all: readonly T[]): T[] =>
  all.filter(({ id }, at) => all.findIndex((each) => each.id === id) === at);

function compareAid(aid: AidStory, words: Translation['aid'], lang: Lang): Mismatch[] {
  return [
    ...compareKeys(['aid', 'steps'], words.steps, aid.steps.map(({ id }) => id), 'a step', []), // prettier-ignore
    ...compareText(['aid', 'title'], aid.title, words.title, lang),
    ...firstOfEach(aid.steps).flatMap(({ id, title, text }) => {
      const own = words.steps[id];
      const at = (key: string): Path => ['aid', 'steps', id, key];
      if (!own) return [];
      return [...compareText(at('title'), title, own.title, lang), ...compareText(at('text'), text, own.text, lang)]; // prettier-ignore
    }),
  ];
}

function compareKeys(
  path: Path,
  own: object,
  wanted: readonly string[],
  what: string,
  unread: readonly Unread[],
): Mismatch[] {
  const lost = wanted.filter((key) => !Object.hasOwn(own, key));
  const strange = Object.keys(own).filter((key) => !wanted.includes(key) && !mayHold(unread, key));
  return [
    ...lost.map((key) => ({
      path: [...path, key],
      found: 'missing',
      expected: `the translation of ${what}`,
    })),
    ...strange.map((key) => ({
      path: [...path, key],
      found: 'not a known key',
      expected: `the id of ${what}`,
    })),
  ];
}

/** What values have and the translation has no words for, once each and not with every value. */
const wordsFor = (key: string, own: object, used: readonly (string | undefined)[]): Mismatch[] =>
  [...new Set(used)].flatMap((word) =>
    word === undefined || Object.hasOwn(own, word)
      ? []
      : [{ path: [key, word], found: 'missing', expected: `the words that stand for ${word}` }],
  );

function compareNames(path: Path, original: readonly string[], own: readonly string[]): Mismatch[] {
  if (original.length === own.length) return [];
  return [{ path, found: `a list of ${own.length}`, expected: `${original.length} names` }];
}
