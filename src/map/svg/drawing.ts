import { bboxClip, simplify } from '@turf/turf';
import type { Feature, LineString } from 'geojson';
import { divisionsOf } from '../../domain/divisions.ts';
import {
  FRAME_CITY,
  FRAME_MARGIN,
  FRAME_SIZE,
  INSET_SIZES,
  LABEL_SIZES,
  LABEL_UNITS,
  SCALE_BAR_SHARE,
  type Frame,
  type FrameId,
  type Label,
  type Paths,
} from '../../domain/frame.ts';
import type { Places } from '../../domain/place.ts';
import type { MappedRegion } from '../../domain/region.ts';
import type { Rivers } from '../../domain/river.ts';
import { fitProjection, type Projection } from '../projection.ts';
import { symbolScale } from '../scales.ts';
import { endIn } from './arc.ts';
import type { Box } from './boxes.ts';
import { buttonsBox } from './buttons-box.ts';
import { layoutLabels } from './label-layout.ts';
import { pathData, toSheet } from './path-data.ts';
import { placeNames } from './place-names.ts';
import { placeSymbols } from './symbols.ts';

/** One frame, drawn: the data that level 1 needs and the paths that only the HTML holds. */
export interface Drawing {
  readonly frame: Frame;
  readonly paths: Paths;
}

/** What is drawn besides the regions. */
export interface Surroundings {
  readonly rivers: Rivers;
  readonly places: Places;
}

/** How far rivers are drawn beyond their sheet, drawing units: more than their width. */
const BEYOND_SHEET = 20;
/** Bends of a river that leave its line by less are left out, drawing units: less than a pixel on a desk. */
const RIVER_BEND = 1.5;
const SCALE_BAR_KM = [500, 200, 100, 50, 20, 10] as const;

/** Draws one frame from the joined regions. Throws when a name finds no room. */
export function drawFrame(id: FrameId, regions: readonly MappedRegion[], around: Surroundings): Drawing {
  const city = FRAME_CITY[id];
  const bounds = regions.find((region) => region.adcode === city)?.bbox;
  if (!bounds) throw new Error(`Frame ${id} needs region ${city}, which is not in the join.`);
  const projection = fitProjection(bounds, FRAME_SIZE, FRAME_MARGIN);
  const areas = divisionsOf(id, regions);
  const onSheetOf = (area: MappedRegion) => toSheet(area.geometry, projection);
  const labels = LABEL_SIZES.flatMap((size) => labelsAt(size, areas, projection));
  const rivers = around.rivers.features.filter((river) => onSheet(river, projection));
  const places = around.places.features.filter(({ geometry: { coordinates } }) =>
    isOnSheet(projection.project([coordinates[0] ?? 0, coordinates[1] ?? 0])),
  );
  const names = placeNames(
    { type: 'FeatureCollection', features: rivers },
    { type: 'FeatureCollection', features: places },
    labels,
    projection,
    {
      land: areas.map(onSheetOf),
      reported: areas.filter((area) => area.role === 'focus').map(onSheetOf),
    },
  );
  return {
    frame: {
      id,
      city,
      bounds,
      labels,
      rivers: rivers.map(({ properties }) => ({ name: properties.name, main: properties.level === 1 })),
      places: names,
      symbols: placeSymbols(areas, projection, symbolScale(regions), {
        labels,
        places: names,
        scaleBar: (size) => scaleBarBox(projection, LABEL_UNITS[size]),
        arcEnd: endIn({ city, bounds }, regions),
      }),
      scaleBar: scaleBar(projection),
    },
    paths: Object.fromEntries([
      ...areas.map((area) => [`area-${area.adcode}`, pathData(area.geometry, projection)]),
      ...rivers.map((river, index) => [`river-${index}`, pathData(onlySheet(river, projection), projection)]),
    ]),
  };
}

function labelsAt(size: Label['size'], areas: readonly MappedRegion[], projection: Projection): Label[] {
  // The small frame points the way; its names are those the page is about, where not all would fit.
  const named =
    INSET_SIZES.includes(size) && areas.length > 6 ? areas.filter((area) => area.role === 'focus') : areas;
  return layoutLabels(
    named.map((area) => ({
      adcode: area.adcode,
      name: area.name,
      focus: area.role === 'focus',
      anchor: projection.project(area.labelPoint),
      shape: toSheet(area.geometry, projection),
    })),
    size,
    [scaleBarBox(projection, LABEL_UNITS[size])],
    INSET_SIZES.includes(size) ? [] : [buttonsBox(size)],
  );
}

const isOnSheet = ([x, y]: readonly [number, number]): boolean =>
  x >= 0 && y >= 0 && x <= FRAME_SIZE.width && y <= FRAME_SIZE.height;

const onSheet = (river: Feature<LineString>, projection: Projection): boolean =>
  river.geometry.coordinates.some(([lon = 0, lat = 0]) => isOnSheet(projection.project([lon, lat])));

/**
 * A river as the sheet needs it: without what lies beyond, but for a little that hides where it is cut, and without bends
 * that no screen shows.
 */
function onlySheet(river: Feature<LineString>, { unproject }: Projection) {
  const [west, south] = unproject([-BEYOND_SHEET, FRAME_SIZE.height + BEYOND_SHEET]);
  const [east, north] = unproject([FRAME_SIZE.width + BEYOND_SHEET, -BEYOND_SHEET]);
  const tolerance = unproject([RIVER_BEND, 0])[0] - unproject([0, 0])[0];
  return simplify(bboxClip(river, [west, south, east, north]), { tolerance, highQuality: true }).geometry;
}

function scaleBar(projection: Projection): Frame['scaleBar'] {
  const most = FRAME_SIZE.width * SCALE_BAR_SHARE;
  const km = SCALE_BAR_KM.find((length) => length * projection.unitsPerKm <= most) ?? SCALE_BAR_KM[5];
  return { km, units: Math.round(km * projection.unitsPerKm) };
}

/** The corner, lower right, that the scale bar and its words need at a type size. */
function scaleBarBox(projection: Projection, units: number): Box {
  const right = FRAME_SIZE.width - FRAME_MARGIN / 2;
  return {
    left: right - Math.max(scaleBar(projection).units, 4 * units),
    top: FRAME_SIZE.height - FRAME_MARGIN - 1.4 * units,
    right,
    bottom: FRAME_SIZE.height,
  };
}
