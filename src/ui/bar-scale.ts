/** One scale for bars and axis: from 0 to the largest number, as a share of the width. */
export interface BarScale {
  /** A number's place on the scale, % of the width with at most two decimals; below 0 there is nothing. */
  readonly percent: (number: number) => number;
  /** Round numbers for the axis, 0 first, none beyond the end of the scale. */
  readonly ticks: readonly number[];
}

/** Fewest steps between ticks that still tell sizes apart. */
const STEPS_MIN = 2;

/** Makes the scale on which the largest of these numbers takes the full width; without one everything is 0. */
export function barScale(numbers: readonly number[]): BarScale {
  const max = Math.max(0, ...numbers);
  if (max === 0) return { percent: () => 0, ticks: [0] };
  const step = roundStep(max / STEPS_MIN);
  const steps = Math.floor(max / step + 1e-9);
  return {
    percent: (number) => Math.round(Math.min(Math.max(number / max, 0), 1) * 10_000) / 100,
    ticks: Array.from({ length: steps + 1 }, (_, at) => at * step),
  };
}

/** The largest of 1, 2 and 5 times a power of ten that is not above a limit. */
function roundStep(limit: number): number {
  const power = 10 ** Math.floor(Math.log10(limit) + 1e-9);
  return ([5, 2, 1].find((factor) => factor * power <= limit * (1 + 1e-9)) ?? 1) * power;
}
