import type { Adcode } from './domain/adcode.ts';
import { embedAddress, fullAddress } from './embed/address.ts';
import { parseCommand, type HostCommand } from './embed/commands.ts';
import type { HostPort } from './embed/host-port.ts';
import { EMBED_REVEAL, rewind } from './embed/reveal.ts';
import { returnTo } from './focus.ts';
import { obey } from './obey.ts';
import { present } from './present.ts';
import { commandOf, isPlainClick } from './state/links.ts';
import type { Story } from './state/story.svelte.ts';

/** What ties an embed to its host page. */
export interface EmbedTies {
  readonly story: Story;
  readonly address: URL;
  readonly root: URL;
  readonly known: ReadonlySet<Adcode>;
  readonly port: HostPort;
}

/**
 * Wires the embed's document and its host to the story. The host's history is never added to. Returns what tells the host
 * of what is open where that has changed, for a change that is no state: another language's words have come.
 */
export function listenAsEmbed({ story, address, root, known, port }: EmbedTies): () => void {
  let opener: Element | null = null;
  const tell = tellOnce(port);
  const show = (): void => {
    // First the colours: what paints from them follows at once.
    document.documentElement.dataset['scheme'] = story.scheme;
    present(story);
    port.resized();
  };
  const tellState = (): void => {
    const { region, view, state, page } = story;
    tell('area', { area: region?.adcode ?? null, name: region?.name ?? null, view });
    tell('share', {
      title: document.title,
      description: region?.summary ?? page.copy.site.description,
      url: fullAddress(state, page.lang, root),
    });
  };

  show();
  document.documentElement.dataset['level'] = '1';
  write(embedAddress(story.state, address));
  story.follow(() => {
    write(embedAddress(story.state, address));
    show();
    tellState();
  });
  port.serve((data) => {
    const command = parseCommand(data);
    if (command) obeyHost(story, command, known);
  });
  // What the host asked for before is open by now. Words in another language are on their way, and told when they are here.
  if (story.lang === story.page.lang) tellState();

  // Before the entry's own listener, which only knows how to jump.
  addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      const command = link && isPlainClick(event) ? commandOf(link.getAttribute('href')) : null;
      if (!command) return;
      event.preventDefault();
      if (command.do === 'open' || command.do === 'targets') opener = link;
      // An article's line stands beside the open area.
      if (command.do === 'article') EMBED_REVEAL.article(command.article);
      else obey(story, command, EMBED_REVEAL);
      if (command.do === 'close') returnTo(opener, { preventScroll: true });
    },
    { capture: true },
  );
  addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    if (story.trueSize.on) story.trueSize.end();
    else if (story.region) {
      story.close();
      returnTo(opener, { preventScroll: true });
    }
  });
  document.addEventListener('change', ({ target }) => {
    const fact = target instanceof HTMLInputElement && target.checked ? target.closest('.fact') : null;
    if (fact) port.tell('fact', { fact: fact.id.slice('fact-'.length), area: story.region?.adcode ?? null });
  });
  return tellState;
}

/** Tells the host of an event unless that is what it was told of last. */
function tellOnce(
  port: HostPort,
): (event: 'area' | 'share', data: Readonly<Record<string, unknown>>) => void {
  const told = new Map<string, string>();
  return (event, data) => {
    const now = JSON.stringify(data);
    if (told.get(event) === now) return;
    told.set(event, now);
    port.tell(event, data);
  };
}

/** What the host asks for is done without moving focus or scrolling: the reader is in the host's text. */
function obeyHost(story: Story, command: HostCommand, known: ReadonlySet<Adcode>): void {
  switch (command.cmd) {
    case 'select':
      if (command.area === null) story.close();
      else if (known.has(command.area)) story.open(command.area);
      return rewind();
    case 'view':
      story.show(command.value);
      return rewind();
    case 'topic':
      return story.setTopics(command.value);
    case 'scheme':
      return story.setScheme(command.value);
    case 'lang':
      return story.speak(command.value);
  }
}

/** Some engines refuse to rewrite the address of a sandboxed frame, or to do it often; the embed works without. */
function write(address: string): void {
  try {
    history.replaceState(null, '', address);
  } catch {
    return;
  }
}
