import * as v from 'valibot';
import { SCHEMES } from './scheme.ts';

const text = v.pipe(v.string(), v.nonEmpty('some text'));

const SENTENCES = [
  'title', 'lead', 'what', 'area', 'whole', 'view', 'topics', 'scheme', 'bg', 'bgHint', 'ui', 'link', 'linkHint', 'linkWrong',
  'preview', 'width', 'frame', 'codes', 'copy', 'copied', 'failed', 'iframe', 'iframeHint', 'element', 'elementHint',
  'pym', 'pymHint', 'amp', 'ampHint', 'ampMore', 'wordPress', 'wordPressHint', 'oembed', 'oembedHint', 'oembedNone',
  'other', 'package', 'packageHint', 'make', 'making', 'packageFailed', 'files', 'filesHint', 'svg', 'png', 'hold',
  'caption', 'alt', 'scan', 'putHere', 'sources', 'noScript', 'loadFailed',
] as const; // prettier-ignore

const textFor = <const Key extends string>(keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, text] as const)) as Record<Key, typeof text>;

/** The words of the page that makes embed codes, which no reader's page has to carry. */
export const GeneratorCopySchema = v.strictObject({
  ...textFor(SENTENCES),
  schemes: v.strictObject(textFor(SCHEMES)),
  bgs: v.strictObject(textFor(['paper', 'transparent'])),
  uis: v.strictObject(textFor(['full', 'min'])),
});
export type GeneratorCopy = v.InferOutput<typeof GeneratorCopySchema>;

/** What that page needs besides the data of level 1. */
export const GeneratorDataSchema = v.object({
  copy: GeneratorCopySchema,
  /** Absolute address of the published root, or empty while there is none. */
  siteUrl: v.string(),
  publisher: v.string(),
});
export type GeneratorData = v.InferOutput<typeof GeneratorDataSchema>;
