import { FRAME_SIZE, frameIdOf, type FrameId, type Paths } from '../domain/frame.ts';
import type { PageData } from '../domain/page-data.ts';
import type { Region } from '../domain/region.ts';
import { PAIR_SIZE } from '../map/svg/arc.ts';
import { surfacesOf } from '../map/legend-surfaces.ts';
import type { Selection } from '../state/select.ts';
import { imprintBlock } from './imprint-marks.ts';
import { legendMarks } from './legend-marks.ts';
import { headlinePaint } from './map-look.ts';
import { linkMarks } from './link-marks.ts';
import { areaMarks, cityMarks, nameMarks, riverMarks, scaleMarks, type MapInput } from './map-marks.ts';
import { rect, text, type Layer, type Mark, type Sheet } from './sheet.ts';
import { symbolMarks } from './symbol-marks.ts';
import type { Measure } from './voices.ts';
import { fit } from './wrap.ts';

export interface EditionInput {
  readonly page: PageData;
  readonly paths: Paths;
  /** What the reader sees: view, open area, filter. */
  readonly selection: Pick<
    Selection,
    'view' | 'activeFrame' | 'region' | 'emphasis' | 'litBy' | 'linkEmphasis' | 'passes'
  >;
  /** Layers of the map that are switched on. */
  readonly shown: (layer: 'divisions' | 'rivers' | 'link' | 'targets') => boolean;
  readonly measure: Measure;
}

const MARGIN = 60;
const HEAD = 204;
const SERIF = { voice: 'serif', bold: true } as const;

/** The present map for print: each kind of thing on a layer of its own, the text live, the imprint on the sheet. */
export function edition(input: EditionInput): Sheet {
  const { page, selection, shown, measure } = input;
  const { copy, regions } = page;
  const names = copy.edition;
  const pair = selection.activeFrame === null;
  const link = pair && shown('link');
  const width = (pair ? PAIR_SIZE.width : FRAME_SIZE.width) + 2 * MARGIN;
  const maps = framesOf(input);
  const legendAt = HEAD + FRAME_SIZE.height + 40;
  const legend = legendMarks(
    {
      ...surfacesOf(drawn(regions, maps), selection, { divisions: shown('divisions'), link }),
      copy,
      rivers: shown('rivers'),
      link,
      targets: shown('targets'),
    },
    MARGIN,
    legendAt,
    { width: width - 2 * MARGIN, measure },
  );
  const block = imprintBlock(page.imprint, copy.imprint, { size: 24, width: width - 2 * MARGIN, measure });
  const imprintAt = legendAt + legend.height + 16;
  const height = Math.ceil(imprintAt + block.height + 40);
  const layers: Layer[] = [
    { id: 'paper', label: names.paper, marks: [rect([0, 0, width, height], { fill: 'paper' })] },
    { id: 'areas', label: names.areas, marks: [...maps.flatMap(areaMarks), ...maps.flatMap(cityMarks)] },
    { id: 'rivers', label: names.rivers, marks: shown('rivers') ? maps.flatMap(riverMarks) : [] },
    {
      id: 'link',
      label: names.link,
      marks: link ? linkMarks(page, selection.linkEmphasis, { x: MARGIN, y: HEAD, scale: 1 }, 36) : [],
    },
    { id: 'names', label: names.names, marks: maps.flatMap(nameMarks) },
    {
      id: 'symbols',
      label: names.symbols,
      marks: shown('targets') ? maps.flatMap((map) => symbolMarks(map, selection.passes)) : [],
    },
    { id: 'scale', label: names.scale, marks: maps.flatMap(scaleMarks) },
    { id: 'legend', label: names.legend, marks: legend.marks },
    { id: 'title', label: names.title, marks: titleMarks(input, width) },
    { id: 'imprint', label: names.imprint, marks: block.marks(MARGIN, imprintAt) },
  ];
  return { width, height, layers: layers.filter(({ marks }) => marks.length > 0) };
}

/** The frames in sight: one, or the pair with 伊州 at the left, as on the ground. */
function framesOf({ page, paths, selection, shown }: EditionInput): MapInput[] {
  const bare = !shown('divisions');
  const { regions, copy, frames } = page;
  const ids: readonly FrameId[] = selection.activeFrame ? [selection.activeFrame] : ['yizhou', 'zhengzhou'];
  return ids.flatMap((id, index) => {
    const frame = frames.find((each) => each.id === id);
    const place = { x: MARGIN + index * FRAME_SIZE.width, y: HEAD, scale: 1 };
    // The pair is printed as wide as one frame: its names are twice as large in the sheet's units.
    const size = selection.activeFrame ? 'l' : 'm';
    return frame ? [{ frame, paths, regions, copy, emphasis: selection.emphasis, bare, size, place }] : [];
  });
}

const drawn = (regions: readonly Region[], maps: readonly MapInput[]): Region[] =>
  regions.filter((region) => maps.some(({ frame }) => frame.id === frameIdOf(region)));

/** What the sheet shows: the open area with its headline, or the page's own title. */
function titleMarks(
  { page: { copy }, selection: { region, view }, measure }: EditionInput,
  width: number,
): Mark[] {
  const title = region?.name ?? copy.site.title;
  const below = region ? (region.headline ?? '') : `${copy.views[view]} · ${copy.site.dek}`;
  const { size } = fit(title, width - 2 * MARGIN, [72, 60, 48], 1, (words, at) => measure(words, at, SERIF));
  const second = fit(below, width - 2 * MARGIN, [38, 32], 1, (words, at) => measure(words, at, SERIF)).size;
  return [
    rect([0, 0, width, 14], { fill: 'ink' }),
    text(title, MARGIN, 112, size, SERIF),
    ...(below ? [text(below, MARGIN, 170, second, { ...SERIF, fill: headlinePaint(region) })] : []),
  ];
}
