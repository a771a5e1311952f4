/**
 * Shows the prerendered sentence of a failed load, once, with a button that tries again: over the page's lower edge, or
 * at the beginning of `place`. Returns how to take it away.
 */
export function showFailure(retry: () => void, place: Element | null = null): () => void {
  const template = document.querySelector<HTMLTemplateElement>('#load-failed');
  const notice = template?.content.firstElementChild?.cloneNode(true);
  if (!(notice instanceof HTMLElement)) return () => undefined;
  notice.querySelector('button')?.addEventListener('click', () => {
    notice.remove();
    retry();
  });
  if (place) place.prepend(notice);
  else document.body.append(notice);
  return () => notice.remove();
}
