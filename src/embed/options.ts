import * as v from 'valibot';
import { urlOf } from './url-of.ts';

/** What level 1 of an embed heeds besides the page's own query (`state/url.ts`) and the look (`look.ts`). */
export interface EmbedOptions {
  /** Where the newsroom's own page is; `null`: the full map. */
  readonly link: string | null;
}

const LINK_MAX = 2000;

/** An http(s) address without a user name in it, which could pass for a host. */
function isPlainAddress(text: string): boolean {
  const url = /^https?:\/\//i.test(text) ? urlOf(text) : null;
  return url !== null && url.username === '' && url.password === '';
}

const orNull = <const S extends v.GenericSchema>(schema: S) => v.fallback(v.nullable(schema), null);

const OptionsSchema = v.object({
  link: orNull(v.pipe(v.string(), v.maxLength(LINK_MAX), v.check(isPlainAddress))),
});

/** Reads an embed's query. Never throws: what is unknown, broken or hostile is the default. */
export function parseOptions(search: string): EmbedOptions {
  const query = new URLSearchParams(search);
  return v.parse(OptionsSchema, { link: query.get('link') });
}
