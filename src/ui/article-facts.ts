import type { Fact } from '../domain/fact.ts';
import type { Region } from '../domain/region.ts';

/** What one article says of one area. */
export interface Excerpt {
  readonly region: Region;
  readonly facts: readonly Fact[];
}

/** The facts that were taken from an article, by area, areas with most of them first. */
export function excerptsOf(article: string, regions: readonly Region[]): Excerpt[] {
  return regions
    .map((region) => ({
      region,
      facts: region.facts.filter(({ evidence }) => evidence.article === article),
    }))
    .filter(({ facts }) => facts.length > 0)
    .sort((a, b) => b.facts.length - a.facts.length);
}
