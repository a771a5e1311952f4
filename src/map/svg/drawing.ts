import type { Feature, LineString } from 'geojson';
import {
  FRAME_CITY,
  FRAME_MARGIN,
  FRAME_SIZE,
  LABEL_SIZES,
  LABEL_UNITS,
  type Frame,
  type FrameId,
  type Label,
  type Paths,
} from '../../domain/frame.ts';
import type { MappedRegion } from '../../domain/region.ts';
import type { Rivers } from '../../domain/river.ts';
import { fitProjection, type Point, type Projection } from '../projection.ts';
import { boxAround, boxesOverlap, type Box } from './boxes.ts';
import { labelExtent, layoutLabels } from './label-layout.ts';
import { pathData, toSheet } from './path-data.ts';

/** One frame, drawn: the data that level 1 needs and the paths that only the HTML holds. */
export interface Drawing {
  readonly frame: Frame;
  readonly paths: Paths;
}

const SCALE_BAR_KM = [500, 200, 100, 50, 20, 10, 5] as const;
/** A scale bar takes at most this share of the sheet's width. */
const SCALE_BAR_SHARE = 0.16;

/** Draws one frame from the joined regions. Throws when a name finds no room. */
export function drawFrame(id: FrameId, regions: readonly MappedRegion[], rivers: Rivers): Drawing {
  const city = FRAME_CITY[id];
  const bounds = regions.find((region) => region.adcode === city)?.bbox;
  if (!bounds) throw new Error(`Frame ${id} needs region ${city}, which is not in the join.`);
  const projection = fitProjection(bounds, FRAME_SIZE, FRAME_MARGIN);
  const areas = regions.filter((region) => region.parent === city);
  const labels = LABEL_SIZES.flatMap((size) => labelsAt(size, areas, projection));
  const here = rivers.features.filter((river) => touches(river, projection));
  return {
    frame: {
      id,
      city,
      bounds,
      labels,
      rivers: here.map((river) => ({
        name: river.properties.name,
        label: river.properties.name ? riverLabel(river, projection, labels) : null,
      })),
      scaleBar: scaleBar(projection),
    },
    paths: Object.fromEntries([
      ...areas.map((area) => [`area-${area.adcode}`, pathData(area.geometry, projection)]),
      ...here.map((river, index) => [`river-${index}`, pathData(river.geometry, projection)]),
    ]),
  };
}

/** Where the frame's scale bar is drawn: lower right. */
export const SCALE_BAR_END: Point = [FRAME_SIZE.width - FRAME_MARGIN, FRAME_SIZE.height - FRAME_MARGIN / 2];

function labelsAt(size: Label['size'], areas: readonly MappedRegion[], projection: Projection): Label[] {
  // The small frame points the way; its names are those the page is about, where not all would fit.
  const named = size === 'inset' && areas.length > 6 ? areas.filter((area) => area.role === 'focus') : areas;
  const [barX, barY] = SCALE_BAR_END;
  const bar: Box = { left: barX - 280, right: barX, top: barY - 3 * LABEL_UNITS[size], bottom: barY };
  return layoutLabels(
    named.map((area) => ({
      adcode: area.adcode,
      name: area.name,
      focus: area.role === 'focus',
      anchor: projection.project(area.labelPoint),
      shape: toSheet(area.geometry, projection),
    })),
    size,
    size === 'inset' ? [] : [bar],
  );
}

function sheetPoints(river: Feature<LineString>, projection: Projection): Point[] {
  return river.geometry.coordinates.map(([lon = 0, lat = 0]) => projection.project([lon, lat]));
}

const touches = (river: Feature<LineString>, projection: Projection): boolean =>
  sheetPoints(river, projection).some(
    ([x, y]) => x >= 0 && y >= 0 && x <= FRAME_SIZE.width && y <= FRAME_SIZE.height,
  );

/** A spot beside the river that no label of any size needs, or `null`. */
function riverLabel(
  river: Feature<LineString>,
  projection: Projection,
  labels: readonly Label[],
): [number, number] | null {
  const units = LABEL_UNITS.s;
  const [width, height] = labelExtent(['黄河'], units);
  const taken = labels.map((label) =>
    boxAround([label.x, label.y], ...labelExtent(label.lines, LABEL_UNITS[label.size])),
  );
  const spot = sheetPoints(river, projection)
    .map(([x, y]): Point => [Math.round(x), Math.round(y - height)])
    .find(
      ([x, y]) =>
        x > width &&
        y > height &&
        x < FRAME_SIZE.width - width &&
        taken.every((box) => !boxesOverlap(boxAround([x, y], width, height), box, units / 3)),
    );
  return spot ?? null;
}

function scaleBar(projection: Projection): Frame['scaleBar'] {
  const most = FRAME_SIZE.width * SCALE_BAR_SHARE;
  const km = SCALE_BAR_KM.find((length) => length * projection.unitsPerKm <= most) ?? SCALE_BAR_KM[6];
  return { km, units: Math.round(km * projection.unitsPerKm) };
}
