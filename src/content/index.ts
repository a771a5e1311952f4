import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AreaSchema, type Area } from '../domain/area.ts';
import { ArticleSchema, type Article } from '../domain/article.ts';
import { checkFigures } from './check-figures.ts';
import { checkMisreadings } from './check-misreadings.ts';
import { checkValues } from './check-values.ts';
import { checkWords } from './check-words.ts';
import { sortProblems, type Problem } from './problem.ts';
import { readFolder } from './read-folder.ts';
import { checkAreas, checkArticles } from './references.ts';

export { parseFile, type LineOf, type Parsed } from './parse-file.ts';
export { checkTranslation, type TranslationFile } from './check-translation.ts';
export { translate, type Written } from './translate.ts';
export { describeProblem, sortProblems, type Problem } from './problem.ts';

/** Everything editors wrote, in the order of adcodes and article ids, and everything wrong with it. */
export interface Content {
  readonly areas: readonly Area[];
  readonly articles: readonly Article[];
  /** Empty when the content may be published. Files that cannot be read are left out of the lists. */
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
  return {
    areas: areas.entries.map(({ value }) => value),
    articles: articles.entries.map(({ value }) => value),
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
