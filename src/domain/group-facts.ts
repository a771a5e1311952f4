import type { Fact } from './fact.ts';
import type { Kind, Period } from './vocabulary.ts';

/** Facts that stand under one heading. */
export interface FactGroup {
  readonly kind: Kind;
  readonly period: Period;
  readonly facts: readonly Fact[];
}

const ORDER: readonly Kind[] = ['achieved', 'action', 'target'];

/** An area's facts as the panel tells them: done, going on, promised; of each kind period by period, as the editors have them. */
export const groupFacts = (facts: readonly Fact[]): FactGroup[] =>
  ORDER.flatMap((kind) => {
    const own = facts.filter((fact) => fact.kind === kind);
    return [...new Set(own.map(({ period }) => period))].map((period) => ({
      kind,
      period,
      facts: own.filter((fact) => fact.period === period),
    }));
  });
