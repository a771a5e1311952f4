import { fill } from '../domain/copy.ts';
import { FRAME_SIZE, frameIdOf, type Paths } from '../domain/frame.ts';
import type { PageData } from '../domain/page-data.ts';
import { qrOf } from '../domain/qr.ts';
import type { Region } from '../domain/region.ts';
import { select } from '../state/select.ts';
import { DEFAULT_URL_STATE } from '../state/url.ts';
import { formatKm2 } from '../domain/format.ts';
import { factRow } from './fact-rows.ts';
import { imprintBlock } from './imprint-marks.ts';
import { keyFacts } from './key-facts.ts';
import { headlinePaint } from './map-look.ts';
import { mapMarks } from './map-marks.ts';
import { qrMarks } from './qr-marks.ts';
import { rect, rule, text, type Mark, type Sheet } from './sheet.ts';
import type { Measure } from './voices.ts';
import { fit, wrap } from './wrap.ts';

/** A poster's size, px: three to four, as phones show it whole. */
export const POSTER = { width: 1080, height: 1440 } as const;

export interface PosterInput {
  readonly page: PageData;
  readonly paths: Paths;
  readonly region: Region;
  /** Where the QR code leads. */
  readonly link: string;
  readonly measure: Measure;
}

const MARGIN = 72;
const COLUMN = POSTER.width - 2 * MARGIN;
/** How small and how large the map may be drawn, and the room above and below it. */
const MAP = { least: 0.5, most: COLUMN / FRAME_SIZE.width, gap: 16 };
const QR = 176;
const MOST_FACTS = 4;
const SERIF = { voice: 'serif', bold: true } as const;

/**
 * One area on one sheet: its name and headline, the map with the area in full colour, what it promises with the place
 * it was printed in, and at the foot the imprint and the way back to the page. The map takes the room that is left.
 */
export function poster(input: PosterInput): Sheet {
  const head = header(input);
  const foot = footer(input);
  const words = body(input, foot.top - head.bottom - FRAME_SIZE.height * MAP.least - 2 * MAP.gap);
  const room = foot.top - words.height - head.bottom;
  const scale = Math.min(MAP.most, (room - 2 * MAP.gap) / FRAME_SIZE.height);
  const place = {
    x: (POSTER.width - FRAME_SIZE.width * scale) / 2,
    y: head.bottom + (room - FRAME_SIZE.height * scale) / 2,
    scale,
  };
  const { emphasis } = select(input.page.regions, { ...DEFAULT_URL_STATE, area: input.region.adcode });
  return {
    ...POSTER,
    layers: [
      {
        id: 'poster',
        label: input.region.name,
        marks: [
          rect([0, 0, POSTER.width, POSTER.height], { fill: 'paper' }),
          rect([0, 0, POSTER.width, 16], { fill: 'ink' }),
          ...head.marks,
          ...mapMarks({ ...input.page, ...input, frame: frameOf(input), emphasis, size: 's', place }),
          ...words.marks(foot.top - words.height),
          ...foot.marks,
        ],
      },
    ],
  };
}

function frameOf({ page, region }: PosterInput) {
  const frame = page.frames.find(({ id }) => id === frameIdOf(region));
  if (!frame) throw new Error(`There is no frame for ${region.adcode}.`);
  return frame;
}

function header({ page: { copy }, region, measure }: PosterInput): { marks: Mark[]; bottom: number } {
  const serif = (words: string, size: number): number => measure(words, size, SERIF);
  const name = fit(region.name, COLUMN, [92, 72, 56, 48], 1, serif);
  const headline = fit(region.headline ?? '', COLUMN, [46, 42, 38], 2, serif);
  const kicker = fit(copy.site.title, COLUMN, [28, 24, 22], 1, serif);
  const dekWidth = measure(copy.site.dek, 22, { voice: 'sans', bold: false });
  const dekFits = serif(copy.site.title, kicker.size) + dekWidth + 32 <= COLUMN;
  const nameAt = 124 + name.size * 0.9;
  const nameEnd = nameAt + (name.lines.length - 1) * name.size * 1.2;
  const marks = [
    text(copy.site.title, MARGIN, 72, kicker.size, SERIF),
    ...(dekFits ? [text(copy.site.dek, MARGIN + COLUMN, 72, 22, { anchor: 'end', fill: 'soft' })] : []),
    rule(MARGIN, 96, COLUMN, 'line'),
    ...name.lines.map((line, index) =>
      text(line, MARGIN, nameAt + index * name.size * 1.2, name.size, SERIF),
    ),
    ...headline.lines.map((line, index) =>
      text(line, MARGIN, nameEnd + headline.size * (1.5 + index * 1.35), headline.size, {
        ...SERIF,
        fill: headlinePaint(region),
      }),
    ),
  ];
  return { marks, bottom: Math.max(...marks.map((mark) => (mark.kind === 'text' ? mark.y : 0))) + 12 };
}

/** The facts that find room in a height; an area without any says so. */
function body(input: PosterInput, room: number): { height: number; marks: (top: number) => Mark[] } {
  const { page, region, measure } = input;
  let height = 0;
  const rows = keyFacts(region, MOST_FACTS).flatMap((fact) => {
    const row = factRow(fact, COLUMN, page.articles, page.copy, measure);
    const top = height;
    if (top + row.height > room) return [];
    height += row.height;
    return [(y: number) => row.marks(MARGIN, y + top)];
  });
  const words = rows.length > 0 ? [] : unreported(input);
  return {
    height: rows.length > 0 ? height : words.length * 46 + 28,
    marks: (top) => [
      rule(MARGIN, top, COLUMN, 'ink', 2),
      ...rows.flatMap((row) => row(top)),
      ...words.map((line, index) => text(line, MARGIN, top + 52 + index * 46, 30)),
    ],
  };
}

const unreported = ({ page: { copy }, region, measure }: PosterInput): string[] => [
  ...(region.summary ? wrapped(region.summary, measure) : [copy.area.unreported]),
  fill(copy.area.size, { km2: formatKm2(region.areaKm2, copy.lang) }),
];

const wrapped = (words: string, measure: Measure): string[] =>
  wrap(words, COLUMN, (line) => measure(line, 30, { voice: 'sans', bold: false }));

/** Imprint lower left, code lower right. */
function footer({ page: { copy, imprint }, link, measure }: PosterInput): { top: number; marks: Mark[] } {
  const width = COLUMN - QR - 40;
  const block = imprintBlock(imprint, copy.imprint, { size: 20, width, measure });
  const bottom = POSTER.height - 56;
  const x = POSTER.width - MARGIN - QR;
  return {
    top: bottom - QR - 40,
    marks: [
      text(copy.share.invite, MARGIN, bottom - QR + 28, 28, SERIF),
      ...block.marks(MARGIN, bottom - block.height),
      ...qrMarks(qrOf(link), x, bottom - QR, QR),
    ],
  };
}
