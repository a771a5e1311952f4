import { LABEL_UNITS, type LabelSize } from '../domain/frame.ts';
import type { Region } from '../domain/region.ts';

/** Radius of the largest symbol and height of the digits in it, in type sizes of an area's name. */
const LARGEST = 1.75;
const DIGITS = 0.72;
/** Samples in the legend, as shares of the largest count. */
const SAMPLES = [1, 0.4, 0.05];

/** How a count becomes a circle: one scale for the SVG, for MapLibre and for the legend. */
export interface SymbolScale {
  /** Drawing units, at a range of widths: the circle's area is proportional to the count. */
  readonly radius: (count: number, size: LabelSize) => number;
  /** Round counts that the legend shows, largest first. */
  readonly samples: readonly number[];
}

/** Type size of the number in a symbol, drawing units. */
export const symbolDigits = (size: LabelSize): number => Math.round(LABEL_UNITS[size] * DIGITS);

/** Facts of an area that are promises and pass a filter. */
export const countTargets = (
  { facts }: Pick<Region, 'facts'>,
  passes: (fact: Region['facts'][number]) => boolean = () => true,
): number => facts.filter((fact) => fact.kind === 'target' && passes(fact)).length;

/** The scale of all reported areas' targets, whatever the filter, so that a filter changes circles and not the scale. */
export function symbolScale(regions: readonly Pick<Region, 'role' | 'facts'>[]): SymbolScale {
  const most = Math.max(
    1,
    ...regions.filter(({ role }) => role === 'focus').map((region) => countTargets(region)),
  );
  return {
    radius: (count, size) => LABEL_UNITS[size] * LARGEST * Math.sqrt(count / most),
    samples: [...new Set(SAMPLES.map((share) => Math.max(1, Math.round(most * share))))],
  };
}
