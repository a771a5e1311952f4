import * as v from 'valibot';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('some text'));
const optionalText = v.optional(text);
/** Which keys there have to be follows from the content, and is checked against it with all other problems. */
const keyed = <const S extends v.GenericSchema>(schema: S) => v.record(v.string(), schema);

/** Everything that editors wrote, in one more language. Phrases of evidence are quotations and not translated. */
export const TranslationSchema = v.strictObject({
  /** What stands beside a number for each Chinese unit. */
  units: keyed(text),
  /** For each qualifier the words of which one must stand beside what it qualifies. */
  qualifiers: keyed(v.pipe(v.array(text), v.minLength(1, 'at least one wording'))),
  /** By adcode; `map` is the name as the map writes it. */
  areas: keyed(
    v.strictObject({
      name: text,
      map: text,
      headline: optionalText,
      summary: optionalText,
      remark: optionalText,
    }),
  ),
  /** By the fact's id; `value` where the fact has one. */
  facts: keyed(v.strictObject({ label: text, value: optionalText })),
  /** By the article's id. */
  articles: keyed(
    v.strictObject({
      title: text,
      kicker: optionalText,
      series: optionalText,
      byline: v.optional(v.array(text), []),
    }),
  ),
  /** The aid story; its steps by their id. */
  aid: v.strictObject({ title: text, steps: keyed(v.strictObject({ title: text, text })) }),
});
export type Translation = v.InferOutput<typeof TranslationSchema>;
