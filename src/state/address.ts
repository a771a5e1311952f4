import type { Adcode } from '../domain/adcode.ts';
import { formatUrl, parseUrl, type UrlState } from './url.ts';

/** Where the build was opened: its root, and the area the page was prerendered for. */
export interface Place {
  /** Absolute URL of the build's root, ending in `/`. */
  readonly root: URL;
  /** Absolute URL of this page. */
  readonly page: URL;
  readonly home: Adcode | null;
}

/** Reads a location as a state. An `/area/<adcode>/` page without a query means that area. */
export function readAddress(url: URL, place: Place, known: ReadonlySet<Adcode>): UrlState {
  const state = parseUrl(url.search, url.hash, known);
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
  return place.root.pathname + indexOf(place.page) + formatUrl(state);
}
