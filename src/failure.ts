/** Shows the prerendered sentence of a failed load, once, with a button that tries again. */
export function showFailure(retry: () => void): void {
  const template = document.querySelector<HTMLTemplateElement>('#load-failed');
  const notice = template?.content.firstElementChild?.cloneNode(true);
  if (!(notice instanceof HTMLElement)) return;
  notice.querySelector('button')?.addEventListener('click', () => {
    notice.remove();
    retry();
  });
  document.body.append(notice);
}
