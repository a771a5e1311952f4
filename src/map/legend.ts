import { FRAME_SIZE, INSET_SIZES, labelSizeAt } from '../domain/frame.ts';
import type { PageData } from '../domain/page-data.ts';
import type { Layers } from '../state/layers.svelte.ts';
import type { LegendEntries } from '../state/legend-entries.ts';
import type { Selection } from '../state/select.ts';
import type { Story } from '../state/story.svelte.ts';
import { surfacesOf } from './legend-surfaces.ts';
import { symbolDigits, symbolScale } from './scales.ts';

/** What the legend has to know of the story. */
export interface Picture extends Readonly<Pick<Story, 'view' | 'mapWidth'>> {
  readonly page: Pick<PageData, 'regions'>;
  readonly layers: Pick<Layers, 'has'>;
  readonly selection: Pick<Selection, 'emphasis' | 'litBy' | 'linkEmphasis'>;
}

/** The legend of the present picture, from the scales that paint it: only what is shown, in one order at every level. */
export function legendOf(picture: Picture): LegendEntries {
  const { layers, view, mapWidth, selection } = picture;
  const { regions } = picture.page;
  const { radius, samples } = symbolScale(regions);
  const pxPerUnit = mapWidth / FRAME_SIZE.width;
  const size = labelSizeAt(mapWidth);
  const link = view === 'aid' && layers.has('link');
  return {
    ...surfacesOf(regions, selection, { divisions: layers.has('divisions'), link }),
    rivers: layers.has('rivers'),
    link,
    // The smallest maps have no room for circles.
    targets:
      layers.has('targets') && !INSET_SIZES.includes(size)
        ? samples.map((count) => ({
            count,
            radius: radius(count, size) * pxPerUnit,
            digits: symbolDigits(size) * pxPerUnit,
          }))
        : [],
  };
}
