import * as v from 'valibot';
import { SlugSchema, type Fact } from './fact.ts';
import type { Fault } from './rule.ts';

/** A small chart of an area's own facts: one unit, one scale. What has no digits stands in it as words. */
export const ChartSchema = v.strictObject({
  unit: v.pipe(v.string(), v.trim(), v.nonEmpty('some text')),
  /** Ids of the facts, in the order of the rows. */
  facts: v.array(SlugSchema),
});
export type Chart = v.InferOutput<typeof ChartSchema>;

/** The facts a chart shows, in its order; an id that nobody wrote is left out. */
export function chartFacts(chart: Chart, facts: readonly Fact[]): Fact[] {
  return chart.facts.flatMap((id) => facts.find((fact) => fact.id === id) ?? []);
}

/** What is expected of an id that an area names of its own facts, after others that it named; `null` when it is right. */
export function ownFactFault(id: string, before: readonly string[], facts: readonly Fact[]): string | null {
  const fact = facts.find((each) => each.id === id);
  if (!fact) return 'the id of one of its own facts';
  if (!fact.value) return 'a fact with a value';
  return before.includes(id) ? 'each fact once' : null;
}

/**
 * What keeps a chart from comparing like with like, each on its own row; empty when nothing does. Rows are of one kind
 * and one period, numbers of the chart's unit, and there are two numbers to compare.
 */
export function chartFaults(chart: Chart, facts: readonly Fact[]): Fault[] {
  const shown = chartFacts(chart, facts);
  const numbers = shown.filter(({ value }) => value?.number !== undefined);
  const units = new Set(numbers.map(({ value }) => value?.unit));
  const [unit] = units;
  if (units.size === 1 && unit !== undefined && unit !== chart.unit)
    return [{ path: ['unit'], expected: `${unit}, the unit of its facts` }];
  const [first] = shown;
  const rows = chart.facts.flatMap((id, at): Fault[] => {
    const fact = facts.find((each) => each.id === id);
    const expected =
      ownFactFault(id, chart.facts.slice(0, at), facts) ??
      (fact && first ? rowFault(fact, first, chart) : null);
    return expected === null ? [] : [{ path: ['facts', at], expected }];
  });
  if (rows.length > 0 || numbers.length > 1) return rows;
  return [{ path: ['facts'], expected: 'at least two facts with a number' }];
}

function rowFault({ kind, period, value }: Fact, first: Fact, { unit }: Chart): string | null {
  if (kind !== first.kind || period !== first.period)
    return `a fact of kind ${first.kind} and period ${first.period}, as ${first.id} is`;
  if (value?.number === undefined || (value.unit === unit && value.number > 0)) return null;
  return `a fact whose number is above 0 and in ${unit}`;
}
