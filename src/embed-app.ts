import './styles/level1.css';
import { hydrate } from 'svelte';
import Embed from './Embed.svelte';
import { listenAsEmbed } from './embed-listen.ts';
import type { HostPort } from './embed/host-port.ts';
import { parseOptions } from './embed/options.ts';
import { Outlet } from './embed/outlet.svelte.ts';
import { EMBED_REVEAL } from './embed/reveal.ts';
import { followLanguage } from './language.svelte.ts';
import { LANGS, OWN_LANG, type Lang } from './domain/lang.ts';
import { loadPage } from './load/load.ts';
import { readPaths } from './load/prerendered.ts';
import { capability } from './map/gl/capable.ts';
import { pathLang } from './state/address.ts';
import { RIVERS_FRAGMENT } from './state/links.ts';
import { Story } from './state/story.svelte.ts';
import { parseUrl } from './state/url.ts';

/** What the entry hands over to level 1. */
export interface EmbedInputs {
  /** The address the embed was opened by. */
  readonly address: URL;
  readonly port: HostPort;
  /** Takes back what the entry showed at level 0. */
  readonly clear: () => void;
  /** Resolves when level 2 is worth its bytes: the reader acted, or the embed is in sight and idle. */
  readonly wanted: Promise<void>;
}

/**
 * Level 1 of the embed: loads the data, takes over the prerendered markup in its default state, then applies what the
 * address asks for, all in one task. Throws and touches nothing when the data cannot be had.
 */
export async function takeOverEmbed({ address, port, clear, wanted }: EmbedInputs): Promise<void> {
  const { root: rootPath = '../', lang } = document.documentElement.dataset;
  const ownLang = LANGS.find((each) => each === lang) ?? OWN_LANG;
  const root = new URL(rootPath, address);
  const target = document.querySelector('#app');
  if (!target) throw new Error('The embed has no #app to take over.');
  const load = (wanted: Lang, signal: AbortSignal | null = null) =>
    loadPage(new URL(`data/page.${wanted}.json`, root), signal);
  const page = await load(ownLang);
  const story = new Story(page, readPaths(target));
  const outlet = new Outlet();
  clear();
  hydrate(Embed, { target, props: { story, root: rootPath, outlet } });
  outlet.link = parseOptions(address.search).link;
  const known = new Set(page.regions.map((region) => region.adcode));
  const asked = parseUrl(location.search, location.hash, known);
  // A path's language beats the query's.
  const spoken = asked.lang && pathLang(ownLang) === null ? pathLang(asked.lang) : null;
  story.restore({ ...asked, compare: null, lang: spoken });
  story.trueSize.servedBy(async () => (await import('./true-size.ts')).loadTrueSize(root));
  const tellState = listenAsEmbed({ story, address, root, known, port });
  followLanguage(story, load, tellState);
  await wanted;
  if (capability() === 'ready') void enhance(story, root, port);
}

/** Level 2 in a chunk of its own; whatever fails there leaves level 1 as it was. */
async function enhance(story: Story, root: URL, port: HostPort): Promise<void> {
  try {
    const { startLevel2 } = await import('./level2.svelte.ts');
    await startLevel2(story, root, {
      area: (area) => {
        story.open(area);
        EMBED_REVEAL.area(area);
      },
      targets: (area) => {
        story.open(area);
        EMBED_REVEAL.targets(area);
      },
      rivers: () => location.replace(RIVERS_FRAGMENT),
    });
  } catch (cause) {
    port.tell('error', { level: 2 });
    console.warn('Level 2 did not start; the SVG map stays.', cause);
  }
}
