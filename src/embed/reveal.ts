import { articleFragment, factFragment, targetsFragment } from '../state/links.ts';
import { sectionId } from '../state/url.ts';
import { disclose, evidenceOf } from '../ui/disclosure.ts';
import { scrollerOf } from '../ui/scroller.ts';

// Only the embed's own window is scrolled: `scrollIntoView` would take the host page along.
function bring(element: Element | null): void {
  if (!element) return;
  const scroller = scrollerOf(element);
  const top = element.getBoundingClientRect().top - (scroller?.getBoundingClientRect().top ?? 0);
  const room = scroller ? 0 : Number.parseFloat(getComputedStyle(element).scrollMarginTop) || 0;
  (scroller ?? window).scrollBy({ top: top - room, behavior: 'instant' });
}

/** A newly opened area is read from its beginning, whoever opened it. */
export function rewind(): void {
  const panel = document.querySelector('#panel');
  if (panel) panel.scrollTop = 0;
}

const byFragment = (fragment: string): HTMLElement | null => document.getElementById(fragment.slice(1));

function openFact(fact: HTMLElement | null): void {
  const box = evidenceOf(fact);
  if (!box) return;
  disclose(box);
  bring(fact);
}

function openArticle(article: HTMLElement | null): void {
  const list = article?.closest('details');
  if (!list) return;
  list.open = true;
  list.querySelector('summary')?.focus({ preventScroll: true });
  bring(article);
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
  fact: (id: string): void => openFact(byFragment(factFragment(id))),
  article: (id: string): void => openArticle(byFragment(articleFragment(id))),
  story(): void {
    document.getElementById('aid-title')?.focus({ preventScroll: true });
    bring(document.getElementById('aid'));
  },
};
