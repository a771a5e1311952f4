import * as v from 'valibot';
import { AdcodeSchema } from './adcode.ts';

/** How each area's official name is read: its syllables without tones, one a character, in lower-case letters. */
export const PinyinSchema = v.record(
  AdcodeSchema,
  v.array(v.pipe(v.string(), v.regex(/^[a-z]+$/, 'a syllable'))),
);
export type Pinyin = v.InferOutput<typeof PinyinSchema>;
