import type { Region } from '../domain/region.ts';
import type { LegendSurfaces } from '../state/legend-entries.ts';
import type { Emphasis, Selection } from '../state/select.ts';
import { TONES, toneOf, type Tone } from './tone.ts';

/** How the divisions are painted at present. */
export interface Painting extends Pick<Selection, 'emphasis'> {
  /** Whether the layer of divisions is on. */
  readonly coloured: boolean;
  /** Whether a topic is chosen. */
  readonly filtered: boolean;
}

/** The surfaces that a picture of these regions has. */
export function surfacesOf(
  regions: readonly Region[],
  { emphasis, coloured, filtered }: Painting,
): LegendSurfaces {
  const divisions = regions.filter(({ role }) => role !== 'city');
  const tonesOf = (shown: readonly Region[]): Tone[] =>
    TONES.filter((tone) => shown.some((region) => toneOf(region) === tone));
  const answering = (to: Emphasis): Tone[] =>
    tonesOf(divisions.filter(({ adcode }) => emphasis(adcode) === to));
  return {
    tones: coloured ? tonesOf(divisions) : [],
    lit: filtered ? answering('lit') : [],
    dimmed: filtered && coloured ? answering('dimmed') : [],
  };
}
