/** Tells how much of the window's foot an on-screen keyboard covers, px, now and whenever it changes. Returns the undo. */
export function watchKeyboard(tell: (px: number) => void): () => void {
  const seen = window.visualViewport;
  if (!seen) return () => undefined;
  const measure = (): void => {
    const hidden = window.innerHeight - seen.height * seen.scale - seen.offsetTop;
    tell(hidden > SMALLEST ? Math.round(hidden) : 0);
  };
  seen.addEventListener('resize', measure);
  return () => seen.removeEventListener('resize', measure);
}

/** No keyboard is lower than this; a browser's own bars are. */
const SMALLEST = 120;
