import { DIVISIONS } from '../domain/adcode.ts';
import type { Area } from '../domain/area.ts';
import type { Article } from '../domain/article.ts';
import { standsIn } from './match.ts';
import type { SourceArticle } from './source-text.ts';

/** Short names that mean something else as well: 中原 is also the Central Plains. */
const AMBIGUOUS: readonly string[] = ['410102'];

/** What an area is called in a text: its full name, and that without its kind. */
const shortName = (name: string): string => name.replace(/(?:回族|哈萨克自治)?[区市县]$/u, '');

const textOf = (
  { title, kicker = '', series = '' }: Article,
  { paragraphs, captions }: SourceArticle,
): string => [title, kicker, series, ...paragraphs, ...captions].join('\n');

/** Areas that an article names and no record of it does, and the other way round. */
export function checkNames(
  areas: readonly Area[],
  articles: readonly Article[],
  sources: ReadonlyMap<string, SourceArticle>,
): string[] {
  return articles.flatMap((article) => {
    const source = sources.get(article.id);
    if (!source) return [];
    const text = textOf(article, source);
    const quoted = areas
      .filter(({ facts }) => facts.some(({ evidence }) => evidence.article === article.id))
      .map(({ adcode }) => adcode);
    return DIVISIONS.flatMap(({ adcode, name }) => {
      const listed = article.names.includes(adcode);
      const short = standsIn(shortName(name), text);
      const full = standsIn(name, text);
      if (listed && !short) return [`${article.id}: names: ${adcode} ${name} is not named in the article`];
      const isNamed = AMBIGUOUS.includes(adcode) ? full : short;
      if (listed || !isNamed || quoted.includes(adcode)) return [];
      return [`${article.id}: names: ${adcode} ${name} is named in the article, expected it in the list`];
    });
  });
}
