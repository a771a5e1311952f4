/**
 * Puts the reader into the field. Where the panel stands under the map (its style says so), the story is scrolled up so
 * that both are seen; the undo puts the page back where it was, unless the reader has scrolled since.
 */
export function settle(field: HTMLElement | undefined): () => void {
  field?.focus({ preventScroll: true });
  const panel = field?.closest('dialog');
  if (!panel || getComputedStyle(panel).getPropertyValue('--under-map').trim() !== '1')
    return () => undefined;
  const from = window.scrollY;
  document.getElementById('story')?.scrollIntoView({ block: 'start', behavior: 'instant' });
  const to = window.scrollY;
  return () => {
    if (Math.abs(window.scrollY - to) < 1) window.scrollTo({ top: from, behavior: 'instant' });
  };
}
