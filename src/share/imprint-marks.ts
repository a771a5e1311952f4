import type { Copy } from '../domain/copy.ts';
import type { ImprintConfig } from '../domain/config.ts';
import { imprintLines } from '../domain/imprint.ts';
import { text, type Mark } from './sheet.ts';
import type { Measure } from './voices.ts';
import { wrap } from './wrap.ts';

const LINE = 1.45;
const SANS = { voice: 'sans', bold: false } as const;

/** The imprint as a block of lines, the review mark first: as high as it is, drawn from its upper edge. */
export function imprintBlock(
  imprint: ImprintConfig,
  copy: Copy['imprint'],
  { size, width, measure }: { readonly size: number; readonly width: number; readonly measure: Measure },
): { readonly height: number; readonly marks: (x: number, y: number) => Mark[] } {
  const { missing, lines } = imprintLines(imprint, copy);
  const set = lines.flatMap((line) => wrap(line, width, (words) => measure(words, size, SANS)));
  const all = [...(missing ? [missing] : []), ...set];
  return {
    height: all.length * size * LINE,
    marks: (x, y) =>
      all.map((line, index) =>
        text(
          line,
          x,
          y + size + index * size * LINE,
          size,
          missing && index === 0 ? { bold: true, fill: 'focus' } : { fill: 'soft' },
        ),
      ),
  };
}
