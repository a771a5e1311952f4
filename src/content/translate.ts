import type { AidStory } from '../domain/aid-story.ts';
import type { Area } from '../domain/area.ts';
import type { Article } from '../domain/article.ts';
import type { Fact, Value } from '../domain/fact.ts';
import type { Lang } from '../domain/lang.ts';
import type { Translation } from '../domain/translation.ts';
import { figuresIn } from './figures.ts';

/** What editors wrote, as one language has it. */
export interface Written {
  readonly areas: readonly Area[];
  readonly articles: readonly Article[];
  readonly aid: AidStory;
}

/** Keeps a number and what it counts on one line: spaces beside digits, and after a currency, do not break. */
export const bind = (text: string): string => text.replace(/(\d[\d.,]*%?|\bCNY) (?=[\p{L}\d])/gu, '$1\u00A0');

/** Size of a figure with its Chinese unit: 2000 亿元 is 2 × 10¹¹. */
export const sizeOf = (number: number, unit = ''): string =>
  figuresIn(`${number}${unit}`, 'zh')[0]?.says ?? '';

/**
 * Puts a checked translation in the place of the Chinese words. Ids, kinds, periods, topics and evidence stay, so that
 * both languages are one story; a value's number is the one that its text prints.
 */
export function translate({ areas, articles, aid }: Written, words: Translation, lang: Lang): Written {
  return {
    areas: areas.map((area): Area => {
      const { headline, summary, remark } = words.areas[area.adcode] ?? {};
      return {
        ...area,
        ...bound({ headline, summary, remark }),
        ...(area.chart ? { chart: { ...area.chart, unit: words.units[area.chart.unit] ?? '' } } : {}),
        facts: area.facts.map((fact) => translateFact(fact, words, lang)),
      };
    }),
    articles: articles.map((article): Article => {
      const { title = '', kicker, series, byline = [] } = words.articles[article.id] ?? {};
      return { ...article, ...bound({ kicker, series }), title: bind(title), byline };
    }),
    aid: {
      title: bind(words.aid.title),
      steps: aid.steps.map((step) => {
        const { title = '', text = '' } = words.aid.steps[step.id] ?? {};
        return { ...step, title: bind(title), text: bind(text) };
      }),
    },
  };
}

function translateFact({ value, ...fact }: Fact, words: Translation, lang: Lang): Fact {
  const own = words.facts[fact.id];
  return {
    ...fact,
    label: bind(own?.label ?? ''),
    ...(value ? { value: translateValue(value, own?.value ?? '', words.units, lang) } : {}),
  };
}

function translateValue(value: Value, text: string, units: Translation['units'], lang: Lang): Value {
  const { number, unit } = value;
  if (number === undefined) return { text: bind(text) };
  const size = sizeOf(number, unit);
  const printed = figuresIn(text, lang).find(({ says, digits }) => digits && says === size)?.number;
  return {
    text: bind(text),
    ...(printed == null ? {} : { number: printed }),
    ...(unit === undefined ? {} : { unit: units[unit] ?? '' }),
  };
}

/** The texts that are there, bound. */
function bound<Key extends string>(
  texts: Readonly<Record<Key, string | undefined>>,
): Partial<Record<Key, string>> {
  const there = Object.entries<string | undefined>(texts).flatMap(([key, text]) =>
    text === undefined ? [] : [[key, bind(text)] as const],
  );
  return Object.fromEntries(there) as Partial<Record<Key, string>>;
}
