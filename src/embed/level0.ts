/**
 * Shows an area before level 1 is there, as a query asks for one. Returns the undo, or `null` where the prerendered
 * page cannot show it: there is no such area, or it lies in the frame that is not the active one.
 */
export function showArea(area: string): (() => void) | null {
  if (!/^\d{6}$/.test(area)) return null;
  const section = document.getElementById(`area-${area}`);
  const shape = document.querySelector(`.frame--active [data-adcode="${area}"]`);
  if (!section || !shape) return null;
  const marks: [Element | null, string][] = [
    [section, 'area--open'],
    [section.parentElement, 'panel--open'],
    [shape, 'area-shape--selected'],
  ];
  for (const [element, name] of marks) element?.classList.add(name);
  return () => {
    for (const [element, name] of marks) element?.classList.remove(name);
  };
}

/** Until level 1 answers them, links inside the embed jump without a step in the host's history. */
export function replaceJumps(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return;
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const fragment = link?.getAttribute('href');
    if (!fragment) return;
    event.preventDefault();
    location.replace(fragment);
  });
}
