import { fill } from '../domain/copy.ts';
import {
  FRAME_MARGIN,
  FRAME_SIZE,
  frameIdOf,
  LABEL_LINE_EM,
  LABEL_UNITS,
  labelUnits,
  type Frame,
  type Paths,
} from '../domain/frame.ts';
import type { PageData } from '../domain/page-data.ts';
import type { Region } from '../domain/region.ts';
import { toneOf } from '../map/tone.ts';
import { PICTURE_SIZE } from '../state/embed-code.ts';
import { escapeHtml } from '../domain/escape-html.ts';

/** What a picture is drawn from. */
export interface PictureInput {
  readonly page: PageData;
  readonly paths: Paths;
  /** The area that stands out; `null` for 郑州 as it is. */
  readonly region: Region | null;
  readonly colour: (name: string) => string;
}

const SERIF = "'Songti SC','STSong','Noto Serif SC','Noto Serif CJK SC','Source Han Serif SC',SimSun,serif";
const SANS =
  "'PingFang SC','HarmonyOS Sans SC',MiSans,'Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif";
/** Heights of the bands above and below the map, drawing units. */
const HEAD = 170;
const SIZE = 'l';
const FINE = 30;

/**
 * One frame as a picture file that stands by itself: title, map, scale bar and imprint, with attributes alone, so that
 * it looks the same in a page, in a feed and on a canvas.
 */
export function picture({ page, paths, region, colour }: PictureInput): string {
  const id = region ? frameIdOf(region) : 'zhengzhou';
  const frame = page.frames.find((each) => each.id === id);
  if (!frame) throw new Error(`There is no frame ${id} to draw.`);
  const { width, height } = PICTURE_SIZE;
  const title = region?.name ?? page.copy.site.title;
  const line = region ? (region.headline ?? page.copy.area.unreported) : page.copy.site.dek;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escapeHtml(`${title}：${line}`)}</title>`,
    `<rect width="${width}" height="${height}" fill="${colour('paper')}"/><rect width="${width}" height="10" fill="${colour('ink')}"/>`,
    text(title, { x: FRAME_MARGIN, y: 92, size: 58, fill: colour('ink'), serif: true }),
    text(line, { x: FRAME_MARGIN, y: 146, size: 34, fill: colour(headlineColour(region)) }),
    `<g transform="translate(0 ${HEAD})">${map(frame, page, paths, region, colour)}</g>`,
    imprint(page, colour),
    '</svg>',
  ].join('');
}

/** Vermilion for what 郑州 reports, indigo for the aided end, soft where there is nothing to stand out. */
function headlineColour(region: Region | null): string {
  if (!region?.headline) return 'soft';
  return toneOf(region) === 'aid' ? 'aid-text' : 'focus-text';
}

interface Line {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly serif?: boolean;
  readonly anchor?: 'middle' | 'end';
  readonly halo?: string;
}

function text(words: string, { x, y, size, fill: ink, serif = false, anchor, halo }: Line): string {
  const look = [
    `x="${Math.round(x)}" y="${Math.round(y)}" font-size="${Math.round(size)}" fill="${ink}"`,
    `font-family="${serif ? SERIF : SANS}"${serif ? ' font-weight="700"' : ''}`,
    anchor ? `text-anchor="${anchor}"` : '',
    halo
      ? `stroke="${halo}" stroke-width="${Math.round(size * 0.2)}" stroke-linejoin="round" paint-order="stroke"`
      : '',
  ];
  return `<text ${look.filter(Boolean).join(' ')}>${escapeHtml(words)}</text>`;
}

function map(
  frame: Frame,
  page: PageData,
  paths: Paths,
  region: Region | null,
  colour: PictureInput['colour'],
): string {
  const areas = page.regions.filter((each) => each.role !== 'city' && frameIdOf(each) === frame.id);
  const isChosen = (each: Region): boolean => each.adcode === region?.adcode;
  const surface = (each: Region): string => {
    const tone = toneOf(each);
    if (isChosen(each)) return colour(tone === 'land' ? 'soft' : tone);
    return colour(tone === 'land' ? 'land' : `${tone}-tint`);
  };
  const shapes = areas.map(
    (each) =>
      `<path d="${paths[`area-${each.adcode}`] ?? ''}" fill="${surface(each)}" stroke="${colour('border')}" stroke-width="2"/>`,
  );
  const rivers = frame.rivers.map(
    ({ main }, index) =>
      `<path d="${paths[`river-${index}`] ?? ''}" fill="none" stroke="${colour('river')}" stroke-opacity="${main ? 0.5 : 0.35}" stroke-width="${main ? 4 : 1.5}"/>`,
  );
  const names = frame.labels
    .filter(({ size }) => size === SIZE)
    .map(({ adcode, x, y, lines, focus, leader }) => {
      const each = areas.find((area) => area.adcode === adcode);
      if (!each) return '';
      const units = labelUnits(SIZE, focus);
      const tone = toneOf(each);
      const chosen = isChosen(each) && !leader;
      const halo = leader ? colour('paper') : surface(each);
      const ink = chosen
        ? colour('on-strong')
        : tone === 'land' || leader
          ? colour('soft')
          : colour(`${tone}-ink`);
      const from = leader
        ? `<path d="M${leader[0]} ${leader[1]}L${leader[2]} ${leader[3]}" stroke="${colour('soft')}" stroke-width="1.5"/>`
        : '';
      return (
        from +
        lines
          .map((words, index) =>
            text(words, {
              x,
              y: y + (index - (lines.length - 1) / 2) * units * LABEL_LINE_EM + units * 0.36,
              size: units,
              fill: ink,
              serif: focus,
              anchor: 'middle',
              halo,
            }),
          )
          .join('')
      );
    });
  return [...shapes, ...rivers, ...names, scaleBar(frame, page, colour)].join('');
}

function scaleBar(
  { scaleBar: { km, units } }: Frame,
  { copy }: PageData,
  colour: PictureInput['colour'],
): string {
  const right = FRAME_SIZE.width - FRAME_MARGIN / 2;
  const bottom = FRAME_SIZE.height - FRAME_MARGIN / 2;
  return (
    `<path d="M${right - units} ${bottom - 14}V${bottom}H${right}V${bottom - 14}" fill="none" stroke="${colour('ink')}" stroke-width="1.5"/>` +
    text(fill(copy.map.scale, { km }), {
      x: right,
      y: bottom - 22,
      size: LABEL_UNITS[SIZE] * 0.85,
      fill: colour('soft'),
      anchor: 'end',
    })
  );
}

/** The lines that map review asks for, lower left, at least 12 px where the picture is 860 px wide. */
function imprint({ imprint: lines, copy }: PageData, colour: PictureInput['colour']): string {
  const missing = !lines.reviewNumber;
  const words = [
    missing ? copy.imprint.noReview : fill(copy.imprint.review, { number: lines.reviewNumber }),
    lines.basemapSource && fill(copy.imprint.basemap, { source: lines.basemapSource }),
    [lines.note, lines.credit].filter(Boolean).join('　'),
  ].filter(Boolean);
  return words
    .map((line, index) =>
      text(line, {
        x: FRAME_MARGIN,
        y: HEAD + FRAME_SIZE.height + 66 + index * 50,
        size: FINE,
        fill: colour(missing && index === 0 ? 'focus-text' : 'soft'),
      }),
    )
    .join('');
}

/** A picture for the whole map and one for each area. */
export const picturesOf = ({ page, paths, colour }: Omit<PictureInput, 'region'>) =>
  [null, ...page.regions].map((region) => ({
    area: region?.adcode ?? null,
    svg: picture({ page, paths, region, colour }),
  }));
