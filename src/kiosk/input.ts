import type { Kiosk } from './kiosk.svelte.ts';

/** The corner that staff hold, CSS px from the upper left, and for how long, ms. */
const CORNER_PX = 120;
const HOLD_MS = 5000;

/**
 * Hears every touch, key and wheel before the page does: visitors keep the kiosk awake, staff open their panel, and
 * what a browser would do of its own (menu, pinch, drag, selection) is taken away. Returns the undo.
 */
export function listenToHands(kiosk: Kiosk, now: () => number): () => void {
  const undo = new AbortController();
  const { touches } = kiosk;
  const visit = (): void => {
    // In ATTRACT and WARN the screen itself takes the touch, so that it opens nothing underneath.
    const bare = kiosk.phase === 'ATTRACT' && kiosk.scene === null;
    if (bare || kiosk.phase === 'EXPLORE' || kiosk.phase === 'STAFF') kiosk.send({ is: 'input' });
  };
  let held: ReturnType<typeof setTimeout> | undefined;
  const hear = <K extends keyof DocumentEventMap>(
    name: K,
    listener: (event: DocumentEventMap[K]) => void,
  ): void =>
    document.addEventListener(name, listener, { capture: true, passive: false, signal: undo.signal });

  hear('pointerdown', ({ pointerId, clientX, clientY }) => {
    clearTimeout(held);
    if (Math.max(clientX, clientY) < CORNER_PX)
      held = setTimeout(() => kiosk.send({ is: 'staff', open: true }), HOLD_MS);
    if (touches.down(pointerId, clientX, clientY, now())) visit();
  });
  hear('pointermove', ({ pointerId, clientX, clientY }) => {
    if (Math.max(clientX, clientY) >= CORNER_PX) clearTimeout(held);
    if (touches.move(pointerId, clientX, clientY, now())) visit();
  });
  for (const name of ['pointerup', 'pointercancel'] as const)
    hear(name, ({ pointerId }) => {
      clearTimeout(held);
      touches.up(pointerId);
    });
  hear('keydown', visit);
  hear('wheel', (event) => {
    if (event.ctrlKey) event.preventDefault();
    visit();
  });
  for (const name of ['contextmenu', 'dragstart', 'selectstart', 'auxclick'] as const)
    hear(name, (event) => event.preventDefault());
  // Two fingers on the map are MapLibre's; anywhere else they would enlarge the page.
  hear('touchmove', (event) => {
    const onMap = event.target instanceof Element && event.target.closest('.gl');
    if (event.touches.length > 1 && !onMap && event.cancelable) event.preventDefault();
  });
  return () => {
    clearTimeout(held);
    undo.abort();
  };
}
