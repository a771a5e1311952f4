/**
 * Runs when the browser has nothing better to do, at the latest after `patience` ms; an engine without idle callbacks
 * gets a moment of rest.
 */
export function whenIdle(run: () => void, patience = 2000): void {
  if ('requestIdleCallback' in window) requestIdleCallback(() => run(), { timeout: patience });
  else setTimeout(run, 200);
}
