import { hydrate } from 'svelte';
import App from './App.svelte';
import { loadPage } from './load/load.ts';
import { readPaths } from './load/prerendered.ts';
import { listen } from './listen.ts';
import { readAddress, type Place } from './state/address.ts';
import { Story } from './state/story.svelte.ts';
import { DEFAULT_URL_STATE } from './state/url.ts';

/** Where this page stands in the build, as the prerender wrote it on the root element. */
function readPlace(): Place & { rootPath: string; lang: string } {
  const { root: rootPath = './', home = '', lang = 'zh' } = document.documentElement.dataset;
  const page = new URL(location.href);
  return { root: new URL(rootPath || './', page), page, home: home || null, rootPath, lang };
}

let started = false;

/**
 * Level 1: loads the data, then takes over the prerendered markup in its default state, then applies what the
 * address asks for, all in one task so that nothing flickers. Throws a LoadError and touches nothing when the
 * data cannot be had.
 */
export async function takeOver(): Promise<void> {
  if (started) return;
  const place = readPlace();
  const target = document.querySelector('#app');
  if (!target) throw new Error('The page has no #app to take over.');
  const page = await loadPage(new URL(`data/page.${place.lang}.json`, place.root));
  const story = new Story(page, readPaths(target), { ...DEFAULT_URL_STATE, area: place.home });
  hydrate(App, { target, props: { story, root: place.rootPath } });
  started = true;
  const known = new Set(page.regions.map((region) => region.adcode));
  story.restore(readAddress(new URL(location.href), place, known));
  listen(story, place, known);
}
