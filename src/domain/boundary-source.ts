import * as v from 'valibot';

/** Whom boundaries can come from: `datav` is the default, `tianditu` the official file that a newsroom brings. */
export const BOUNDARY_SOURCES = ['datav', 'tianditu'] as const;
export type BoundarySource = (typeof BOUNDARY_SOURCES)[number];

const OriginSchema = v.strictObject({
  source: v.picklist(BOUNDARY_SOURCES),
  /** Checksums of the files it came in, hexadecimal. */
  sha256: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[\da-f]{64}$/))), v.minLength(1)),
});

/** What the boundaries of `public/geo` were made from. */
export type Origin = v.InferOutput<typeof OriginSchema>;

/** Reads `public/geo/source.json`. Throws a valibot error on any other shape. */
export function parseOrigin(input: unknown): Origin {
  return v.parse(OriginSchema, input);
}
const text = v.pipe(v.string(), v.trim(), v.nonEmpty('some text'));
const CreditSchema = v.strictObject({
  /** Words of which any means this source. */
  names: v.pipe(v.array(text), v.minLength(1, 'at least one name')),
  zh: text,
  en: text,
});
export type Credit = v.InferOutput<typeof CreditSchema>;
/** How the imprint names each source, as long as a newsroom has no words of its own for it. */
export const CreditsSchema = v.strictObject({ datav: CreditSchema, tianditu: CreditSchema });
export type Credits = v.InferOutput<typeof CreditsSchema>;
