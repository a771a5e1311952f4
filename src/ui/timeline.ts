import type { Adcode } from '../domain/adcode.ts';
import { reportedFirst } from '../domain/divisions.ts';
import type { Fact } from '../domain/fact.ts';
import type { Region } from '../domain/region.ts';
import { KINDS, PERIODS, type Kind, type Period } from '../domain/vocabulary.ts';

/** What one area has in one period. */
export interface TimelineRow {
  readonly adcode: Adcode;
  readonly name: string;
  /** How many facts of each kind, achieved first; kinds without one are left out. */
  readonly counts: readonly { readonly kind: Kind; readonly count: number }[];
  readonly total: number;
  /** The figures it is known by, of this period. */
  readonly leads: readonly Fact[];
}

/** One period with the areas that have something to say of it. */
export interface TimelinePeriod {
  readonly period: Period;
  readonly rows: readonly TimelineRow[];
}

/** Facts that pass, by period in the order of time, then by area: reported ones first, then cities, then mentions. */
export function timelineOf(
  regions: readonly Region[],
  passes: (fact: Fact) => boolean = () => true,
): TimelinePeriod[] {
  const ordered = reportedFirst(regions);
  return PERIODS.map((period) => ({
    period,
    rows: ordered.flatMap((region) => rowOf(region, period, passes) ?? []),
  })).filter(({ rows }) => rows.length > 0);
}

function rowOf(region: Region, period: Period, passes: (fact: Fact) => boolean): TimelineRow | null {
  const facts = region.facts.filter((fact) => fact.period === period && passes(fact));
  if (facts.length === 0) return null;
  return {
    adcode: region.adcode,
    name: region.name,
    counts: KINDS_IN_ORDER.map((kind) => ({
      kind,
      count: facts.filter((fact) => fact.kind === kind).length,
    })).filter(({ count }) => count > 0),
    total: facts.length,
    leads: region.leads.flatMap((id) => facts.find((fact) => fact.id === id) ?? []),
  };
}

/** Done, under way, promised. */
const KINDS_IN_ORDER: readonly Kind[] = [...KINDS].sort((a, b) => rank(a) - rank(b));

function rank(kind: Kind): number {
  return kind === 'achieved' ? 0 : kind === 'action' ? 1 : 2;
}
