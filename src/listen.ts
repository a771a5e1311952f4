import type { Adcode } from './domain/adcode.ts';
import { readAddress, writeAddress, type Place } from './state/address.ts';
import { obey } from './obey.ts';
import { commandOf, isPlainClick } from './state/links.ts';
import type { Story } from './state/story.svelte.ts';
import { present } from './present.ts';
import { returnTo } from './focus.ts';
import { REVEAL } from './reveal.ts';

/** Wires the document to the story: links, Esc, Back, the address bar, the title, focus. */
export function listen(story: Story, place: Place, known: ReadonlySet<Adcode>): void {
  let opener: Element | null = null;
  const address = (): string => writeAddress(story.state, place);

  keepLinks();
  present(story);
  document.documentElement.dataset['level'] = '1';
  // What level 0 showed by `:target` stays in sight; the address follows without a step of its own.
  const asked = commandOf(location.hash);
  story.follow(() => present(story));
  if (asked && ['fact', 'article', 'show'].includes(asked.do)) obey(story, asked, REVEAL);
  // The browser jumped to the frame where level 0 has it; the view stands at the page's head.
  if (asked?.do === 'show' && asked.view !== 'aid') scrollTo({ top: 0, behavior: 'instant' });
  if (asked?.do === 'topic' && !story.topics.includes(asked.topic)) obey(story, asked, REVEAL);
  // What the address had and the story does not know leaves the URL.
  if (location.pathname + location.search + location.hash !== address()) {
    history.replaceState(null, '', address());
  }

  story.follow(() => {
    if (location.pathname + location.search !== address()) history.pushState(null, '', address());
    present(story);
  });
  addEventListener('popstate', () => {
    const before = openHeading(story);
    story.restore(readAddress(new URL(location.href), place, known));
    present(story);
    const now = openHeading(story);
    if (now !== before) returnTo(now ?? opener, { preventScroll: true });
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const command = link && isPlainClick(event) ? commandOf(link.getAttribute('href')) : null;
    if (!command) return;
    event.preventDefault();
    if (command.do === 'open' || command.do === 'targets') opener = link;
    obey(story, command, REVEAL);
    if (command.do === 'close') returnTo(opener);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (story.trueSize.on) story.trueSize.end();
    else if (story.selection.compared) story.endCompare();
    else if (story.region) {
      story.close();
      returnTo(opener);
    }
  });
}

/** The address is about to move between folders: what was relative to this page's stays where it led. */
function keepLinks(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>(
    'a[href], link[rel="icon"]',
  )) {
    if (link instanceof SVGElement || link.getAttribute('href')?.startsWith('#')) continue;
    link.href = String(link.href);
  }
}

/** Heading of what is open in the panel: an area, a comparison, the aid story. */
const openHeading = ({ region, view, selection: { compared } }: Story): Element | undefined =>
  region || compared || view === 'aid'
    ? [...document.querySelectorAll('#panel h2')].find((heading) => heading.getClientRects().length > 0)
    : undefined;
