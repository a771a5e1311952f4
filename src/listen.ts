import type { Adcode } from './domain/adcode.ts';
import { readAddress, writeAddress, type Place } from './state/address.ts';
import { commandOf, isPlainClick, type Command } from './state/links.ts';
import type { Story } from './state/story.svelte.ts';
import { present } from './present.ts';
import { revealArea, revealArticle, revealFact, revealTargets } from './reveal.ts';

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
  if (asked && ['fact', 'article', 'show'].includes(asked.do)) obey(story, asked);
  if (asked?.do === 'topic' && !story.topics.includes(asked.topic)) obey(story, asked);
  // What the address had and the story does not know leaves the URL.
  if (location.pathname + location.search + location.hash !== address()) {
    history.replaceState(null, '', address());
  }

  story.follow(() => {
    if (location.pathname + location.search !== address()) history.pushState(null, '', address());
    present(story);
  });
  addEventListener('popstate', () => {
    story.restore(readAddress(new URL(location.href), place, known));
    present(story);
  });
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const command = link && isPlainClick(event) ? commandOf(link.getAttribute('href')) : null;
    if (!command) return;
    event.preventDefault();
    if (command.do === 'open' || command.do === 'targets') opener = link;
    obey(story, command);
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

function obey(story: Story, command: Command): void {
  switch (command.do) {
    case 'open':
      story.open(command.area);
      return revealArea(command.area);
    case 'targets':
      story.open(command.area);
      return revealTargets(command.area);
    case 'show':
      return story.show(command.view);
    case 'topic':
      return story.toggleTopic(command.topic);
    case 'all-topics':
      return story.clearTopics();
    case 'fact': {
      const owner = story.page.regions.find((region) => region.facts.some(({ id }) => id === command.fact));
      if (owner && (story.region?.adcode !== owner.adcode || story.selection.compared))
        story.open(owner.adcode);
      return revealFact(command.fact);
    }
    case 'article':
      // The cards stand in the introduction, which the aid view and a comparison hide.
      if (story.view === 'aid') story.show('zhengzhou');
      else if (story.region || story.selection.compared) story.close();
      return revealArticle(command.article);
    case 'close':
      return story.close();
  }
}

function returnTo(opener: Element | null): void {
  const target = opener?.isConnected ? opener : document.querySelector('#intro-title');
  if (target instanceof HTMLElement || target instanceof SVGElement) target.focus();
}
