import { ARROWS, neighbourOf } from './state/neighbours.ts';
import type { Story } from './state/story.svelte.ts';

/** On a map the arrow keys go to the neighbouring area in their direction; where there is none the page scrolls. */
export function listenToArrows(story: Story): void {
  document.addEventListener('keydown', (event) => {
    const { key, target, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
    const bearing = ARROWS[key];
    if (bearing === undefined || altKey || ctrlKey || metaKey || shiftKey || defaultPrevented) return;
    if (!(target instanceof SVGElement)) return;
    const at = target.getAttribute('data-adcode');
    const map = target.closest('svg');
    if (!at || !map) return;
    const drawn = story.page.regions.filter(({ adcode }) => map.querySelector(`[data-adcode="${adcode}"]`));
    const next = neighbourOf(at, bearing, drawn);
    if (!next) return;
    event.preventDefault();
    map.querySelector<SVGElement>(`[data-adcode="${next}"]`)?.focus({ preventScroll: true });
  });
}
