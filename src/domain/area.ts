import * as v from 'valibot';
import { AdcodeSchema } from './adcode.ts';
import { FactSchema } from './fact.ts';
import { RoleSchema } from './vocabulary.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('some text'));

/** What editors write about one adcode. A context area needs neither headline nor summary. */
export const AreaSchema = v.pipe(
  v.strictObject({
    adcode: AdcodeSchema,
    role: RoleSchema,
    headline: v.optional(text),
    summary: v.optional(text),
    /** A plain sentence the map must say of this area, such as what its boundary does not show. */
    remark: v.optional(text),
    facts: v.optional(v.array(FactSchema), []),
  }),
  v.check(
    ({ role, headline, summary }) => role !== 'focus' || (headline !== undefined && summary !== undefined),
    'a headline and a summary, because its role is focus',
  ),
);
export type Area = v.InferOutput<typeof AreaSchema>;
