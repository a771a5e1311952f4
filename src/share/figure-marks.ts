import type { Value } from '../domain/fact.ts';
import { splitValue } from '../ui/split-value.ts';
import type { Paint } from './paper.ts';
import { text, type Mark, type TextMark } from './sheet.ts';
import type { Measure } from './voices.ts';

/** A figure set on one line: digits large and serif, the words around them small. */
export interface SetFigure {
  readonly width: number;
  readonly marks: (x: number, y: number) => Mark[];
}

const DIGITS: Pick<TextMark, 'voice' | 'bold'> = { voice: 'serif', bold: true };
const WORDS: Pick<TextMark, 'voice' | 'bold'> = { voice: 'sans', bold: false };
/** Words around digits, and words that stand alone, as shares of the digits' size. */
const SMALL = 0.56;
export const ALONE = 0.64;

/** Sets a figure with digits of a size, as the page does: qualifier before, unit after, never broken. */
export function setFigure(value: Value, size: number, fill: Paint, measure: Measure): SetFigure {
  const { before, digits, after } = splitValue(value);
  const small = { look: WORDS, size: size * SMALL };
  const parts = digits
    ? [
        { words: before, ...small },
        { words: digits, look: DIGITS, size },
        { words: after, ...small },
      ]
    : [{ words: before, look: DIGITS, size: size * ALONE }];
  const pieces = parts
    .map((part) => ({ ...part, words: part.words.trim() }))
    .filter(({ words }) => words)
    .map((part) => ({ ...part, width: measure(part.words, part.size, part.look) }));
  const gap = size * 0.08;
  return {
    width: pieces.reduce((sum, piece) => sum + piece.width + gap, -gap),
    marks: (x, y) => {
      let at = x;
      return pieces.map((piece) => {
        const mark = text(piece.words, at, y, piece.size, { ...piece.look, fill });
        at += piece.width + gap;
        return mark;
      });
    },
  };
}
