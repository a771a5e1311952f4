import { articleFragment, factFragment, targetsFragment } from '../state/links.ts';
import { sectionId } from '../state/url.ts';

// Only the embed's own window is scrolled: `scrollIntoView` would take the host page along.
function bring(element: Element | null): void {
  if (!element) return;
  const room = Number.parseFloat(getComputedStyle(element).scrollMarginTop) || 0;
  scrollBy({ top: element.getBoundingClientRect().top - room, behavior: 'instant' });
}

const byFragment = (fragment: string): HTMLElement | null => document.getElementById(fragment.slice(1));

function openDetails(element: HTMLElement | null): void {
  const details = element?.querySelector('details') ?? element?.closest('details');
  if (!details) return;
  details.open = true;
  details.querySelector('summary')?.focus({ preventScroll: true });
  bring(element);
}

/** How the embed brings what a reader opened into view, inside its own frame. */
export const EMBED_REVEAL = {
  area(area: string): void {
    const section = document.getElementById(sectionId(area));
    section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    bring(section);
  },
  targets(area: string): void {
    const heading = byFragment(targetsFragment(area));
    if (!heading || heading.hidden) return EMBED_REVEAL.area(area);
    heading.focus({ preventScroll: true });
    bring(heading);
  },
  fact: (id: string): void => openDetails(byFragment(factFragment(id))),
  article: (id: string): void => openDetails(byFragment(articleFragment(id))),
};
