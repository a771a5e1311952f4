import type { Article } from '../domain/article.ts';
import { fill, type Copy } from '../domain/copy.ts';
import type { Fact } from '../domain/fact.ts';
import { periodKind } from '../domain/period-kind.ts';
import { ALONE, setFigure } from './figure-marks.ts';
import { rect, rule, text, type Mark } from './sheet.ts';
import type { Measure } from './voices.ts';
import { wrap } from './wrap.ts';

/** One fact on a picture: as high as it is, and drawn from its upper edge. */
export interface FactRow {
  readonly height: number;
  readonly marks: (x: number, y: number) => Mark[];
}

const LABEL = 29;
const DIGITS = 50;
const SOURCE = 21;
const INDENT = 38;
const LINE = 1.4;
const WORDS = DIGITS * ALONE;
const SERIF = { voice: 'serif', bold: true } as const;

/** What kind of statement a fact is, and where it was printed. */
export function sourceLine(
  { kind, period, evidence }: Fact,
  articles: readonly Article[],
  copy: Copy,
): string {
  const title = articles.find(({ id }) => id === evidence.article)?.title ?? '';
  const sentence = evidence.paragraph === 0 ? copy.share.caption : copy.share.source;
  return `${periodKind({ kind, period }, copy)} · ${fill(sentence, { title, paragraph: evidence.paragraph })}`;
}

/** A fact in a column: its sign and label, its figure at the right where there is room, and where it was printed. */
export function factRow(
  fact: Fact,
  width: number,
  articles: readonly Article[],
  copy: Copy,
  measure: Measure,
): FactRow {
  const sans = { voice: 'sans', bold: false } as const;
  const room = width - INDENT;
  const oneLine = fact.value && setFigure(fact.value, DIGITS, 'ink', measure);
  const figure = oneLine && oneLine.width <= room ? oneLine : undefined;
  // A value of many words that is wider than the column is broken like a text.
  const words = figure ? [] : wrap(fact.value?.text ?? '', room, (line) => measure(line, WORDS, SERIF));
  const beside = figure !== undefined && figure.width <= room * 0.6;
  const labels = wrap(fact.label, beside ? room - figure.width - 24 : room, (line) =>
    measure(line, LABEL, sans),
  );
  const sources = wrap(sourceLine(fact, articles, copy), room, (line) => measure(line, SOURCE, sans));
  // The figure stands on the first line's baseline, or on a line of its own.
  const first = beside ? 54 : 40;
  const labelsEnd = first + (labels.length - 1) * LABEL * LINE;
  const figureAt = beside ? first : labelsEnd + 44;
  const wordsEnd = labelsEnd + words.length * WORDS * LINE;
  const sourceAt = Math.max(wordsEnd, figure ? figureAt : 0) + 34;
  const height = sourceAt + (sources.length - 1) * SOURCE * LINE + 16;
  const square = { stroke: fact.kind === 'target' ? 'focus' : 'ink', strokeWidth: 2.5 } as const;
  return {
    height,
    marks: (x, y) => [
      rect([x + 2, y + first - 20, 18, 18], fact.kind === 'target' ? square : { ...square, fill: 'ink' }),
      ...labels.map((line, index) => text(line, x + INDENT, y + first + index * LABEL * LINE, LABEL)),
      ...(figure?.marks(beside ? x + width - figure.width : x + INDENT, y + figureAt) ?? []),
      ...words.map((line, index) =>
        text(line, x + INDENT, y + labelsEnd + (index + 1) * WORDS * LINE, WORDS, SERIF),
      ),
      ...sources.map((line, index) =>
        text(line, x + INDENT, y + sourceAt + index * SOURCE * LINE, SOURCE, { fill: 'soft' }),
      ),
      rule(x, y + height, width, 'line'),
    ],
  };
}
