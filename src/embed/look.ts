import { SCHEMES, type Scheme } from '../domain/scheme.ts';

export const BACKGROUNDS = ['paper', 'transparent'] as const;
export type Background = (typeof BACKGROUNDS)[number];
/**
 * With the views, topics and names around the map; the map and its answers alone; or the map and one line under it, for a
 * page that tells the rest itself.
 */
export const FURNITURE = ['full', 'min', 'map'] as const;
export type Furniture = (typeof FURNITURE)[number];

/** How one embed looks from its first moment, and its name among those of the host page. */
export interface Look {
  /** `null` where the host gave none. */
  readonly eid: string | null;
  readonly scheme: Scheme;
  readonly bg: Background;
  readonly ui: Furniture;
}

const EID = /^[a-z0-9][a-z0-9-]{0,39}$/i;

/** Reads an embed's query without a library: it stands before the first picture. What is not on a list is the default. */
export function parseLook(search: string): Look {
  const query = new URLSearchParams(search);
  const pick = <const Value extends string>(
    key: string,
    values: readonly [Value, ...Value[]],
  ): Value | null => values.find((value) => value === query.get(key)) ?? null;
  const eid = query.get('eid') ?? '';
  return {
    eid: EID.test(eid) ? eid : null,
    scheme: pick('scheme', SCHEMES) ?? 'auto',
    bg: pick('bg', BACKGROUNDS) ?? 'paper',
    ui: pick('ui', FURNITURE) ?? 'full',
  };
}

/** Marks the root element with what the styles follow. */
export function applyLook({ scheme, bg, ui }: Look): void {
  const { dataset } = document.documentElement;
  dataset['scheme'] = scheme;
  if (bg === 'transparent') dataset['bg'] = bg;
  if (ui !== 'full') dataset['ui'] = ui;
}
