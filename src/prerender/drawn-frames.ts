import { fileURLToPath } from 'node:url';
import type { Boundary } from '../domain/boundary.ts';
import {
  FRAME_MARGIN,
  FRAME_SIZE,
  frameIdOf,
  INSET_SIZES,
  LABEL_SIZES,
  type Frame,
  type FrameId,
  type LabelSize,
} from '../domain/frame.ts';
import { fitProjection, type Projection } from '../map/projection.ts';
import type { Box } from '../map/svg/boxes.ts';
import { labelBox, placeBox } from '../map/svg/name-boxes.ts';
import { loadStory } from './inputs.ts';
import { readGeo } from './read-geo.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const [story, geo] = await Promise.all([loadStory(ROOT), readGeo(ROOT)]);

/** For tests: what one frame of the product has at one range of widths, in one language, drawing units. */
export interface Drawn {
  readonly lang: string;
  readonly size: LabelSize;
  readonly frame: Frame;
  readonly projection: Projection;
  /** The areas of the frame as they are drawn, in degrees. */
  readonly areas: readonly Boundary[];
  readonly labels: readonly (Frame['labels'][number] & { readonly box: Box })[];
  readonly places: readonly (Frame['places'][number] & { readonly box: Box })[];
  readonly symbols: Frame['symbols'];
}

export const { regions } = story;
export const { places: PLACES } = geo;

/** The outline of one area or city as the product has it, degrees. */
export function outlineOf(adcode: string): Boundary['geometry'] {
  const found = geo.overview.find((area) => area.adcode === adcode);
  if (!found) throw new Error(`${adcode} has no boundary.`);
  return found.geometry;
}

/** Every layout of a frame that has more than the reported areas' names, with its title. */
export const drawnFrames = (id: FrameId): [title: string, drawn: Drawn][] =>
  story.pages.flatMap(({ lang, frames }) =>
    frames
      .filter((frame) => frame.id === id)
      .flatMap((frame) =>
        LABEL_SIZES.filter((size) => !INSET_SIZES.includes(size)).map((size): [string, Drawn] => [
          `${lang} ${size}`,
          {
            lang,
            size,
            frame,
            projection: fitProjection(frame.bounds, FRAME_SIZE, FRAME_MARGIN),
            areas: geo.overview.filter((area) => area.parent !== null && frameIdOf(area) === id),
            labels: frame.labels
              .filter((label) => label.size === size)
              .map((label) => ({ ...label, box: labelBox(label) })),
            places: frame.places
              .filter((place) => place.size === size)
              .map((place) => ({ ...place, box: placeBox(place) })),
            symbols: frame.symbols.filter((symbol) => symbol.size === size),
          },
        ]),
      ),
  );
