import * as v from 'valibot';
import type { Adcode } from '../domain/adcode.ts';
import { LANGS, type Lang } from '../domain/lang.ts';
import { VIEWS, type View } from '../domain/view.ts';
import { TOPICS, type Topic } from '../domain/vocabulary.ts';

export const SCHEMES = ['light', 'dark', 'auto'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Two different areas, side by side. */
export type Pair = readonly [Adcode, Adcode];

/** What a shared link restores. */
export interface UrlState {
  readonly area: Adcode | null;
  /** `null`: the view follows from the area. */
  readonly view: View | null;
  /** In the vocabulary's order, each at most once. */
  readonly topics: readonly Topic[];
  readonly compare: Pair | null;
  readonly scheme: Scheme;
  /** `null`: the page's own language. */
  readonly lang: Lang | null;
}

export const DEFAULT_URL_STATE: UrlState = {
  area: null,
  view: null,
  topics: [],
  compare: null,
  scheme: 'auto',
  lang: null,
};

const ViewSchema = v.picklist(VIEWS);
const SchemeSchema = v.picklist(SCHEMES);
const LangSchema = v.picklist(LANGS);
const FRAGMENT = /^#area-(\d{6})$/;
/** Longer values are nobody's link; they are not even split. */
const LIST_MAX = 200;

/** Id of an area's section and, with `#`, level 0's selection. */
export const sectionId = (adcode: Adcode): string => `area-${adcode}`;

/**
 * Reads a query string and fragment. Never throws: the first of repeated keys wins, and what is unknown, broken or
 * hostile is the default. A fragment `#area-<adcode>` is level 0's selection and beats the query.
 */
export function parseUrl(search: string, hash: string, known: ReadonlySet<Adcode>): UrlState {
  const query = new URLSearchParams(search);
  const asArea = (code: string | null | undefined): Adcode | null => (code && known.has(code) ? code : null);
  const list = (key: string): string[] => {
    const value = query.get(key) ?? '';
    return value.length > LIST_MAX ? [] : value.split(',');
  };
  const area = asArea(FRAGMENT.exec(hash)?.[1]) ?? asArea(query.get('area'));
  const view = v.safeParse(ViewSchema, query.get('view'));
  const scheme = v.safeParse(SchemeSchema, query.get('scheme'));
  const lang = v.safeParse(LangSchema, query.get('lang'));
  const wanted = new Set(list('topic'));
  const [first, second, ...more] = list('compare').map(asArea);
  return {
    area,
    // An open area brings its own frame; only the aid view has room for it otherwise.
    view: view.success && (area === null || view.output === 'aid') ? view.output : DEFAULT_URL_STATE.view,
    topics: TOPICS.filter((topic) => wanted.has(topic)),
    compare: first && second && first !== second && more.length === 0 ? [first, second] : null,
    scheme: scheme.success ? scheme.output : DEFAULT_URL_STATE.scheme,
    lang: lang.success ? lang.output : DEFAULT_URL_STATE.lang,
  };
}

/** The query string of a state, `''` for the default one; keys always in the same order. */
export function formatUrl(state: UrlState): string {
  const query = new URLSearchParams();
  if (state.area) query.set('area', state.area);
  if (state.view) query.set('view', state.view);
  if (state.topics.length > 0) query.set('topic', state.topics.join(','));
  if (state.compare) query.set('compare', state.compare.join(','));
  if (state.scheme !== DEFAULT_URL_STATE.scheme) query.set('scheme', state.scheme);
  if (state.lang) query.set('lang', state.lang);
  const text = query.toString().replaceAll('%2C', ',');
  return text && `?${text}`;
}
