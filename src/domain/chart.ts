import * as v from 'valibot';
import { SlugSchema, type Fact } from './fact.ts';

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

/**
 * What keeps a chart from comparing like with like, as the words of what was expected; `null` when nothing does.
 * Rows are of one kind and one period, numbers of the chart's unit, and there are two numbers to compare.
 */
export function chartFault(chart: Chart, facts: readonly Fact[]): string | null {
  const rows = chartFacts(chart, facts);
  const numbers = rows.filter((fact) => fact.value?.number !== undefined);
  if (new Set(chart.facts).size !== rows.length || rows.length !== chart.facts.length) {
    return 'a chart of ids of its own facts, each once';
  }
  if (rows.some((fact) => fact.value === undefined)) return 'a chart of facts with a value';
  if (new Set(rows.map(({ kind, period }) => `${kind} ${period}`)).size > 1) {
    return 'a chart of facts of one kind and one period';
  }
  if (numbers.some((fact) => fact.value?.unit !== chart.unit || (fact.value.number ?? 0) <= 0)) {
    return `a chart whose numbers are all above 0 and in ${chart.unit}`;
  }
  return numbers.length < 2 ? 'a chart with at least two numbers' : null;
}
