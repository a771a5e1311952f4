import type { Adcode } from './domain/adcode.ts';
import type { Reveal } from './obey.ts';
import { articleFragment, factFragment, targetsFragment } from './state/links.ts';
import { sectionId } from './state/url.ts';
import { firstScreenFirst } from './ui/first-screen.ts';

/** Brings an opened area's section into view and focuses its name, so that reading goes on there. */
export function revealArea(area: Adcode): void {
  const section = document.getElementById(sectionId(area));
  if (!section) return;
  firstScreenFirst(section);
  section.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  section.scrollIntoView({ block: 'start', behavior: 'instant' });
}

/** Brings the area that a shared link opened into view; focus stays at the page's beginning. */
export function showArea(area: Adcode): void {
  document.getElementById(sectionId(area))?.scrollIntoView({ block: 'start', behavior: 'instant' });
}

/** Brings an opened area's targets into view, or the area itself where a filter hides them all. */
export function revealTargets(area: Adcode): void {
  const heading = document.getElementById(targetsFragment(area).slice(1));
  if (!heading || heading.hidden) return revealArea(area);
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** Brings a fact into view with its evidence open. */
const revealFact = (id: string): void => openDetails(factFragment(id), 'center');

/** Brings an article's card into view, open. */
const revealArticle = (id: string): void => openDetails(articleFragment(id), 'start');

function openDetails(fragment: string, block: 'center' | 'start'): void {
  const element = document.getElementById(fragment.slice(1));
  const details = element instanceof HTMLDetailsElement ? element : element?.querySelector('details');
  if (!details) return;
  details.open = true;
  details.querySelector('summary')?.focus({ preventScroll: true });
  element?.scrollIntoView({ block, behavior: 'instant' });
}

/** How the page, which scrolls as a whole, brings things into view. */
export const REVEAL: Reveal = {
  area: revealArea,
  targets: revealTargets,
  fact: revealFact,
  article: revealArticle,
};
