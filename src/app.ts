import { hydrate } from 'svelte';
import App from './App.svelte';
import { loadPage } from './load/load.ts';
import { readPaths } from './load/prerendered.ts';
import { listen } from './listen.ts';
import { capability } from './map/gl/capable.ts';
import { revealArea } from './reveal.ts';
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
  whenIdle(() => {
    if (capability() === 'ready') void enhance(story, place.root);
  });
}

/** Level 2 in a chunk of its own; whatever fails there leaves level 1 as it was. */
async function enhance(story: Story, root: URL): Promise<void> {
  try {
    const { startLevel2 } = await import('./level2.svelte.ts');
    await startLevel2(story, root, (area) => {
      story.open(area);
      revealArea(area);
    });
  } catch (cause) {
    console.warn('Level 2 did not start; the SVG map stays.', cause);
  }
}

/** Runs when the browser has nothing better to do; an engine without idle callbacks gets a moment of rest. */
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 2000 });
  else setTimeout(run, 200);
}
