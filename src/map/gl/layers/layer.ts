import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from '../palette.ts';

/** What a layer needs besides its features. */
export interface LayerContext {
  readonly palette: Palette;
  /** CSS px of one drawing unit at the home camera: sizes names as the SVG does. */
  readonly pxPerUnit: number;
  /** Zoom of the home camera. */
  readonly homeZoom: number;
  /** Whether a basemap lies under the areas and has to be seen through them. */
  readonly seeThrough?: boolean;
  /** Whether only what is selected, pointed at or lit is coloured, because the divisions are switched off. */
  readonly bare?: boolean;
}

/** Makes the style layers of one thing on the map. */
export type LayerMaker = (context: LayerContext) => LayerSpecification[];

/** One colour for each tone of a feature. */
export const byTone = (focus: string, aid: string, land: string): ExpressionSpecification => [
  'match',
  ['get', 'tone'],
  'focus',
  focus,
  'aid',
  aid,
  land,
];

/** Whether a flag of the feature-state is set. */
export const isFlagged = (flag: string): ExpressionSpecification => [
  'boolean',
  ['feature-state', flag],
  false,
];

/** Whether an area is selected, pointed at or lit. */
export const isMarked: ExpressionSpecification = [
  'any',
  isFlagged('selected'),
  isFlagged('hover'),
  isFlagged('lit'),
];
