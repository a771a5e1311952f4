import type { Fact } from './fact.ts';
import { PERIODS, type Kind, type Period } from './vocabulary.ts';

/** Facts that stand under one heading. */
export interface FactGroup {
  readonly kind: Kind;
  readonly period: Period;
  readonly facts: readonly Fact[];
}

const ORDER: readonly Kind[] = ['achieved', 'target', 'action'];

/** An area's facts as the panel tells them: done, promised, then what goes on now; of each kind the earlier period first. */
export const groupFacts = (facts: readonly Fact[]): FactGroup[] =>
  ORDER.flatMap((kind) => {
    const own = facts.filter((fact) => fact.kind === kind);
    return PERIODS.map((period) => ({
      kind,
      period,
      facts: own.filter((fact) => fact.period === period),
    })).filter(({ facts: some }) => some.length > 0);
  });
