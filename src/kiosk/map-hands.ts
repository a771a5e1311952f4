/** What a visitor's buttons do to the zoomable map, where there is one. */
export interface MapHands {
  /** Whether there is a map to zoom. */
  readonly ready: boolean;
  readonly zoom: (by: 1 | -1) => void;
  readonly home: () => void;
}
