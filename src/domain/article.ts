import * as v from 'valibot';
import { AdcodeSchema } from './adcode.ts';
import { SlugSchema } from './fact.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('some text'));

/** One piece of the newspaper page; its full text is never stored. */
export const ArticleSchema = v.strictObject({
  id: SlugSchema,
  /** As it reads on screen, in Chinese punctuation. */
  title: text,
  kicker: v.optional(text),
  byline: v.optional(v.array(text), []),
  series: v.optional(text),
  /** Adcodes of areas that it names without a statement that was taken from it. */
  names: v.optional(v.array(AdcodeSchema), []),
  /** The title line exactly as in the source text: from it paragraphs are counted. */
  anchor: text,
});
export type Article = v.InferOutput<typeof ArticleSchema>;
