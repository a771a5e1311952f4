import {
  INSET_SIZES,
  LABEL_SIZES,
  FRAME_SIZE,
  type Frame,
  type Label,
  type LabelSize,
} from '../../domain/frame.ts';
import type { MappedRegion } from '../../domain/region.ts';
import type { Point, Projection } from '../projection.ts';
import { countTargets, type SymbolScale } from '../scales.ts';
import { boxAround, type Box } from './boxes.ts';
import { buttonsBox } from './buttons-box.ts';
import { labelBox, placeBox } from './name-boxes.ts';
import { toSheet } from './path-data.ts';
import { rasterise } from './raster.ts';
import { layoutSymbols } from './symbol-layout.ts';

/** What is on the sheet already when the symbols come. */
export interface Sheet {
  readonly labels: readonly Label[];
  readonly places: Frame['places'];
  /** The scale bar with its words, at a range of widths. */
  readonly scaleBar: (size: LabelSize) => Box;
  /** Where the aid view's arc ends. */
  readonly arcEnd: Point;
}

const CELL = 8;
const ARC_ROOM = 70;

/** One circle for each reported area with targets, at every range of widths but those of the small frame. */
export function placeSymbols(
  areas: readonly MappedRegion[],
  projection: Projection,
  scale: SymbolScale,
  { labels, places, scaleBar, arcEnd }: Sheet,
): Frame['symbols'] {
  const counted = areas.flatMap((area, owner) => {
    const count = area.role === 'focus' ? countTargets(area) : 0;
    return count > 0 ? [{ adcode: area.adcode, labelPoint: area.labelPoint, owner, count }] : [];
  });
  if (counted.length === 0) return [];
  const raster = rasterise(
    areas.map((area) => toSheet(area.geometry, projection)),
    FRAME_SIZE,
    CELL,
  );
  return LABEL_SIZES.filter((size) => !INSET_SIZES.includes(size)).flatMap((size) => {
    const here = labels.filter((label) => label.size === size);
    const requests = counted.map(({ count, ...request }) => {
      const name = here.find(({ adcode }) => adcode === request.adcode);
      return {
        ...request,
        anchor: name ? ([name.x, name.y] as Point) : projection.project(request.labelPoint),
        radius: scale.radius(count, size),
      };
    });
    const placed = layoutSymbols(requests, raster, {
      boxes: [
        ...here.map(labelBox),
        ...places.filter((place) => place.size === size).map(placeBox),
        scaleBar(size),
        buttonsBox(size),
        boxAround(arcEnd, ARC_ROOM, ARC_ROOM),
      ],
      lines: here.flatMap(({ leader }) => (leader ? [leader] : [])),
    });
    return placed.map(({ adcode, at: [x, y], from }) => ({ adcode, size, x, y, from }));
  });
}
