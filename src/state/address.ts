import type { Adcode } from '../domain/adcode.ts';
import { langFolder, OWN_LANG, type Lang } from '../domain/lang.ts';
import { formatUrl, parseUrl, type UrlState } from './url.ts';

/** Where the build was opened: its root, and what the page was prerendered for. */
export interface Place {
  /** Absolute URL of the build's root, ending in `/`. */
  readonly root: URL;
  /** Absolute URL of this page. */
  readonly page: URL;
  readonly home: Adcode | null;
  /** The language that the path names (`/en/…`): it beats `?lang`. `null` where it names none. */
  readonly lang: Lang | null;
}

/** The path's language as a page of this language has it. */
export const pathLang = (lang: Lang): Lang | null => (lang === OWN_LANG ? null : lang);

/** Reads a location as a state. An `/area/<adcode>/` page without a query means that area. */
export function readAddress(url: URL, place: Place, known: ReadonlySet<Adcode>): UrlState {
  const parsed = parseUrl(url.search, url.hash, known);
  const state = { ...parsed, lang: parsed.lang && place.lang === null ? pathLang(parsed.lang) : null };
  const onOwnPage = url.pathname === place.page.pathname && place.home !== null;
  return onOwnPage && state.area === null && state.view === null ? { ...state, area: place.home } : state;
}

/** A host without folder indexes was opened by the file's name; it stays in the address. */
const indexOf = (page: URL): string => (page.pathname.endsWith('/index.html') ? 'index.html' : '');

/** The address of a state: an area page keeps its own path while its own area is open. */
export function writeAddress(state: UrlState, place: Place): string {
  if (place.home !== null && state.area === place.home && state.view === null) {
    return place.page.pathname + formatUrl({ ...state, area: null });
  }
  const folder = langFolder(place.lang ?? OWN_LANG);
  return place.root.pathname + folder + indexOf(place.page) + formatUrl(state);
}

/**
 * The prerendered page of a state in another language, relative to the build's root; `home` is the area that the present
 * page was prerendered for. Without a script its folder alone says which area it is.
 */
export function pageIn(lang: Lang, state: UrlState, home: Adcode | null): string {
  const isHome = home !== null && state.area === home && state.view === null;
  const query = formatUrl({ ...state, area: isHome ? null : state.area, lang: null });
  return langFolder(lang) + (isHome ? `area/${home}/` : '') + query;
}
