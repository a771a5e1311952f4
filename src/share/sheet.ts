import type { Place } from './place.ts';
import type { Paint } from './paper.ts';

/** Left, top, width, height. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** Which of the page's two voices a text speaks in. */
export type Voice = 'serif' | 'sans';

/** An outline, in the sheet's units or, with `place`, in its own. */
export interface PathMark {
  readonly kind: 'path';
  readonly d: string;
  readonly place?: Place;
  readonly fill?: Paint;
  readonly fillOpacity?: number;
  readonly stroke?: Paint;
  readonly strokeOpacity?: number;
  /** In the sheet's units, whatever `place` does. */
  readonly strokeWidth?: number;
  readonly dash?: number;
  /** Left, top, width and height of what is seen of it, in the sheet's units. */
  readonly clip?: Box;
  /** Name of the object in the exported drawing. */
  readonly id?: string;
  readonly label?: string;
}

/** One line of live text; `y` is its baseline. */
export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly voice: Voice;
  readonly bold: boolean;
  readonly fill: Paint;
  readonly anchor: 'start' | 'middle' | 'end';
  /** A rim in the colour of what lies behind. */
  readonly halo?: Paint;
  /** Letter spacing, em. */
  readonly spacing?: number;
}

export type Mark = PathMark | TextMark;

/** A named part of a sheet: a layer of the exported drawing. */
export interface Layer {
  readonly id: string;
  readonly label: string;
  readonly marks: readonly Mark[];
}

/** A picture before it is SVG or pixels: the same layouts are written as either. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly layers: readonly Layer[];
}

type TextLook = Partial<Omit<TextMark, 'kind' | 'text' | 'x' | 'y' | 'size'>>;

/** A line of text, sans and ink from its left end unless `look` says otherwise. */
export const text = (words: string, x: number, y: number, size: number, look: TextLook = {}): TextMark => ({
  kind: 'text',
  text: words,
  x,
  y,
  size,
  voice: 'sans',
  bold: false,
  fill: 'ink',
  anchor: 'start',
  ...look,
});

/** A filled or outlined rectangle. */
export const rect = ([x, y, width, height]: Box, look: Omit<PathMark, 'kind' | 'd'>): PathMark => ({
  kind: 'path',
  d: `M${x} ${y}h${width}v${height}h${-width}z`,
  ...look,
});

/** A level rule. */
export const rule = (x: number, y: number, width: number, stroke: Paint, strokeWidth = 1.5): PathMark => ({
  kind: 'path',
  d: `M${x} ${y}h${width}`,
  stroke,
  strokeWidth,
});

/** A circle. */
export const circle = (x: number, y: number, r: number, look: Omit<PathMark, 'kind' | 'd'>): PathMark => ({
  kind: 'path',
  d: `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  ...look,
});
