import type { Fact } from '../domain/fact.ts';
import type { Region } from '../domain/region.ts';

/** How early a fact stands on a picture: promises before results, then what editors chose, figures before words. */
function rank(fact: Fact, leads: readonly string[]): number {
  const kind = fact.kind === 'target' ? 0 : 4;
  const lead = leads.includes(fact.id) ? 0 : 2;
  return kind + lead + (fact.value?.number === undefined ? 1 : 0);
}

/** The few facts of an area that a picture of it carries: each has a value, and targets come first. */
export function keyFacts({ facts, leads, chart }: Region, most: number): Fact[] {
  const chosen = [...leads, ...(chart?.facts ?? [])];
  return facts
    .filter((fact) => fact.value !== undefined)
    .map((fact, index) => ({ fact, index, rank: rank(fact, chosen) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .slice(0, most)
    .map(({ fact }) => fact);
}
