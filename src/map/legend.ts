import { FRAME_SIZE, INSET_SIZES, labelSizeAt } from '../domain/frame.ts';
import type { PageData } from '../domain/page-data.ts';
import type { Layers } from '../state/layers.svelte.ts';
import type { LegendEntries } from '../state/legend-entries.ts';
import type { Story } from '../state/story.svelte.ts';
import { surfacesOf } from './legend-surfaces.ts';
import { symbolDigits, symbolScale } from './scales.ts';

/** What the legend has to know of the story. */
export interface Picture extends Readonly<Pick<Story, 'view' | 'mapWidth' | 'topics' | 'emphasis'>> {
  readonly page: Pick<PageData, 'regions'>;
  readonly layers: Pick<Layers, 'has'>;
}

/** The legend of the present picture, from the scales that paint it: only what is shown, in one order at every level. */
export function legendOf(picture: Picture): LegendEntries {
  const { layers, view, mapWidth, topics, emphasis } = picture;
  const { regions } = picture.page;
  const { radius, samples } = symbolScale(regions);
  const pxPerUnit = mapWidth / FRAME_SIZE.width;
  const size = labelSizeAt(mapWidth);
  return {
    ...surfacesOf(regions, { emphasis, coloured: layers.has('divisions'), filtered: topics.length > 0 }),
    rivers: layers.has('rivers'),
    link: view === 'aid' && layers.has('link'),
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
