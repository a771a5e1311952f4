import * as v from 'valibot';
import { BasemapSchema } from './basemap.ts';

/** An http(s) address of a folder, ending in `/`, or empty. */
export const SiteUrlSchema = v.union(
  [
    v.literal(''),
    v.pipe(v.string(), v.url(), v.regex(/^https?:\/\/[^\s?#]+\/$/, 'an http(s) address ending in /')),
  ],
  'an http(s) address ending in /, or ""',
);

const optionalText = v.optional(v.string(), '');

const imprintLines = { basemapSource: optionalText, note: optionalText, credit: optionalText };

/** The imprint as one page shows it. */
export const ImprintSchema = v.strictObject({ reviewNumber: optionalText, ...imprintLines });
export type ImprintConfig = v.InferOutput<typeof ImprintSchema>;

/** What a newsroom sets in `public/config.json`; everything may be empty and nothing is guessed. */
export const ConfigSchema = v.strictObject({
  /** Absolute address of the published root, or empty while there is none. */
  siteUrl: v.optional(SiteUrlSchema, ''),
  publisher: optionalText,
  /** The page of the newspaper that it all was printed on, as the newspaper calls it. */
  issuePage: optionalText,
  issueDate: v.optional(
    v.union([v.literal(''), v.pipe(v.string(), v.isoDate())], 'a date such as 2026-01-31 in quotes, or ""'),
    '',
  ),
  imprint: v.strictObject({
    ...ImprintSchema.entries,
    /** The same lines in English, where there are any; the page shows the Chinese ones otherwise. */
    en: v.optional(v.strictObject(imprintLines)),
  }),
  /** No online basemap unless one is named here. */
  basemap: v.optional(v.nullable(BasemapSchema), null),
});
export type Config = v.InferOutput<typeof ConfigSchema>;
