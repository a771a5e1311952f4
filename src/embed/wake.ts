/** How much of the embed has to be in sight before it prepares for more than its picture, 0–1. */
const IN_SIGHT = 0.25;

type Act = 'pointerover' | 'pointerdown' | 'keydown' | 'focusin';
const ACTS: readonly Act[] = ['pointerover', 'pointerdown', 'keydown', 'focusin'];
/** What a reader does on purpose: a pointer that passes by asks for nothing again. */
export const DELIBERATE: readonly Act[] = ['pointerdown', 'keydown'];

/** Runs once, when the reader first does anything of `acts` here. */
export function onFirstAct(run: () => void, acts = ACTS): void {
  const done = new AbortController();
  for (const act of acts) {
    const heard = (): void => {
      done.abort();
      run();
    };
    addEventListener(act, heard, { signal: done.signal, passive: true });
  }
}

/** Runs once, when the embed has come into sight; at once where the browser cannot tell. */
export function onInSight(element: Element, run: () => void): void {
  if (!('IntersectionObserver' in window)) return run();
  const observer = new IntersectionObserver(
    (entries) => {
      // A tall embed is never seen whole: a screenful of it counts as well.
      const seen = entries.some(
        ({ isIntersecting, intersectionRatio, intersectionRect, rootBounds }) =>
          isIntersecting &&
          (intersectionRatio >= IN_SIGHT || intersectionRect.height > (rootBounds?.height ?? 600) * IN_SIGHT),
      );
      if (!seen) return;
      observer.disconnect();
      run();
    },
    { threshold: [0, 0.05, 0.1, IN_SIGHT] },
  );
  observer.observe(element);
}
