/** Calls back with the index of the list's item that crosses the middle of the window. Returns the undo. */
export function watchSteps(list: HTMLElement, onStep: (index: number) => void): () => void {
  const steps = [...list.children];
  const observer = new IntersectionObserver(
    (entries) => {
      const entered = entries.find((entry) => entry.isIntersecting);
      if (entered) onStep(steps.indexOf(entered.target));
    },
    { rootMargin: '-50% 0px -50% 0px' },
  );
  for (const step of steps) observer.observe(step);
  return () => observer.disconnect();
}
