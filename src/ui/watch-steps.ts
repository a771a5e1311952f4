import { scrollerOf } from './scroller.ts';
import { follow, isInSight, distanceTo, stepAt, type Standing, type Stretch } from './told-step.ts';

/** The step that is told at present, and who is to hear of another one. */
export interface StepListener {
  readonly told: () => number;
  readonly tell: (index: number) => void;
}

/** A list of steps that is being followed. */
export interface FollowedSteps {
  /** Tells the step at the present place, if the one that is told is out of sight. */
  readonly catchUp: () => void;
  /** Scrolls to a step that a button told, if its words are out of sight. */
  readonly bring: (index: number) => void;
  readonly stop: () => void;
}

/** An enlarged screen measures in its window's px and scrolls in its own. */
const enlargedBy = (scroller: HTMLElement | null): number =>
  scroller ? scroller.getBoundingClientRect().height / scroller.offsetHeight : 1;

const stretchOf = (element: Element): Stretch => element.getBoundingClientRect();

/** Where the steps stand now. The list's style says how much of what it scrolls under stays over it, as the room it keeps. */
function standingOf(list: HTMLElement, scroller: HTMLElement | null): Standing {
  const { top, bottom } = scroller?.getBoundingClientRect() ?? { top: 0, bottom: innerHeight };
  const covered = Number.parseFloat(getComputedStyle(list).scrollMarginTop) || 0;
  return { steps: [...list.children].map(stretchOf), seen: { top: top + covered, bottom } };
}

/** From a step's title to the end of its last line. */
function wordsOf(step: Element): Stretch | null {
  const [first, last] = [step.firstElementChild, step.lastElementChild];
  return first && last ? { top: stretchOf(first).top, bottom: stretchOf(last).bottom } : null;
}

/**
 * Follows a list of steps by scrolling. Only its own window or panel is ever scrolled, never a page that it is embedded
 * in; and what a button scrolled tells no step.
 */
export function watchSteps(list: HTMLElement, { told, tell }: StepListener): FollowedSteps {
  const scroller = scrollerOf(list);
  const read = (): number | null => stepAt(standingOf(list, scroller));
  let at = read();
  const onScroll = (): void => {
    const now = read();
    if (now === null || now === at) return;
    tell(follow(told(), at ?? told(), now));
    at = now;
  };
  const onResize = (): void => {
    at = read();
  };
  // A panel's scroll does not bubble.
  document.addEventListener('scroll', onScroll, { capture: true, passive: true });
  addEventListener('resize', onResize);
  return {
    catchUp() {
      const words = wordsOf(list.children[told()] ?? list);
      if (at !== null && words && !isInSight(words, standingOf(list, scroller).seen)) tell(at);
    },
    bring(index) {
      const words = wordsOf(list.children[index] ?? list);
      const top = words ? distanceTo(index, words, standingOf(list, scroller)) : 0;
      if (top !== 0) (scroller ?? window).scrollBy({ top: top / enlargedBy(scroller), behavior: 'instant' });
      at = read();
    },
    stop() {
      document.removeEventListener('scroll', onScroll, { capture: true });
      removeEventListener('resize', onResize);
    },
  };
}
