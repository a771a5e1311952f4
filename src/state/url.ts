import * as v from 'valibot';
import type { Adcode } from '../domain/adcode.ts';
import { FRAME_IDS, type FrameId } from '../domain/frame.ts';

export const SCHEMES = ['light', 'dark', 'auto'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** What a shared link restores. */
export interface UrlState {
  readonly area: Adcode | null;
  /** `null`: the view follows from the area. */
  readonly view: FrameId | null;
  readonly scheme: Scheme;
}

export const DEFAULT_URL_STATE: UrlState = { area: null, view: null, scheme: 'auto' };

const ViewSchema = v.picklist(FRAME_IDS);
const SchemeSchema = v.picklist(SCHEMES);
const FRAGMENT = /^#area-(\d{6})$/;

/** Id of an area's section and, with `#`, level 0's selection. */
export const sectionId = (adcode: Adcode): string => `area-${adcode}`;

/**
 * Reads a query string and fragment. Never throws: the first of repeated keys wins, and what is unknown, broken or
 * hostile is the default. A fragment `#area-<adcode>` is level 0's selection and beats the query.
 */
export function parseUrl(search: string, hash: string, known: ReadonlySet<Adcode>): UrlState {
  const query = new URLSearchParams(search);
  const asArea = (code: string | null | undefined): Adcode | null => (code && known.has(code) ? code : null);
  const view = v.safeParse(ViewSchema, query.get('view'));
  const scheme = v.safeParse(SchemeSchema, query.get('scheme'));
  return {
    area: asArea(FRAGMENT.exec(hash)?.[1]) ?? asArea(query.get('area')),
    view: view.success ? view.output : DEFAULT_URL_STATE.view,
    scheme: scheme.success ? scheme.output : DEFAULT_URL_STATE.scheme,
  };
}

/** The query string of a state, `''` for the default one; keys always in the same order. */
export function formatUrl(state: UrlState): string {
  const query = new URLSearchParams();
  if (state.area) query.set('area', state.area);
  if (state.view) query.set('view', state.view);
  if (state.scheme !== DEFAULT_URL_STATE.scheme) query.set('scheme', state.scheme);
  const text = query.toString();
  return text && `?${text}`;
}
