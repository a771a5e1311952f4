import type { Copy } from '../domain/copy.ts';
import type { Region } from '../domain/region.ts';
import { TONES, toneOf, type Tone } from '../map/tone.ts';
import { surface } from './map-look.ts';
import { circle, rect, text, type Mark } from './sheet.ts';
import type { Measure } from './voices.ts';

/** What a picture shows that has to be explained. */
export interface LegendInput {
  readonly regions: readonly Region[];
  readonly rivers: boolean;
  readonly link: boolean;
  readonly targets: boolean;
  readonly copy: Copy;
}

const SIZE = 24;
const ROW = 40;
const SWATCH = 34;
const GAP = 36;
const RIMS = { focus: 'focus', aid: 'aid', land: 'line' } as const satisfies Record<Tone, string>;

/** The legend in rows, from its upper edge: the same tones and words as on the page. */
export function legendMarks(
  { regions, rivers, link, targets, copy }: LegendInput,
  x: number,
  y: number,
  { width, measure }: { readonly width: number; readonly measure: Measure },
): { readonly height: number; readonly marks: Mark[] } {
  const shown = new Set(regions.map(toneOf));
  const line =
    (stroke: 'river' | 'aid') =>
    (atX: number, atY: number): Mark => ({
      kind: 'path',
      d: `M${atX} ${atY - 9}h${SWATCH}`,
      stroke,
      strokeWidth: 4,
    });
  const entries = [
    ...TONES.filter((tone) => shown.has(tone)).map((tone) => ({
      words: copy.legend[tone],
      sign: (atX: number, atY: number): Mark =>
        rect([atX, atY - 20, SWATCH, 22], {
          ...surface(tone, 'plain'),
          stroke: RIMS[tone],
          strokeWidth: 1.5,
        }),
    })),
    ...(rivers ? [{ words: copy.legend.river, sign: line('river') }] : []),
    ...(link ? [{ words: copy.legend.link, sign: line('aid') }] : []),
    ...(targets
      ? [
          {
            words: copy.legend.targets,
            sign: (atX: number, atY: number): Mark =>
              circle(atX + SWATCH / 2, atY - 9, 13, { fill: 'paper', stroke: 'focus', strokeWidth: 2 }),
          },
        ]
      : []),
  ];
  const marks: Mark[] = [];
  let atX = x;
  let atY = y + SIZE;
  for (const { words, sign } of entries) {
    const own = SWATCH + 12 + measure(words, SIZE, { voice: 'sans', bold: false });
    if (atX > x && atX + own > x + width) [atX, atY] = [x, atY + ROW];
    marks.push(sign(atX, atY), text(words, atX + SWATCH + 12, atY, SIZE, { fill: 'soft' }));
    atX += own + GAP;
  }
  return { height: atY - y + 12, marks };
}
