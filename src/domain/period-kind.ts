import { fill, type Copy } from './copy.ts';
import type { Fact } from './fact.ts';

/** When a fact holds and of which kind it is, in one phrase: “十四五”实绩. What is under way is so now. */
export function periodKind({ kind, period }: Pick<Fact, 'kind' | 'period'>, copy: Copy): string {
  if (kind === 'action' && period === 'now') return copy.facts.underWay;
  return fill(copy.facts.when, { kind: copy.kinds[kind], period: copy.periods[period] });
}
