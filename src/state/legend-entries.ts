import type { Selection } from './select.ts';

/** A circle of the legend: what it stands for, and how large the map draws it and its number, CSS px. */
export interface LegendCircle {
  readonly count: number;
  readonly radius: number;
  readonly digits: number;
}

/** A surface of the map, as its colours are called. */
type Tone = 'focus' | 'aid' | 'land';

/** A surface with its name, as strong as the map has it at present. */
export interface LegendTone {
  readonly tone: Tone;
  readonly strength: 'plain' | 'lit' | 'dimmed';
}

/** What answers a topic, a step of the story or a search, or steps back because it does not. */
export interface LegendAnswer {
  readonly strength: 'lit' | 'dimmed';
  /** Its words in the copy: what lights, and which of the two this is. */
  readonly words: `${NonNullable<Selection['litBy']>}-${'lit' | 'dimmed'}`;
  readonly signs: readonly (Tone | 'link')[];
}

/** The surfaces that a picture has, each in the order of their scale. */
export interface LegendSurfaces {
  readonly tones: readonly LegendTone[];
  /** None while nothing lights the map. */
  readonly answers: readonly LegendAnswer[];
  /** Lines around the cities that are lit as a whole. */
  readonly cities: readonly ('focus' | 'aid')[];
}

/** What the map shows at present, and so what its legend explains. */
export interface LegendEntries extends LegendSurfaces {
  readonly rivers: boolean;
  readonly link: boolean;
  /** Sample circles, largest first; none while the layer is off. */
  readonly targets: readonly LegendCircle[];
}
