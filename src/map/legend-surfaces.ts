import type { Region } from '../domain/region.ts';
import type { LegendSurfaces } from '../state/legend-entries.ts';
import type { Emphasis, Selection } from '../state/select.ts';
import { TONES, toneOf, type Tone } from './tone.ts';

/** The surfaces that a picture of these regions has; `coloured`: whether the layer of divisions is on. */
export function surfacesOf(
  regions: readonly Region[],
  { emphasis, litBy }: Pick<Selection, 'emphasis' | 'litBy'>,
  coloured: boolean,
): LegendSurfaces {
  const filtered = litBy === 'topics';
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
