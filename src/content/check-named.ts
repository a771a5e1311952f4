import { DIVISIONS, HAMI, type Division } from '../domain/adcode.ts';
import type { Area } from '../domain/area.ts';
import type { Article } from '../domain/article.ts';
import { standsIn } from './match.ts';
import type { SourceArticle } from './source-text.ts';

/** Areas whose short name means something else as well, so that only the full one counts: 中原 is the Central Plains. */
const FULL_NAME_ONLY: readonly string[] = ['410102', '410103', '410105', '410106', '410184', HAMI];

/** What an area is called in a text, without its kind where that can mean nothing else. */
const calledIn = ({ adcode, name }: Division): string =>
  FULL_NAME_ONLY.includes(adcode) ? name : name.replace(/(?:回族|哈萨克自治)?[区市县]$/u, '');

const blocksOf = ({ title, kicker = '', series = '' }: Article, { paragraphs, captions }: SourceArticle) => [
  title,
  kicker,
  series,
  ...paragraphs,
  ...captions,
];

/** Areas that an article names and its record does not, and the other way round. */
export function checkNamed(
  areas: readonly Area[],
  articles: readonly Article[],
  sources: ReadonlyMap<string, SourceArticle>,
): string[] {
  return articles.flatMap((article) => {
    const source = sources.get(article.id);
    if (!source) return [];
    const blocks = blocksOf(article, source);
    const quoted = areas
      .filter(({ facts }) => facts.some(({ evidence }) => evidence.article === article.id))
      .map(({ adcode }) => adcode);
    return DIVISIONS.flatMap((division) => {
      const { adcode, name } = division;
      const listed = article.names.includes(adcode);
      const named = blocks.some((block) => standsIn(calledIn(division), block));
      if (listed && !named) return [`${article.id}: names: ${adcode} ${name} is not named in the article`];
      if (listed || !named || quoted.includes(adcode)) return [];
      return [`${article.id}: names: ${adcode} ${name} is named in the article, expected it in the list`];
    });
  });
}
