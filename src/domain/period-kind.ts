import { fill, type Copy } from './copy.ts';
import type { Fact } from './fact.ts';

/** When a fact holds and of which kind it is, in one phrase: “十四五”实绩. What is under way is so now. */
export function periodKind({ kind, period }: Pick<Fact, 'kind' | 'period'>, copy: Copy): string {
  if (kind === 'action' && period === 'now') return copy.facts.underWay;
  return fill(copy.facts.when, { kind: kindName({ kind, period }, copy), period: copy.periods[period] });
}

/** Of which kind a fact is. A team's story has no 实绩: what was told of the aid is told, asked for or pledged. */
export const kindName = ({ kind, period }: Pick<Fact, 'kind' | 'period'>, copy: Copy): string =>
  (period === 'aid11' ? copy.aidKinds : copy.kinds)[kind];
