import { divisionOf, type Adcode } from '../domain/adcode.ts';
import type { Area } from '../domain/area.ts';
import type { Article } from '../domain/article.ts';
import type { Boundary } from '../domain/boundary.ts';
import type { MappedRegion } from '../domain/region.ts';
import { cover, type Coverage } from './coverage.ts';

/** The result of the join: regions in the order of the boundaries, and what did not meet. */
export interface Join {
  readonly regions: readonly MappedRegion[];
  readonly coverage: Coverage;
}

/**
 * Joins boundaries with what editors wrote, by adcode. Pure: a boundary without an area becomes a context region
 * that says nothing; an area without a boundary is only reported, in `coverage`.
 */
export function join(
  boundaries: readonly Boundary[],
  areas: readonly Area[],
  articles: readonly Article[],
): Join {
  const areaOf = new Map(areas.map((area) => [area.adcode, area]));
  const regions = uniqueByAdcode(boundaries).map((boundary) =>
    region(boundary, areaOf.get(boundary.adcode), articles),
  );
  return { regions, coverage: cover(boundaries, areas, articles) };
}

function uniqueByAdcode(boundaries: readonly Boundary[]): Boundary[] {
  return [
    ...new Map(boundaries.toReversed().map((boundary) => [boundary.adcode, boundary])).values(),
  ].reverse();
}

function region(boundary: Boundary, area: Area | undefined, articles: readonly Article[]): MappedRegion {
  const facts = area?.facts ?? [];
  const cited = new Set(facts.map((fact) => fact.evidence.article));
  return {
    adcode: boundary.adcode,
    name: boundary.name,
    nameEn: englishName(boundary.adcode) ?? boundary.name,
    parent: boundary.parent,
    role: area?.role ?? 'context',
    areaKm2: boundary.areaKm2,
    labelPoint: boundary.labelPoint,
    bbox: boundary.bbox,
    geometry: boundary.geometry,
    headline: area?.headline ?? null,
    summary: area?.summary ?? null,
    remark: area?.remark ?? null,
    leads: area?.leads ?? [],
    ...(area?.chart ? { chart: area.chart } : {}),
    facts,
    articles: articles.filter((article) => cited.has(article.id)).map((article) => article.id),
  };
}

const englishName = (adcode: Adcode): string | undefined => divisionOf(adcode)?.nameEn;
