import { fingerprint, normalise } from './normalise.ts';

/** The stretch of a text that is most like a phrase. */
export interface Match {
  /** Characters to insert, delete or replace; 0 for a verbatim quotation. */
  readonly distance: number;
  /** The stretch as it stands in the text. */
  readonly found: string;
}

/** Whether the phrase stands in this one block, white space and width of punctuation aside. */
export function standsIn(phrase: string, block: string): boolean {
  const wanted = fingerprint(phrase);
  return wanted !== '' && fingerprint(block).includes(wanted);
}

/**
 * The stretch of a block nearest to a phrase by edit distance (Sellers' algorithm: the match may start and
 * end anywhere in the block).
 */
export function nearest(phrase: string, block: string): Match {
  const wanted = fingerprint(phrase);
  const { text, from } = normalise(block);
  // For each length of the phrase's beginning: the cost so far and where in the block it started.
  let column = Array.from({ length: wanted.length + 1 }, (_, cost) => ({ cost, start: 0 }));
  let best = { cost: wanted.length, start: 0, end: 0 };
  for (let at = 0; at < text.length; at++) {
    const next = [{ cost: 0, start: at + 1 }];
    let above = { cost: 0, start: at + 1 };
    let diagonal = { cost: 0, start: at };
    for (let row = 1; row <= wanted.length; row++) {
      const left = column[row] ?? diagonal;
      const options = [
        { cost: diagonal.cost + (wanted[row - 1] === text[at] ? 0 : 1), start: diagonal.start },
        { cost: left.cost + 1, start: left.start },
        { cost: above.cost + 1, start: above.start },
      ];
      above = options.reduce((a, b) => (b.cost < a.cost ? b : a));
      diagonal = left;
      next.push(above);
    }
    column = next;
    const longer = above.cost === best.cost && best.end > 0 && above.start === best.start;
    if (above.cost < best.cost || longer) best = { ...above, end: at + 1 };
  }
  const [start] = from[best.start] ?? [0];
  const [, end] = from[best.end - 1] ?? [0, 0];
  return { distance: best.cost, found: end > start ? block.slice(start, end) : '' };
}

/** The longest run of characters that two texts have in common. */
export function sharedRun(a: string, b: string): string {
  let lengths = new Uint16Array(b.length + 1);
  let best = 0;
  let end = 0;
  for (let i = 1; i <= a.length; i++) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      if (a[i - 1] !== b[j - 1]) continue;
      const length = (lengths[j - 1] ?? 0) + 1;
      row[j] = length;
      if (length > best) [best, end] = [length, i];
    }
    lengths = row;
  }
  return a.slice(end - best, end);
}
