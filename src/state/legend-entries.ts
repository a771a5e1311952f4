/** A circle of the legend: what it stands for, and how large the map draws it and its number, CSS px. */
export interface LegendCircle {
  readonly count: number;
  readonly radius: number;
  readonly digits: number;
}

/** A surface of the map, as its colours are called. */
type Tone = 'focus' | 'aid' | 'land';

/** The surfaces that a picture has, each in the order of their scale. */
export interface LegendSurfaces {
  readonly tones: readonly Tone[];
  /** Those that answer a chosen topic; none while no topic is chosen. */
  readonly lit: readonly Tone[];
  /** Those that step back because they have no chosen topic. */
  readonly dimmed: readonly Tone[];
}

/** What the map shows at present, and so what its legend explains. */
export interface LegendEntries extends LegendSurfaces {
  readonly rivers: boolean;
  readonly link: boolean;
  /** Sample circles, largest first; none while the layer is off. */
  readonly targets: readonly LegendCircle[];
}
