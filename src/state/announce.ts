import { fill, type Copy } from '../domain/copy.ts';
import type { Topic } from '../domain/vocabulary.ts';
import type { Selection } from './select.ts';
import type { UrlState } from './url.ts';

/** A step of the aid story that a button went to: its index, of how many, and what it is called. */
export interface StepTurn {
  readonly step: number;
  readonly count: number;
  readonly title: string;
}

/** One moment of the story, as far as a change of it is worth saying. */
export interface Moment {
  readonly state: UrlState;
  readonly selection: Selection;
  readonly turn: StepTurn | null;
}

/** What changed from one moment to the next, in one sentence for whoever cannot see it; `null` for nothing to say. */
export function announcementOf(before: Moment, after: Moment, copy: Copy): string | null {
  const { turn } = after;
  if (turn && turn !== before.turn)
    return fill(copy.status.step, { step: turn.step + 1, of: turn.count, title: turn.title });
  const [first, second] = after.selection.compared ?? [];
  if (first && second) {
    const same = before.selection.compared?.every((region, index) => region === [first, second][index]);
    return same
      ? topicsOf(before, after, copy)
      : fill(copy.compare.opened, { first: first.name, second: second.name });
  }
  const { region, view } = after.selection;
  if (region && (region !== before.selection.region || before.selection.compared))
    return fill(copy.status.opened, { name: region.name, count: region.facts.length });
  if (view !== before.selection.view) return fill(copy.status.view, { view: copy.views[view] });
  if (!region && (before.selection.region || before.selection.compared)) return copy.status.closed;
  return topicsOf(before, after, copy);
}

function topicsOf(before: Moment, after: Moment, copy: Copy): string | null {
  const { topics } = after.state;
  if (topics.join() === before.state.topics.join()) return null;
  if (topics.length === 0) return copy.status.unfiltered;
  return matchSentence(topics, after.selection.matches, copy);
}

/** How many areas and facts have these topics, in a sentence. */
export function matchSentence(topics: readonly Topic[], matches: Selection['matches'], copy: Copy): string {
  const counts = [...matches.values()];
  return fill(copy.status.filtered, {
    topics: topics.map((topic) => copy.topics[topic]).join(copy.timeline.join),
    areas: counts.length,
    facts: counts.reduce((sum, count) => sum + count, 0),
  });
}
