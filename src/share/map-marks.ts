import { fill, type Copy } from '../domain/copy.ts';
import { divisionsOf } from '../domain/divisions.ts';
import {
  FRAME_MARGIN,
  FRAME_SIZE,
  LABEL_LINE_EM,
  LABEL_UNITS,
  labelUnits,
  PLACE_SPACING,
  type Frame,
  type Label,
  type LabelSize,
  type Paths,
} from '../domain/frame.ts';
import type { Region } from '../domain/region.ts';
import { cityOutline } from '../map/svg/outline.ts';
import { endTone, toneOf } from '../map/tone.ts';
import type { Emphasis } from '../state/select.ts';
import { nameLook, surface } from './map-look.ts';
import { on, round, type Place } from './place.ts';
import { text, type Mark } from './sheet.ts';

/** One frame as it is to be drawn. */
export interface MapInput {
  readonly frame: Frame;
  readonly paths: Paths;
  readonly regions: readonly Region[];
  readonly emphasis: (adcode: string) => Emphasis;
  /** Whether only what is selected or lit is coloured, because the divisions are switched off. */
  readonly bare?: boolean;
  /** The layout of names, by the width they were laid out for. */
  readonly size: LabelSize;
  readonly place: Place;
  readonly copy: Copy;
}

/** Baseline below the middle of a line, em: as the page sets its names. */
const BASELINE = 0.36;

const isMarked = (emphasis: Emphasis): boolean => emphasis === 'selected' || emphasis === 'lit';

/** The divisions of a frame, bottom first. */
export function areaMarks({ frame, paths, regions, emphasis, bare, place }: MapInput): Mark[] {
  return divisionsOf(frame.id, regions)
    .filter(({ adcode }) => !bare || isMarked(emphasis(adcode)))
    .map((region) => ({
      kind: 'path',
      id: `area-${region.adcode}`,
      label: region.name,
      d: paths[`area-${region.adcode}`] ?? '',
      place,
      stroke: 'border',
      strokeWidth: 2,
      ...surface(toneOf(region), emphasis(region.adcode)),
    }));
}

/** The line around a city that is lit as a whole. */
export function cityMarks({ frame, paths, regions, emphasis, place }: MapInput): Mark[] {
  if (emphasis(frame.city) !== 'lit') return [];
  const d = cityOutline(frame, regions, paths);
  return [{ kind: 'path', d, place, stroke: endTone({ adcode: frame.city, parent: null }), strokeWidth: 4 }];
}

/** Rivers as soft context, and the names of rivers and ranges. */
export function riverMarks({ frame, paths, size, place }: MapInput): Mark[] {
  return [
    ...frame.rivers.map(({ main }, index): Mark => ({
      kind: 'path',
      d: paths[`river-${index}`] ?? '',
      place,
      clip: [place.x, place.y, round(FRAME_SIZE.width * place.scale), round(FRAME_SIZE.height * place.scale)],
      stroke: 'river',
      strokeOpacity: main ? 0.5 : 0.35,
      strokeWidth: main ? 4 : 1.5,
    })),
    ...frame.places
      .filter((each) => each.size === size)
      .map(({ name, kind, x, y, units }) => {
        const [atX, atY] = on(place, x, y + units * BASELINE);
        return text(name, atX, atY, round(units * place.scale), {
          voice: 'serif',
          anchor: 'middle',
          fill: kind === 'river' ? 'river-ink' : 'soft',
          halo: 'paper',
          spacing: PLACE_SPACING,
        });
      }),
  ];
}

/** The areas' names with their leader lines. */
export function nameMarks(input: MapInput): Mark[] {
  return input.frame.labels
    .filter((label) => label.size === input.size)
    .flatMap((label) => [...leader(label, input.place), ...nameLines(label, input)]);
}

function leader({ leader }: Label, place: Place): Mark[] {
  if (!leader) return [];
  const [x1, y1, x2, y2] = leader;
  return [{ kind: 'path', d: `M${x1} ${y1}L${x2} ${y2}`, place, stroke: 'soft', strokeWidth: 1.5 }];
}

function nameLines(label: Label, { regions, emphasis, bare, size, place }: MapInput): Mark[] {
  const region = regions.find(({ adcode }) => adcode === label.adcode);
  const at = emphasis(label.adcode);
  const isOnPaper = label.leader !== null || (bare && !isMarked(at));
  const look = nameLook(region ? toneOf(region) : 'land', at, isOnPaper ?? false);
  const units = labelUnits(size, label.focus);
  return label.lines.map((words, index) => {
    const middle = label.y + (index - (label.lines.length - 1) / 2) * units * LABEL_LINE_EM;
    const [x, y] = on(place, label.x, middle + units * BASELINE);
    return text(words, x, y, round(units * place.scale), { ...look, anchor: 'middle' });
  });
}

/** The frame's scale bar, lower right, as on the page. */
export function scaleMarks({ frame, size, place, copy }: MapInput): Mark[] {
  const right = FRAME_SIZE.width - FRAME_MARGIN / 2;
  const bottom = FRAME_SIZE.height - FRAME_MARGIN / 2;
  const left = right - frame.scaleBar.units;
  const [x, y] = on(place, right, bottom - 14 - LABEL_UNITS[size] * 0.3);
  const words = fill(copy.map.scale, { km: frame.scaleBar.km });
  return [
    {
      kind: 'path',
      d: `M${left} ${bottom - 14}V${bottom}H${right}V${bottom - 14}`,
      place,
      stroke: 'ink',
      strokeWidth: 1.5,
    },
    text(words, x, y, round(LABEL_UNITS[size] * place.scale), { anchor: 'end', fill: 'soft' }),
  ];
}

/** A whole frame on one layer, for pictures that nobody takes apart. */
export const mapMarks = (input: MapInput): Mark[] => [
  ...areaMarks(input),
  ...riverMarks(input),
  ...nameMarks(input),
  ...scaleMarks(input),
];
