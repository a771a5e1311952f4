/** Focuses what an area was opened from, once that is closed: or, where it is no longer in sight, the introduction. */
export function returnTo(opener: Element | null, options?: FocusOptions): void {
  const isInSight = opener !== null && opener.getClientRects().length > 0;
  const target = isInSight ? opener : document.querySelector('#intro-title');
  if (target instanceof HTMLElement || target instanceof SVGElement) target.focus(options);
}
