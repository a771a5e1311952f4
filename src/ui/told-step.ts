/** A stretch of the page from top to bottom, CSS px from the window's top. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
}

/** Where the steps of a list stand, in their order, and what of the page a reader sees of them at most. */
export interface Standing {
  readonly steps: readonly Stretch[];
  readonly seen: Stretch;
}

const heightOf = ({ top, bottom }: Stretch): number => bottom - top;

/** Whether all of a stretch is in sight; half a pixel is rounding. */
export const isInSight = (stretch: Stretch, seen: Stretch): boolean =>
  stretch.top >= seen.top - 0.5 && stretch.bottom <= seen.bottom + 0.5;

/** The list as a whole; `null` where it is not higher than what a reader sees, or its steps lie on one another. */
function scrolled({ steps, seen }: Standing): Stretch | null {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last || steps.some(({ top }, index) => top < (steps[index - 1]?.bottom ?? top) - 1))
    return null;
  const list = { top: first.top, bottom: last.bottom };
  return heightOf(list) > heightOf(seen) ? list : null;
}

/**
 * The step that scrolling tells: as far down the list as the reader has come from its beginning to its end. So the first
 * and the last have their turn, too, and the step told is in sight. `null` where scrolling says nothing.
 */
export function stepAt(standing: Standing): number | null {
  const list = scrolled(standing);
  if (!list) return null;
  const above = Math.max(0, standing.seen.top - list.top);
  const below = Math.max(0, list.bottom - standing.seen.bottom);
  const told = list.top + (above / (above + below)) * heightOf(list);
  const index = standing.steps.findIndex(({ bottom }) => told < bottom);
  return index < 0 ? standing.steps.length - 1 : index;
}

/**
 * How far to scroll for a step whose words have to be seen, px: not at all if they are; else to where scrolling would tell
 * it, or as near to that as shows its words from their beginning.
 */
export function distanceTo(index: number, words: Stretch, standing: Standing): number {
  const { steps, seen } = standing;
  const step = steps[index];
  if (!step || isInSight(words, seen)) return 0;
  const list = scrolled(standing);
  const share = list ? ((step.top + step.bottom) / 2 - list.top) / heightOf(list) : 0;
  const wanted = list ? list.top + share * (heightOf(list) - heightOf(seen)) - seen.top : 0;
  return Math.min(words.top - seen.top, Math.max(wanted, words.bottom - seen.bottom));
}

/**
 * The step told after scrolling from one to another. A button may have gone ahead of the scroll: scrolling down never goes
 * back from there, and scrolling up never on.
 */
export const follow = (told: number, from: number, to: number): number =>
  to > from ? Math.max(told, to) : to < from ? Math.min(told, to) : told;
