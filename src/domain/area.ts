import * as v from 'valibot';
import { AdcodeSchema } from './adcode.ts';
import { ChartSchema, chartFaults, ownFactFault } from './chart.ts';
import { FactSchema, SlugSchema } from './fact.ts';
import { rule, type Fault } from './rule.ts';
import { RoleSchema } from './vocabulary.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('some text'));

/** Most figures shown large above an area's summary. */
export const LEADS_MAX = 3;

const FieldsSchema = v.strictObject({
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
});
type Fields = v.InferOutput<typeof FieldsSchema>;

const FACT_VALUES = [
  ['facts', '$', 'id'],
  ['facts', '$', 'value'],
];

/** What editors write about one adcode. A context area needs neither headline nor summary. */
export const AreaSchema = v.pipe(
  FieldsSchema,
  rule<Fields>([['role'], ['headline'], ['summary']], (area) =>
    (['headline', 'summary'] as const)
      .filter((key) => area.role === 'focus' && area[key] === undefined)
      .map((key) => ({ path: [key], expected: `a ${key}, because its role is focus` })),
  ),
  rule<Fields>([['leads'], ...FACT_VALUES], ({ leads, facts }) =>
    leads.flatMap((id, at): Fault[] => {
      const expected = ownFactFault(id, leads.slice(0, at), facts);
      return expected === null ? [] : [{ path: ['leads', at], expected }];
    }),
  ),
  rule<Fields>(
    [['chart'], ...FACT_VALUES, ['facts', '$', 'kind'], ['facts', '$', 'period']],
    ({ chart, facts }) =>
      chart
        ? chartFaults(chart, facts).map(({ path, expected }) => ({ path: ['chart', ...path], expected }))
        : [],
  ),
);
export type Area = v.InferOutput<typeof AreaSchema>;
