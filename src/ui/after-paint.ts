/** Runs once the picture that is due is on screen; a page that nobody sees is not painted, and does not wait. */
export function afterPaint(run: () => void): void {
  if (document.hidden) run();
  else requestAnimationFrame(() => setTimeout(run));
}
