/** A circle of the legend: what it stands for, and how large the map draws it and its number, CSS px. */
export interface LegendCircle {
  readonly count: number;
  readonly radius: number;
  readonly digits: number;
}

/** What the map shows at present, and so what its legend explains. */
export interface LegendEntries {
  readonly tones: readonly ('focus' | 'aid' | 'land')[];
  readonly rivers: boolean;
  readonly link: boolean;
  /** Sample circles, largest first; none while the layer is off. */
  readonly targets: readonly LegendCircle[];
}
