import type { Area } from '../domain/area.ts';
import type { Fact } from '../domain/fact.ts';
import { describePath } from './describe.ts';
import { fingerprint } from './normalise.ts';
import type { Problem } from './problem.ts';
import type { Folder } from './read-folder.ts';

/** The figures of a text that are printed in digits, as they stand there. */
export const numbersIn = (text: string): string[] => fingerprint(text).match(/\d+(?:\.\d+)?/g) ?? [];

const TEXTS = ['headline', 'summary'] as const;

/** Figures in a headline or summary that no fact of the same area has in its value, phrase or period. */
export function checkFigures({ entries }: Folder<Area>): Problem[] {
  return entries.flatMap(({ file, value: area, lineOf }) => {
    const known = new Set(area.facts.flatMap(figuresOf));
    return TEXTS.flatMap((key) =>
      numbersIn(area[key] ?? '')
        .filter((number) => !known.has(number))
        .map((number) => ({
          file,
          line: lineOf([key]),
          message: `${describePath([key])} holds the figure ${number}, expected figures that stand in a fact of this area`,
        })),
    );
  });
}

const figuresOf = ({ value, period, evidence }: Fact): string[] => [
  ...numbersIn(value?.text ?? ''),
  ...numbersIn(evidence.phrase),
  ...(/^\d+$/.test(period) ? [period] : []),
];
