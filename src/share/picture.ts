import { FRAME_MARGIN, FRAME_SIZE, frameIdOf, type Frame, type Paths } from '../domain/frame.ts';
import type { PageData } from '../domain/page-data.ts';
import type { Region } from '../domain/region.ts';
import { VIEW_FRAME } from '../domain/view.ts';
import { PAIR_SIZE, pairOf } from '../map/svg/arc.ts';
import { isPair, pictureSize, viewOf, type Pictured } from '../state/picture-file.ts';
import { imprintBlock } from './imprint-marks.ts';
import { linkMarks } from './link-marks.ts';
import { headlinePaint } from './map-look.ts';
import { mapMarks } from './map-marks.ts';
import type { Place } from './place.ts';
import { rect, text, type Mark, type Sheet } from './sheet.ts';
import type { Measure } from './voices.ts';
import { fit } from './wrap.ts';

export interface PictureInput {
  readonly page: PageData;
  readonly paths: Paths;
  /** The area that stands out, or the view. */
  readonly pictured: Pictured;
  readonly measure: Measure;
}

/** Height of the band above the map. */
const HEAD = 190;
/** Size of what stands at the arc: 9 px where the picture is as wide as a phone's column. */
const LINK_SIZE = 40;
const SERIF = { voice: 'serif', bold: true } as const;
const SANS = { voice: 'sans', bold: false } as const;

/** An area in its frame, or a view, as a picture that stands by itself in an article: title, map, scale bar and imprint. */
export function picture(input: PictureInput): Sheet {
  const { page, pictured, measure } = input;
  const { width, height } = pictureSize(pictured);
  const region = regionIn(input);
  const room = width - 2 * FRAME_MARGIN;
  const [title, line] = wordsOf(page, pictured, region);
  const titleSize = fit(title, room, [72, 60, 50, 42], 1, (words, size) => measure(words, size, SERIF)).size;
  const lineSize = fit(line, room, [46, 40, 34, 26], 1, (words, size) => measure(words, size, SANS)).size;
  // 9 px where the picture is as wide as a phone's column.
  const imprint = imprintBlock(page.imprint, page.copy.imprint, { size: 40, width: room, measure });
  const scale = isPair(pictured) ? width / PAIR_SIZE.width : 1;
  const maps = isPair(pictured) ? pairMarks(input, scale) : frameMarks(input, region);
  return {
    width,
    height,
    layers: [
      {
        id: 'picture',
        label: title,
        marks: [
          rect([0, 0, width, height], { fill: 'paper' }),
          rect([0, 0, width, 10], { fill: 'ink' }),
          text(title, FRAME_MARGIN, 98, titleSize, SERIF),
          text(line, FRAME_MARGIN, 164, lineSize, { ...SANS, fill: headlinePaint(region) }),
          ...maps,
          ...imprint.marks(FRAME_MARGIN, HEAD + FRAME_SIZE.height * scale + 8),
        ],
      },
    ],
  };
}

const regionIn = ({ page, pictured }: PictureInput): Region | null =>
  page.regions.find(({ adcode }) => adcode === pictured.area) ?? null;

/** Title and the line under it. */
function wordsOf(
  { copy, aid }: PageData,
  pictured: Pictured,
  region: Region | null,
): readonly [title: string, line: string] {
  if (region) return [region.name, region.headline ?? copy.area.unreported];
  const view = viewOf(pictured);
  if (view === 'zhengzhou') return [copy.site.title, copy.site.dek];
  return [view === 'aid' ? aid.title : copy.site.title, `${copy.views[view]} · ${copy.site.dek}`];
}

/** One frame. Nothing steps back: in the middle of an article the shape of the whole is what is recognised. */
function frameMarks(input: PictureInput, region: Region | null): Mark[] {
  const id = region ? frameIdOf(region) : VIEW_FRAME[viewOf(input.pictured)];
  const place = { x: 0, y: HEAD, scale: 1 };
  return input.page.frames
    .filter((frame) => frame.id === id)
    .flatMap((frame) => marksOf(input, frame, 'm', place, region));
}

/** Both frames side by side, with the arc between them. */
function pairMarks(input: PictureInput, scale: number): Mark[] {
  const sides = pairOf(input.page.frames).flatMap((frame, index) =>
    marksOf(input, frame, 'xs', { x: index * FRAME_SIZE.width * scale, y: HEAD, scale }, null),
  );
  return [...sides, ...linkMarks(input.page, 'plain', { x: 0, y: HEAD, scale }, LINK_SIZE)];
}

const marksOf = (
  { page: { regions, copy }, paths }: PictureInput,
  frame: Frame,
  size: 'xs' | 'm',
  place: Place,
  region: Region | null,
): Mark[] =>
  mapMarks({
    frame,
    paths,
    regions,
    emphasis: (adcode) => (adcode === region?.adcode ? 'selected' : 'plain'),
    size,
    place,
    copy,
  });
