import type { Fact } from '../domain/fact.ts';
import { KINDS, PERIODS, TOPICS, type Kind, type Period, type Topic } from '../domain/vocabulary.ts';

/** Two figures of one unit side by side, or one figure and the gap where the other side published none. */
export type Figures = readonly [Fact, Fact] | readonly [Fact, null] | readonly [null, Fact];

/** What a side says without a figure; nothing said is either nothing at all or no more than its figures. */
export interface Words {
  readonly facts: readonly Fact[];
  readonly none: 'silent' | 'figures' | null;
}

/** Everything two areas say on one topic, of one period and one kind. */
export interface Group {
  readonly topic: Topic;
  readonly period: Period;
  readonly kind: Kind;
  readonly figures: readonly Figures[];
  /** `null` where neither side says anything but figures. */
  readonly words: readonly [Words, Words] | null;
}

const unitOf = ({ value }: Fact): string | null => (value?.number === undefined ? null : (value.unit ?? ''));
const isFigure = (fact: Fact): boolean => unitOf(fact) !== null;

/**
 * Aligns the facts of two areas by topic, period and kind, in the order of the vocabulary. Within a group figures of
 * one unit pair up, in the order of the editors; no figure ever stands beside one of another unit.
 */
export function align(first: readonly Fact[], second: readonly Fact[]): Group[] {
  return TOPICS.flatMap((topic) =>
    PERIODS.flatMap((period) =>
      KINDS.flatMap((kind) => {
        const own = (facts: readonly Fact[]): Fact[] =>
          facts.filter((fact) => fact.topic === topic && fact.period === period && fact.kind === kind);
        const [a, b] = [own(first), own(second)];
        if (a.length + b.length === 0) return [];
        const words = [wordsOf(a), wordsOf(b)] as const;
        const anyWords = words.some(({ facts }) => facts.length > 0);
        return [{ topic, period, kind, figures: figuresOf(a, b), words: anyWords ? words : null }];
      }),
    ),
  );
}

function figuresOf(first: readonly Fact[], second: readonly Fact[]): Figures[] {
  const free = second.filter(isFigure);
  const rows = first.filter(isFigure).map((fact): Figures => {
    const at = free.findIndex((other) => unitOf(other) === unitOf(fact));
    const partner = at < 0 ? undefined : free.splice(at, 1)[0];
    return partner ? [fact, partner] : [fact, null];
  });
  return [...rows, ...free.map((fact): Figures => [null, fact])];
}

function wordsOf(own: readonly Fact[]): Words {
  const facts = own.filter((fact) => !isFigure(fact));
  return { facts, none: facts.length > 0 ? null : own.length > 0 ? 'figures' : 'silent' };
}
