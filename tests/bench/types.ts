/** The pages that are compared; `ours` comes first, the others are its peers. */
export const PAGE_IDS = ['ours', 'static', 'leaflet', 'echarts', 'maplibre'] as const;
export type PageId = (typeof PAGE_IDS)[number];

/** Pages that draw with MapLibre and mark its first `idle`. */
export const LEVEL_2_PAGES = ['ours', 'maplibre'] as const satisfies readonly PageId[];
export type Level2PageId = (typeof LEVEL_2_PAGES)[number];

/** Pages that are measured in a frame of one and the same article as well. */
export const HOSTED_IDS = ['ours', 'static'] as const satisfies readonly PageId[];
export type HostedId = (typeof HOSTED_IDS)[number];

/** What a reader does on the page once it has settled. */
export const INTERACTION_IDS = ['select', 'topic', 'compare', 'search'] as const;
export type InteractionId = (typeof INTERACTION_IDS)[number];

/** Bytes on the wire, headers included, of one visit. */
export interface Weight {
  readonly bytes: number;
  readonly requests: number;
}

/** Everything that was measured, unrounded. Times are ms from navigation start. */
export interface Measured {
  /** Time until the tap was answered, a number a run. */
  readonly answered: Readonly<Record<PageId, readonly number[]>>;
  /** Time until something was painted where the tap goes. */
  readonly painted: Readonly<Record<PageId, readonly number[]>>;
  /** How many taps it took. */
  readonly taps: Readonly<Record<PageId, readonly number[]>>;
  /** Time until the tap was answered inside an article: ours is the embed. */
  readonly hosted: Readonly<Record<HostedId, readonly number[]>>;
  /** Time until MapLibre's first `idle`. */
  readonly level2: Readonly<Record<Level2PageId, readonly number[]>>;
  /** All that a page sends until it is at rest. */
  readonly settled: Readonly<Record<PageId, Weight>>;
  /** Ours with script switched off, the icon included. */
  readonly withoutScript: Weight;
  /** Ours at rest where WebGL is not to be had. */
  readonly withoutLevel2: Weight;
  /** Ours at level 1: time from an input event to the paint that answers it, a number a time. */
  readonly interactions: Readonly<Record<InteractionId, readonly number[]>>;
}

/** Where and when it was measured. */
export interface Setting {
  /** ISO date. */
  readonly date: string;
  readonly browser: string;
  readonly cpu: string;
  readonly cores: number;
  readonly runs: number;
}
