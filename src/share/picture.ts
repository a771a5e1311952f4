import { FRAME_MARGIN, FRAME_SIZE, frameIdOf, type Paths } from '../domain/frame.ts';
import type { PageData } from '../domain/page-data.ts';
import type { Region } from '../domain/region.ts';
import { PICTURE_SIZE } from '../state/embed-code.ts';
import { imprintBlock } from './imprint-marks.ts';
import { headlinePaint } from './map-look.ts';
import { mapMarks } from './map-marks.ts';
import { rect, text, type Sheet } from './sheet.ts';
import type { Measure } from './voices.ts';
import { fit } from './wrap.ts';

export interface PictureInput {
  readonly page: PageData;
  readonly paths: Paths;
  /** The area that stands out; `null` for 郑州 as it is. */
  readonly region: Region | null;
  readonly measure: Measure;
}

/** Height of the band above the map. */
const HEAD = 190;
const WIDTH = PICTURE_SIZE.width - 2 * FRAME_MARGIN;
const SERIF = { voice: 'serif', bold: true } as const;
const SANS = { voice: 'sans', bold: false } as const;

/** One frame as a picture that stands by itself in an article: title, map, scale bar and imprint. */
export function picture({ page, paths, region, measure }: PictureInput): Sheet {
  const { copy, regions } = page;
  const id = region ? frameIdOf(region) : 'zhengzhou';
  const frame = page.frames.find((each) => each.id === id);
  if (!frame) throw new Error(`There is no frame ${id} to draw.`);
  const { width, height } = PICTURE_SIZE;
  const title = region?.name ?? copy.site.title;
  const line = region ? (region.headline ?? copy.area.unreported) : copy.site.dek;
  const titleSize = fit(title, WIDTH, [72, 60, 50, 42], 1, (words, size) => measure(words, size, SERIF)).size;
  const lineSize = fit(line, WIDTH, [46, 40, 34, 26], 1, (words, size) => measure(words, size, SANS)).size;
  // 9 px where the picture is as wide as a phone's column.
  const imprint = imprintBlock(page.imprint, copy.imprint, { size: 40, width: WIDTH, measure });
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
          ...mapMarks({
            frame,
            paths,
            regions,
            // Nothing steps back: in the middle of an article the shape of the whole is what is recognised.
            emphasis: (adcode) => (adcode === region?.adcode ? 'selected' : 'plain'),
            size: 'm',
            place: { x: 0, y: HEAD, scale: 1 },
            copy,
          }),
          ...imprint.marks(FRAME_MARGIN, HEAD + FRAME_SIZE.height + 8),
        ],
      },
    ],
  };
}
