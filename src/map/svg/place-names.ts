import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import {
  FRAME_SIZE,
  INSET_SIZES,
  LABEL_SIZES,
  LABEL_UNITS,
  type Frame,
  type Label,
  type LabelSize,
  PLACE_SPACING,
} from '../../domain/frame.ts';
import type { Places } from '../../domain/place.ts';
import type { Rivers } from '../../domain/river.ts';
import type { Point, Projection } from '../projection.ts';
import { boxAround, boxesOverlap, pointsOn, type Box } from './boxes.ts';
import { labelExtent } from './label-layout.ts';
import { labelBox } from './name-boxes.ts';
import { besideRiver, withinRange, type PlaceSpot } from './place-spots.ts';

type PlaceName = Frame['places'][number];

/** The ground that names of places are written on, drawing units. */
export interface Ground {
  /** All areas of the frame: a range's name leaves them with no letter. */
  readonly land: readonly (Polygon | MultiPolygon)[];
  /** Those whose colour changes: no name of a place stands on them. */
  readonly reported: readonly (Polygon | MultiPolygon)[];
}

/** Place names are smaller than those of areas; the main river's is not. */
const MINOR = 0.8;
/** How closely a name's box is tried against the ground, drawing units. */
const APART = 6;

/**
 * Names of rivers and ranges, placed after the areas' names and never over one. Each stands on what it names: a river's
 * beside its line, a range's within its extent and on the land, there smaller where it has to be. The small frame has none, and
 * minor names wait for the widest range. A name that finds no room is left out: better none than a wrong one.
 */
export function placeNames(
  rivers: Rivers,
  places: Places,
  labels: readonly Label[],
  projection: Projection,
  { land, reported }: Ground,
): PlaceName[] {
  const onLand = (box: Box): boolean =>
    pointsOn(box, APART).every((point) => land.some((shape) => booleanPointInPolygon(point, shape)));

  const namesAt = (size: LabelSize): PlaceName[] => {
    const taken = labels.filter((label) => label.size === size).map(labelBox);
    const put = (
      { name, kind }: Pick<PlaceName, 'name' | 'kind'>,
      scale: number,
      spots: readonly PlaceSpot[],
    ): PlaceName[] => {
      const units = Math.round(LABEL_UNITS[size] * scale);
      const extent = labelExtent([name], units, PLACE_SPACING);
      const spot = spots.find(({ at, left, right }) => {
        const box = boxAround(at, ...extent);
        if (box.left < left || box.right > right || !isFree(box, taken, units / 3)) return false;
        return !reported.some((shape) => touches(box, shape)) && (kind === 'river' || onLand(box));
      });
      if (!spot) return [];
      const [x, y] = spot.at.map(Math.round) as Point;
      taken.push(boxAround(spot.at, ...extent));
      return [{ name, kind, size, x, y, units }];
    };
    const ofRange = (range: Places['features'][number]): PlaceName[] => {
      const { name, kind } = range.properties;
      const spots = withinRange(range, projection, LABEL_UNITS[size]);
      const placed = put({ name, kind }, 1, spots);
      return placed.length > 0 ? placed : put({ name, kind }, MINOR, spots);
    };
    const ofRiver = (river: Rivers['features'][number]): PlaceName[] => {
      const { name, level } = river.properties;
      if (!name || (level !== 1 && size !== 'l')) return [];
      const spots = besideRiver(river, projection, LABEL_UNITS[size]);
      return put({ name, kind: 'river' }, level === 1 ? 1 : MINOR, spots);
    };
    return [...places.features.flatMap(ofRange), ...rivers.features.flatMap(ofRiver)];
  };
  return LABEL_SIZES.filter((size) => !INSET_SIZES.includes(size)).flatMap(namesAt);
}

function isFree(box: Box, taken: readonly Box[], gap: number): boolean {
  const onSheet =
    box.left > 0 && box.top > 0 && box.right < FRAME_SIZE.width && box.bottom < FRAME_SIZE.height;
  return onSheet && taken.every((other) => !boxesOverlap(box, other, gap));
}

/** Whether any part of a box lies on a shape. */
const touches = (box: Box, shape: Polygon | MultiPolygon): boolean =>
  pointsOn(box, APART).some((point) => booleanPointInPolygon(point, shape));
