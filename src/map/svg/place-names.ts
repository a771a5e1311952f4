import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import {
  FRAME_SIZE,
  INSET_SIZES,
  LABEL_SIZES,
  LABEL_UNITS,
  type Frame,
  type Label,
  labelUnits,
} from '../../domain/frame.ts';
import type { Places } from '../../domain/place.ts';
import type { Rivers } from '../../domain/river.ts';
import type { Point, Projection } from '../projection.ts';
import { boxAround, boxesOverlap, type Box } from './boxes.ts';
import { labelExtent } from './label-layout.ts';

type PlaceName = Frame['places'][number];

/** Letter-spacing of place names, em: `styles/map.css` sets the same. */
const SPACING = 0.3;
/** Place names are smaller than those of areas; the main river's is not. */
const MINOR = 0.8;

/**
 * Names of rivers and ranges, placed after the areas' names and never over one, nor on a shape of `avoid`, whose
 * colour changes. The small frame has none, and minor
 * names wait for the widest range. A name that finds no room is left out.
 */
export function placeNames(
  rivers: Rivers,
  places: Places,
  labels: readonly Label[],
  projection: Projection,
  avoid: readonly (Polygon | MultiPolygon)[],
): PlaceName[] {
  return LABEL_SIZES.filter((size) => !INSET_SIZES.includes(size)).flatMap((size) => {
    const taken = labels.filter((label) => label.size === size).map(labelBox);
    const put = (name: string, kind: PlaceName['kind'], scale: number, spots: Point[]): PlaceName[] => {
      const units = Math.round(LABEL_UNITS[size] * scale);
      const [wide, height] = labelExtent([name], units, SPACING);
      const spot = spots.find((at) => {
        const box = boxAround(at, wide, height);
        return isFree(box, taken, units / 3) && !avoid.some((shape) => touches(box, shape));
      });
      if (!spot) return [];
      taken.push(boxAround(spot, wide, height));
      return [{ name, kind, size, x: Math.round(spot[0]), y: Math.round(spot[1]), units }];
    };
    return [
      ...places.features.flatMap(({ geometry, properties }) =>
        put(
          properties.name,
          'range',
          1,
          around(projection.project(lonLat(geometry.coordinates)), LABEL_UNITS[size]),
        ),
      ),
      ...rivers.features
        .filter(({ properties }) => properties.level === 1 || size === 'l')
        .flatMap(({ geometry, properties: { name, level } }) => {
          const units = LABEL_UNITS[size];
          const course = geometry.coordinates.map((position) => projection.project(lonLat(position)));
          return name ? put(name, 'river', level === 1 ? 1 : MINOR, beside(course, units)) : [];
        }),
    ];
  });
}

const lonLat = ([lon = 0, lat = 0]: readonly number[]): Point => [lon, lat];

/** Spots above and below each bend of a river that is well on the sheet. */
const beside = (course: readonly Point[], units: number): Point[] =>
  course
    .filter(([x, y]) => x > 0 && y > 0 && x < FRAME_SIZE.width && y < FRAME_SIZE.height)
    .flatMap(([x, y]): Point[] => [
      [x, y - units],
      [x, y + units],
    ]);

/** A point and spots around it, nearest first. */
const around = ([x, y]: Point, units: number): Point[] =>
  [0, 1, 2, 3].flatMap((ring): Point[] => [
    [x, y - ring * units],
    [x, y + ring * units],
    [x - ring * units * 2, y],
    [x + ring * units * 2, y],
  ]);

const labelBox = (label: Label): Box =>
  boxAround([label.x, label.y], ...labelExtent(label.lines, labelUnits(label.size, label.focus)));

function isFree(box: Box, taken: readonly Box[], gap: number): boolean {
  const onSheet =
    box.left > 0 && box.top > 0 && box.right < FRAME_SIZE.width && box.bottom < FRAME_SIZE.height;
  return onSheet && taken.every((other) => !boxesOverlap(box, other, gap));
}

/** Whether a corner or the middle of a box lies on a shape. */
const touches = ({ left, top, right, bottom }: Box, shape: Polygon | MultiPolygon): boolean =>
  [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
    [(left + right) / 2, (top + bottom) / 2],
  ].some((corner) => booleanPointInPolygon(corner, shape));
