import * as v from 'valibot';
import { rule } from './rule.ts';
import { KindSchema, PeriodSchema, TopicSchema } from './vocabulary.ts';

/** A lower-case slug: ids are written by editors and stand in URLs and CSV files. */
export const SlugSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug of a-z, 0-9 and -'));

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('some text'));

/** Words printed before or after a figure that change what it claims. */
export const QUALIFIERS = [
  '突破', '超过', '余', '即将', '近', '以上', '力争', '预计', '累计', '仅', '高达', '迈向', '迈上',
] as const; // prettier-ignore
export type Qualifier = (typeof QUALIFIERS)[number];

/** The numbers that are printed in digits in a text. */
const digitsIn = (printed: string): number[] =>
  (printed.replace(/[,，]/g, '').match(/\d+(?:\.\d+)?/g) ?? []).map(Number);

const PrintedSchema = v.strictObject({
  text,
  number: v.optional(v.pipe(v.number(), v.finite())),
  unit: v.optional(text),
  qualifier: v.optional(v.picklist(QUALIFIERS)),
});
type Printed = v.InferOutput<typeof PrintedSchema>;

/** A figure as printed; `number` and `unit` only where the source prints digits. */
export const ValueSchema = v.pipe(
  PrintedSchema,
  rule<Printed>([['text'], ['number']], ({ text, number }) =>
    number === undefined || digitsIn(text).includes(number)
      ? []
      : [{ path: ['number'], expected: `a number whose digits stand in 「${text}」` }],
  ),
  rule<Printed>([['text'], ['number'], ['unit']], ({ text, number, unit }) => {
    if (unit === undefined) return [];
    if (number === undefined) return [{ path: ['unit'], expected: 'no unit without a number' }];
    const isPrinted = unit.split(' ').every((word) => text.includes(word));
    return isPrinted ? [] : [{ path: ['unit'], expected: `a unit whose words stand in 「${text}」` }];
  }),
);
export type Value = v.InferOutput<typeof ValueSchema>;

/** Longest phrase an evidence may quote, in characters. */
export const PHRASE_MAX = 30;

/** Where a fact was printed: paragraph counts from 1 after title and kicker, 0 is a caption. */
export const EvidenceSchema = v.strictObject({
  article: SlugSchema,
  paragraph: v.pipe(v.number(), v.integer(), v.minValue(0)),
  phrase: v.pipe(text, v.maxLength(PHRASE_MAX, `at most ${PHRASE_MAX} characters`)),
});
export type Evidence = v.InferOutput<typeof EvidenceSchema>;

/** One checkable statement about an area. */
export const FactSchema = v.strictObject({
  id: SlugSchema,
  kind: KindSchema,
  period: PeriodSchema,
  topic: TopicSchema,
  label: text,
  value: v.optional(ValueSchema),
  evidence: EvidenceSchema,
});
export type Fact = v.InferOutput<typeof FactSchema>;
