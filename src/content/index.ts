import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AreaSchema, type Area } from '../domain/area.ts';
import { ArticleSchema, type Article } from '../domain/article.ts';
import { checkFigures } from './check-figures.ts';
import { checkMisreadings } from './check-misreadings.ts';
import { checkValues } from './check-values.ts';
import { checkWords } from './check-words.ts';
import { byOwnName } from './own-name.ts';
import { sortProblems, type Problem } from './problem.ts';
import { readFolder } from './read-folder.ts';
import { checkAreas, checkArticles, isOnMap } from './references.ts';
import type { Unread } from './unread.ts';

export { checkMisreadings } from './check-misreadings.ts';
export { parseFile, type LineOf, type Parsed } from './parse-file.ts';
export { checkTranslation, type TranslationFile } from './check-translation.ts';
export { translate, type Written } from './translate.ts';
export { readFile } from './read-file.ts';
export { mayHold, type Unread } from './unread.ts';
export { describeProblem, sortProblems, type Problem } from './problem.ts';

/** Everything editors wrote, in the order of adcodes and article ids, and everything wrong with it. */
export interface Content {
  readonly areas: readonly Area[];
  readonly articles: readonly Article[];
  /** What is left out of the lists: files that cannot be read, or that hold what they are not named after. */
  readonly unread: { readonly areas: readonly Unread[]; readonly articles: readonly Unread[] };
  /** Empty when the content may be published. */
  readonly problems: readonly Problem[];
}

/**
 * Reads `areas/` and `articles/` of a content folder once, at build time. Problems name files as they are called from
 * `base`. Never throws.
 */
export function loadContent(
  dir: string = fileURLToPath(new URL('.', import.meta.url)),
  base: string = process.cwd(),
): Content {
  const articles = readFolder(ArticleSchema, path.join(dir, 'articles'), base);
  const areas = readFolder(AreaSchema, path.join(dir, 'areas'), base);
  const ownAreas = byOwnName(areas, ({ name, value }) => value.adcode === name && isOnMap(name));
  const ownArticles = byOwnName(articles, ({ name, value }) => value.id === name);
  return {
    areas: ownAreas.entries.map(({ value }) => value),
    articles: ownArticles.entries.map(({ value }) => value),
    unread: { areas: ownAreas.unread, articles: ownArticles.unread },
    problems: sortProblems([
      ...articles.problems,
      ...areas.problems,
      ...checkArticles(articles, areas),
      ...checkAreas(areas, articles),
      ...checkValues(areas),
      ...checkWords(areas),
      ...checkFigures(areas),
      ...[...articles.entries, ...areas.entries].flatMap(checkMisreadings),
    ]),
  };
}
