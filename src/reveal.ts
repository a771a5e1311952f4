import type { Adcode } from './domain/adcode.ts';
import type { Reveal } from './obey.ts';
import { articleFragment, factFragment, targetsFragment } from './state/links.ts';
import { sectionId } from './state/url.ts';
import { disclose, evidenceOf } from './ui/disclosure.ts';
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
function revealFact(id: string): void {
  const fact = document.getElementById(factFragment(id).slice(1));
  const box = evidenceOf(fact);
  if (!box) return;
  disclose(box);
  fact?.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** Brings an article's card into view, open. */
function revealArticle(id: string): void {
  const card = document.getElementById(articleFragment(id).slice(1));
  if (!(card instanceof HTMLDetailsElement)) return;
  card.open = true;
  card.querySelector('summary')?.focus({ preventScroll: true });
  card.scrollIntoView({ block: 'start', behavior: 'instant' });
}

/** Brings the aid story into view, to be read from its heading. */
function revealStory(): void {
  document.getElementById('aid-title')?.focus({ preventScroll: true });
  document.getElementById('aid')?.scrollIntoView({ block: 'start', behavior: 'instant' });
}

/** How the page, which scrolls as a whole, brings things into view. */
export const REVEAL: Reveal = {
  area: revealArea,
  targets: revealTargets,
  fact: revealFact,
  article: revealArticle,
  story: revealStory,
};
