import type { Lang } from '../domain/lang.ts';
import { pageIn } from '../state/address.ts';
import { formatUrl, type UrlState } from '../state/url.ts';

/** What the state owns of a query; the rest is the host's and stays. */
const OWNED = ['area', 'view', 'topic', 'compare', 'scheme', 'lang'];

/** The embed's address in a state: its own query and the host's, and a fragment only where WordPress needs it. */
export function embedAddress(state: UrlState, opened: URL): string {
  const query = new URLSearchParams(opened.search);
  for (const key of OWNED) query.delete(key);
  const own = formatUrl(state).slice(1);
  const all = [own, query.toString()].filter(Boolean).join('&');
  const hash = opened.hash.startsWith('#?secret=') ? opened.hash : '';
  return `${opened.pathname}${all && `?${all}`}${hash}`;
}

/** The full page in a state and language, as an absolute address. */
export const fullAddress = (state: UrlState, lang: Lang, root: URL): string =>
  new URL(pageIn(lang, { ...state, scheme: 'auto' }, null) || '.', root).href;
