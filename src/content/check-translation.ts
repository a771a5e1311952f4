import type { Lang } from '../domain/lang.ts';
import type { Translation } from '../domain/translation.ts';
import { compareFact, compareText, compareWording, type Mismatch } from './compare-texts.ts';
import { sentence, type Path } from './describe.ts';
import type { LineOf } from './parse-file.ts';
import type { Problem } from './problem.ts';
import type { Written } from './translate.ts';

/** A translation with the place where it stands. */
export interface TranslationFile {
  readonly file: string;
  readonly lang: Lang;
  readonly words: Translation;
  readonly lineOf: LineOf;
}

/**
 * Everything in which a translation and its original do not meet: a key missing or too many, a text where the other
 * has none, Chinese left over, a figure, unit or qualifier that differs. Empty when the translation may be published.
 */
export function checkTranslation(translation: TranslationFile, { areas, articles, aid }: Written): Problem[] {
  const { file, lang, words, lineOf } = translation;
  const facts = areas.flatMap((area) => area.facts);
  const mismatches = [
    ...compareKeys(['areas'], words.areas, areas.map(({ adcode }) => adcode), 'an area'), // prettier-ignore
    ...compareKeys(['facts'], words.facts, facts.map(({ id }) => id), 'a fact'), // prettier-ignore
    ...compareKeys(['articles'], words.articles, articles.map(({ id }) => id), 'an article'), // prettier-ignore
    ...compareKeys(['aid', 'steps'], words.aid.steps, aid.steps.map(({ id }) => id), 'a step'), // prettier-ignore
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
    ...compareText(['aid', 'title'], aid.title, words.aid.title, lang),
    ...aid.steps.flatMap(({ id, title, text }) => {
      const own = words.aid.steps[id];
      const at = (key: string): Path => ['aid', 'steps', id, key];
      if (!own) return [];
      return [...compareText(at('title'), title, own.title, lang), ...compareText(at('text'), text, own.text, lang)]; // prettier-ignore
    }),
  ];
  return mismatches.map(({ path, found, expected }) => ({
    file,
    line: lineOf(path),
    message: sentence(path, found, expected),
  }));
}

function compareKeys(path: Path, own: object, wanted: readonly string[], what: string): Mismatch[] {
  const lost = wanted.filter((key) => !Object.hasOwn(own, key));
  const strange = Object.keys(own).filter((key) => !wanted.includes(key));
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

function compareNames(path: Path, original: readonly string[], own: readonly string[]): Mismatch[] {
  if (original.length === own.length) return [];
  return [{ path, found: `a list of ${own.length}`, expected: `${original.length} names` }];
}
