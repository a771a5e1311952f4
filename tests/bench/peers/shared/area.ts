/** One checkable statement as the peers show it. */
export interface PeerFact {
  readonly kind: 'achieved' | 'target' | 'action';
  readonly period: string;
  readonly label: string;
  readonly value: string;
}

/** What the peers tell of one area: the text of our page, without its sources. */
export interface PeerArea {
  readonly adcode: string;
  readonly name: string;
  readonly role: 'focus' | 'context' | 'city';
  readonly headline: string | null;
  readonly summary: string | null;
  readonly facts: readonly PeerFact[];
}

/** Headings of the kinds, in the order they are shown. */
export const KINDS = { target: '目标', achieved: '实绩', action: '进行中' } as const;

/** The words around the map, the same on every peer. */
export const WORDS = {
  title: '黄河到天山：郑州的五年账与五年约',
  hint: '点地图上的任意一处。',
  unreported: '本期未报道',
} as const;

/** The area that the benchmark taps. */
export const TAPPED = '410181';
