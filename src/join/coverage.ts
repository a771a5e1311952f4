import type { Adcode } from '../domain/adcode.ts';
import type { Area } from '../domain/area.ts';
import type { Article } from '../domain/article.ts';
import type { Boundary } from '../domain/boundary.ts';

/** What the two sides of the join have, and what did not meet. */
export interface Coverage {
  readonly boundaries: number;
  readonly areas: number;
  readonly facts: number;
  /** Boundaries that no editor wrote about: shown as 「本期未报道」. */
  readonly unwritten: readonly Adcode[];
  /** Areas without a boundary. */
  readonly unmapped: readonly Adcode[];
  /** Unmapped areas that the story is about: they stop the build. */
  readonly missingFocus: readonly Adcode[];
  /** Adcodes that stand twice among the boundaries. */
  readonly duplicates: readonly Adcode[];
  /** Facts that cite an article which does not exist. */
  readonly orphans: readonly string[];
  /** Articles that no fact was taken from. */
  readonly silentArticles: readonly string[];
}

/** Counts and compares both sides of the join. */
export function cover(
  boundaries: readonly Boundary[],
  areas: readonly Area[],
  articles: readonly Article[],
): Coverage {
  const mapped = new Set(boundaries.map((boundary) => boundary.adcode));
  const written = new Set(areas.map((area) => area.adcode));
  const known = new Set(articles.map((article) => article.id));
  const facts = areas.flatMap((area) => area.facts);
  const cited = new Set(facts.map((fact) => fact.evidence.article));
  const unmapped = areas.filter((area) => !mapped.has(area.adcode));
  return {
    boundaries: mapped.size,
    areas: written.size,
    facts: facts.length,
    unwritten: [...mapped].filter((adcode) => !written.has(adcode)),
    unmapped: unmapped.map((area) => area.adcode),
    missingFocus: unmapped.filter((area) => area.role !== 'context').map((area) => area.adcode),
    duplicates: repeated(boundaries.map((boundary) => boundary.adcode)),
    orphans: facts.filter((fact) => !known.has(fact.evidence.article)).map((fact) => fact.id),
    silentArticles: [...known].filter((id) => !cited.has(id)),
  };
}

function repeated(keys: readonly string[]): string[] {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
}

/**
 * What in a coverage report stops the build, one sentence each: where boundaries fail what was written. What is wrong
 * with the writing itself the content says, with file and line.
 */
export function stops(coverage: Coverage): string[] {
  return [
    ...coverage.missingFocus.map(
      (adcode) =>
        `public/geo: ${adcode} has no boundary, expected one because src/content/areas/${adcode}.yaml reports on it; "npm run geo" makes it`,
    ),
    ...coverage.duplicates.map(
      (adcode) => `public/geo: ${adcode} has two boundaries, expected one; "npm run geo" makes it`,
    ),
  ];
}

/** The report as lines for the build's output. */
export function report(coverage: Coverage): string[] {
  const list = (items: readonly string[]): string => (items.length > 0 ? items.join(', ') : 'none');
  return [
    `join: ${coverage.boundaries} boundaries, ${coverage.areas} areas, ${coverage.facts} facts`,
    `  boundaries nobody wrote about: ${list(coverage.unwritten)}`,
    `  areas without a boundary: ${list(coverage.unmapped)}`,
    `  articles without a fact: ${list(coverage.silentArticles)}`,
    `  duplicates: ${list(coverage.duplicates)}; orphan facts: ${list(coverage.orphans)}`,
  ];
}
