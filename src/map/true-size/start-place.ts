import { bbox } from '@turf/turf';
import type { MultiPolygon, Polygon } from 'geojson';
import { FRAME_SIZE, PLACE_SIZES, type Frame, type LabelSize } from '../../domain/frame.ts';
import type { Point, Projection } from '../projection.ts';
import { boxesOverlap, type Box } from '../svg/boxes.ts';
import { labelBox, placeBox } from '../svg/name-boxes.ts';
import { toSheet } from '../svg/path-data.ts';
import type { Mover } from './move-outline.ts';

/** Air between the outline and a name, and how closely places for it are tried, drawing units. */
const AIR = 10;
const STEP = 6;

/** What a geometry takes of the sheet, drawing units. */
export function boxOf(geometry: Polygon | MultiPolygon, projection: Projection): Box {
  const [left, top, right, bottom] = bbox(toSheet(geometry, projection));
  return { left, top, right, bottom };
}

/** All that is written on a frame where it is the active one, at any width: what is laid down may be seen at another. */
function namesOf({ labels, places }: Frame): Box[] {
  const isShown = ({ size }: { readonly size: LabelSize }): boolean =>
    PLACE_SIZES.active.some((shown) => shown === size);
  return [...labels.filter(isShown).map(labelBox), ...places.filter(isShown).map(placeBox)];
}

/** Where the outline lies first: as near below a point, drawing units, as it covers no name there. */
export function startBelow([x, y]: Point, frame: Frame, projection: Projection, moved: Mover): Point {
  const names = namesOf(frame);
  for (let down = y; down < FRAME_SIZE.height; down += STEP) {
    const box = boxOf(moved(projection.unproject([x, down])), projection);
    if (!names.some((name) => boxesOverlap(box, name, AIR))) return [x, down];
  }
  return [x, y];
}
