import * as v from 'valibot';
import { AdcodeSchema } from './adcode.ts';
import { ChartSchema, chartFault } from './chart.ts';
import { FactSchema, SlugSchema } from './fact.ts';
import { RoleSchema } from './vocabulary.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('some text'));

/** Most figures shown large above an area's summary. */
export const LEADS_MAX = 3;

/** What editors write about one adcode. A context area needs neither headline nor summary. */
export const AreaSchema = v.pipe(
  v.strictObject({
    adcode: AdcodeSchema,
    role: RoleSchema,
    headline: v.optional(text),
    summary: v.optional(text),
    /** A plain sentence the map must say of this area, such as what its boundary does not show. */
    remark: v.optional(text),
    /** Ids of the facts, with a value, that are shown large above the summary. */
    leads: v.optional(v.pipe(v.array(SlugSchema), v.maxLength(LEADS_MAX, `at most ${LEADS_MAX} facts`)), []),
    /** Some of its facts as one small chart. */
    chart: v.optional(ChartSchema),
    facts: v.optional(v.array(FactSchema), []),
  }),
  v.check(
    ({ role, headline, summary }) => role !== 'focus' || (headline !== undefined && summary !== undefined),
    'a headline and a summary, because its role is focus',
  ),
  v.check(
    ({ leads, facts }) =>
      leads.every((id) => facts.some((fact) => fact.id === id && fact.value !== undefined)),
    'leads that are ids of its own facts with a value',
  ),
  v.check(
    ({ chart, facts }) => chart === undefined || chartFault(chart, facts) === null,
    ({ input: { chart, facts } }) => (chart && chartFault(chart, facts)) ?? 'a chart of like with like',
  ),
);
export type Area = v.InferOutput<typeof AreaSchema>;
