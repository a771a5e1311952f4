import { escapeHtml } from '../domain/escape-html.ts';
import { PAPER } from './paper.ts';
import { round } from './place.ts';
import type { Box, Layer, Mark, PathMark, Sheet, TextMark } from './sheet.ts';
import type { Voices } from './voices.ts';

/** What XML holds in no form, escaped or not. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const escape = (words: string): string => escapeHtml(words.replace(NOT_XML, ''));

type Attributes = Readonly<Record<string, string | number | undefined>>;

const write = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escape(String(value))}"`)
    .join('');

function path({ d, place, clip, id, label, ...look }: PathMark): string {
  const scale = place?.scale ?? 1;
  const outline = `<path${write({
    id,
    'inkscape:label': label,
    d,
    transform: place && `matrix(${scale} 0 0 ${scale} ${place.x} ${place.y})`,
    fill: look.fill ? PAPER[look.fill] : 'none',
    'fill-opacity': look.fillOpacity,
    stroke: look.stroke && PAPER[look.stroke],
    'stroke-opacity': look.strokeOpacity,
    'stroke-width': look.strokeWidth && round(look.strokeWidth / scale),
    'stroke-dasharray': look.dash && round(look.dash / scale),
    'stroke-linejoin': look.stroke && 'round',
  })}/>`;
  // The clip is the sheet's: on the path itself it would move with the path.
  return clip ? `<g clip-path="url(#${clipId(clip)})">${outline}</g>` : outline;
}

const clipId = (box: Box): string => `clip-${box.map(Math.round).join('-')}`;

/** Each clip once, however many marks it cuts. */
function clips({ layers }: Sheet): string {
  const all = layers.flatMap(({ marks }) =>
    marks.flatMap((mark) => (mark.kind === 'path' && mark.clip ? [mark.clip] : [])),
  );
  const different = new Map(all.map((box) => [clipId(box), box]));
  if (different.size === 0) return '';
  const shapes = [...different].map(
    ([id, [x, y, width, height]]) =>
      `<clipPath id="${id}"><rect${write({ x, y, width, height })}/></clipPath>`,
  );
  return `<defs>${shapes.join('')}</defs>\n`;
}

const ANCHORS = { start: undefined, middle: 'middle', end: 'end' } as const;

function line(mark: TextMark, voices: Voices): string {
  return `<text${write({
    x: mark.x,
    y: mark.y,
    'font-family': voices[mark.voice],
    'font-size': mark.size,
    'font-weight': mark.bold ? 700 : undefined,
    'text-anchor': ANCHORS[mark.anchor],
    'letter-spacing': mark.spacing && round(mark.spacing * mark.size),
    fill: PAPER[mark.fill],
    ...(mark.halo && {
      stroke: PAPER[mark.halo],
      'stroke-width': round(mark.size * 0.22),
      'stroke-linejoin': 'round',
      'paint-order': 'stroke',
    }),
  })}>${escape(mark.text)}</text>`;
}

const draw = (mark: Mark, voices: Voices): string => (mark.kind === 'path' ? path(mark) : line(mark, voices));

const layer = ({ id, label, marks }: Layer, voices: Voices): string =>
  `<g${write({ id, 'inkscape:groupmode': 'layer', 'inkscape:label': label })}>\n${marks
    .map((mark) => draw(mark, voices))
    .join('\n')}\n</g>`;

/** What the file says of itself. */
export interface SvgOptions {
  readonly title: string;
  readonly lang: string;
  /** Printed width, mm; without it the sheet's units are pixels. */
  readonly widthMm?: number;
}

/** A sheet as an SVG file: live text, and each layer a named layer of Inkscape and Illustrator. */
export function sheetSvg(sheet: Sheet, voices: Voices, { title, lang, widthMm }: SvgOptions): string {
  const { width, height, layers } = sheet;
  const size = widthMm
    ? { width: `${widthMm}mm`, height: `${round((widthMm * height) / width)}mm` }
    : { width, height };
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg${write({
    xmlns: 'http://www.w3.org/2000/svg',
    'xmlns:inkscape': 'http://www.inkscape.org/namespaces/inkscape',
    'xml:lang': lang,
    ...size,
    viewBox: `0 0 ${width} ${height}`,
  })}>
<title>${escape(title)}</title>
${clips(sheet)}${layers.map((each) => layer(each, voices)).join('\n')}
</svg>
`;
}
