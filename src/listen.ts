import { flushSync } from 'svelte';
import type { Adcode } from './domain/adcode.ts';
import { readAddress, writeAddress, type Place } from './state/address.ts';
import { commandOf, isPlainClick, type Command } from './state/links.ts';
import type { Story } from './state/story.svelte.ts';
import { titleOf } from './state/title.ts';
import { sectionId } from './state/url.ts';

/** Wires the document to the story: links, Esc, Back, the address bar, the title, focus. */
export function listen(story: Story, place: Place, known: ReadonlySet<Adcode>): void {
  let opener: Element | null = null;
  const present = (): void => {
    flushSync();
    document.title = titleOf(story.page, story.region);
    document.documentElement.dataset['scheme'] = story.scheme;
  };
  const address = (): string => writeAddress(story.state, place);

  present();
  document.documentElement.dataset['level'] = '1';
  // What the address had and the story does not know leaves the URL.
  if (location.pathname + location.search + location.hash !== address())
    history.replaceState(null, '', address());

  story.follow(() => {
    if (location.pathname + location.search !== address()) history.pushState(null, '', address());
    present();
  });
  addEventListener('popstate', () => {
    story.restore(readAddress(new URL(location.href), place, known));
    present();
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const command = link && isPlainClick(event) ? commandOf(link.getAttribute('href')) : null;
    if (!command) return;
    event.preventDefault();
    if (command.do === 'open') opener = link;
    obey(story, command);
    if (command.do === 'open') reveal(command.area);
    if (command.do === 'close') returnTo(opener);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || story.region === null || event.defaultPrevented) return;
    story.close();
    returnTo(opener);
  });
}

function obey(story: Story, command: Command): void {
  if (command.do === 'open') story.open(command.area);
  else if (command.do === 'show') story.show(command.frame);
  else story.close();
}

/** Brings an opened area's section into view and focuses its name, so that reading goes on there. */
export function reveal(area: Adcode): void {
  const section = document.getElementById(sectionId(area));
  section?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  section?.scrollIntoView({ block: 'start', behavior: 'instant' });
}

function returnTo(opener: Element | null): void {
  const target = opener?.isConnected ? opener : document.querySelector('#intro-title');
  if (target instanceof HTMLElement || target instanceof SVGElement) target.focus();
}
