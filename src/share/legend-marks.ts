import type { Copy } from '../domain/copy.ts';
import type { Tone } from '../map/tone.ts';
import type { LegendAnswer, LegendSurfaces, LegendTone } from '../state/legend-entries.ts';
import { linkLook, surface } from './map-look.ts';
import { circle, rect, text, type Mark } from './sheet.ts';
import type { Measure } from './voices.ts';

/** What a picture shows that has to be explained. */
export interface LegendInput extends LegendSurfaces {
  readonly rivers: boolean;
  readonly link: boolean;
  readonly targets: boolean;
  readonly copy: Copy;
}

const SIZE = 24;
const ROW = 40;
const SWATCH = 34;
const GAP = 36;
const SWATCH_GAP = 5;
const RIMS = { focus: 'focus', aid: 'aid', land: 'line' } as const satisfies Record<Tone, string>;

/** What an entry shows before its words: its marks from the left end of the line, and how wide they are. */
interface Sign {
  readonly width: number;
  readonly marks: (x: number, y: number) => readonly Mark[];
}

/** A surface as the map paints it. */
const swatch = (tone: Tone, strength: LegendTone['strength']): Sign => ({
  width: SWATCH,
  marks: (x, y) => [
    rect([x, y - 20, SWATCH, 22], { ...surface(tone, strength), stroke: RIMS[tone], strokeWidth: 1.5 }),
  ],
});

const line = (stroke: 'river' | 'aid', strokeOpacity = 1): Sign => ({
  width: SWATCH,
  marks: (x, y) => [{ kind: 'path', d: `M${x} ${y - 9}h${SWATCH}`, stroke, strokeWidth: 4, strokeOpacity }],
});

/** What answers, side by side. */
const answering = ({ signs, strength }: LegendAnswer): Sign => ({
  width: signs.length * (SWATCH + SWATCH_GAP) - SWATCH_GAP,
  marks: (x, y) =>
    signs
      .map((sign) => (sign === 'link' ? line('aid', linkLook(strength).opacity) : swatch(sign, strength)))
      .flatMap(({ marks }, index) => marks(x + index * (SWATCH + SWATCH_GAP), y)),
});

/** Lines around cities, side by side. */
const around = (tones: LegendSurfaces['cities']): Sign => ({
  width: tones.length * (SWATCH + SWATCH_GAP) - SWATCH_GAP,
  marks: (x, y) =>
    tones.map((tone, index) =>
      rect([x + index * (SWATCH + SWATCH_GAP), y - 20, SWATCH, 22], {
        fill: 'paper',
        stroke: tone,
        strokeWidth: 4,
      }),
    ),
});

const CIRCLE: Sign = {
  width: SWATCH,
  marks: (x, y) => [circle(x + SWATCH / 2, y - 9, 13, { fill: 'paper', stroke: 'focus', strokeWidth: 2 })],
};

function entriesOf({ tones, answers, cities, rivers, link, targets, copy: { legend } }: LegendInput) {
  return [
    ...tones.map(({ tone, strength }) => ({ words: legend[tone], sign: swatch(tone, strength) })),
    ...answers.map((answer) => ({ words: legend[answer.words], sign: answering(answer) })),
    ...(cities.length > 0 ? [{ words: legend.city, sign: around(cities) }] : []),
    ...(rivers ? [{ words: legend.river, sign: line('river') }] : []),
    ...(link ? [{ words: legend.link, sign: line('aid') }] : []),
    ...(targets ? [{ words: legend.targets, sign: CIRCLE }] : []),
  ];
}

/** The legend in rows, from its upper edge: the same tones and words as on the page. */
export function legendMarks(
  input: LegendInput,
  x: number,
  y: number,
  { width, measure }: { readonly width: number; readonly measure: Measure },
): { readonly height: number; readonly marks: Mark[] } {
  const marks: Mark[] = [];
  let atX = x;
  let atY = y + SIZE;
  for (const { words, sign } of entriesOf(input)) {
    const own = sign.width + 12 + measure(words, SIZE, { voice: 'sans', bold: false });
    if (atX > x && atX + own > x + width) [atX, atY] = [x, atY + ROW];
    marks.push(...sign.marks(atX, atY), text(words, atX + sign.width + 12, atY, SIZE, { fill: 'soft' }));
    atX += own + GAP;
  }
  return { height: atY - y + 12, marks };
}
