import type { Area } from '../domain/area.ts';
import { sharedRun } from './match.ts';
import { bare } from './normalise.ts';

/** A headline or summary may share fewer than this many characters in a row with the source. */
const RUN_LIMIT = 13;

/** Headlines and summaries that copy a run of the source, whatever its punctuation. */
export function checkCopying(areas: readonly Area[], source: string): string[] {
  const whole = bare(source);
  return areas.flatMap(({ adcode, headline, summary }) =>
    Object.entries({ headline, summary }).flatMap(([name, text]) => {
      const run = text === undefined ? '' : sharedRun(bare(text), whole);
      if (run.length < RUN_LIMIT) return [];
      return [
        `${adcode} ${name}: 「${run}」 stands in the source, expected fewer than ${RUN_LIMIT} characters in a row`,
      ];
    }),
  );
}
