import { FRAME_SIZE, INSET_SIZES, labelSizeAt } from '../domain/frame.ts';
import type { Region } from '../domain/region.ts';
import type { LayerId } from '../state/layers.svelte.ts';
import type { LegendEntries } from '../state/legend-entries.ts';
import { symbolDigits, symbolScale } from './scales.ts';
import { TONES, toneOf } from './tone.ts';

/** What the legend has to know of the present picture. */
export interface Picture {
  readonly regions: readonly Region[];
  readonly layers: (id: LayerId) => boolean;
  /** Whether the aid view's pair of frames is shown. */
  readonly isPair: boolean;
  /** Displayed width of the active frame, CSS px; 0 where that is unknown. */
  readonly widthPx: number;
}

/** The legend of a picture, from the scales that paint it: only what is shown, in one order at every level. */
export function legendOf({ regions, layers, isPair, widthPx }: Picture): LegendEntries {
  const shown = new Set(regions.filter(({ role }) => role !== 'city').map(toneOf));
  const { radius, samples } = symbolScale(regions);
  const pxPerUnit = widthPx / FRAME_SIZE.width;
  const size = labelSizeAt(widthPx);
  return {
    tones: TONES.filter((tone) => shown.has(tone)),
    rivers: layers('rivers'),
    link: isPair && layers('link'),
    // The smallest maps have no room for circles.
    targets:
      layers('targets') && !INSET_SIZES.includes(size)
        ? samples.map((count) => ({
            count,
            radius: radius(count, size) * pxPerUnit,
            digits: symbolDigits(size) * pxPerUnit,
          }))
        : [],
  };
}
