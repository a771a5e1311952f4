import './styles/level1.css';
import { hydrate } from 'svelte';
import App from './App.svelte';
import { loadPage } from './load/load.ts';
import { readPaths } from './load/prerendered.ts';
import { listenToArrows } from './keys.ts';
import { listen } from './listen.ts';
import { whenIdle } from './idle.ts';
import { followLanguage } from './language.svelte.ts';
import { LANGS, OWN_LANG, type Lang } from './domain/lang.ts';
import { capability } from './map/gl/capable.ts';
import { revealArea, revealTargets, showArea } from './reveal.ts';
import { RIVERS_FRAGMENT } from './state/links.ts';
import { pathLang, readAddress, type Place } from './state/address.ts';
import { deviceStorage } from './state/storage.ts';
import { Story } from './state/story.svelte.ts';
import { DEFAULT_URL_STATE } from './state/url.ts';

/** Where this page stands in the build, as the prerender wrote it on the root element. */
function readPlace(): Place & { rootPath: string; ownLang: Lang } {
  const { root: rootPath = './', home = '', lang } = document.documentElement.dataset;
  const ownLang = LANGS.find((each) => each === lang) ?? OWN_LANG;
  const page = new URL(location.href);
  const root = new URL(rootPath || './', page);
  return { root, page, home: home || null, lang: pathLang(ownLang), rootPath, ownLang };
}

/** The styles for a reader's own few colours, sent only to them. */
function followForcedColours(): void {
  const forced = matchMedia('(forced-colors: active)');
  const load = (): void => {
    if (forced.matches) import('./forced.ts').catch(() => console.warn('The forced colours did not load.'));
  };
  forced.addEventListener('change', load);
  load();
}

let started = false;

/** How long a busy browser may put off level 1, ms. */
const PATIENCE_MS = 1500;

/** Resolves when the browser is idle: taking over must not stand before an early tap. */
const quiet = (): Promise<void> => new Promise((resolve) => whenIdle(resolve, PATIENCE_MS));

/**
 * Level 1: loads the data, then takes over the prerendered markup in its default state, then applies what the
 * address asks for, all in one task so that nothing flickers; not before `ready`. Throws a LoadError and touches nothing when the
 * data cannot be had.
 */
export async function takeOver(ready?: Promise<void>): Promise<void> {
  if (started) return;
  const place = readPlace();
  const target = document.querySelector('#app');
  if (!target) throw new Error('The page has no #app to take over.');
  const load = (lang: Lang, signal: AbortSignal | null = null) =>
    loadPage(new URL(`data/page.${lang}.json`, place.root), signal);
  const [page] = await Promise.all([load(place.ownLang), ready]);
  await quiet();
  if (document.documentElement.dataset['shell'] === 'kiosk') {
    const { openKiosk } = await import('./kiosk.ts');
    await openKiosk(page, target, place);
    started = true;
    return;
  }
  const story = new Story(page, readPaths(target), { ...DEFAULT_URL_STATE, area: place.home });
  hydrate(App, { target, props: { story, root: place.rootPath } });
  started = true;
  const known = new Set(page.regions.map((region) => region.adcode));
  story.restore(readAddress(new URL(location.href), place, known));
  story.trueSize.servedBy(async () => (await import('./true-size.ts')).loadTrueSize(place.root));
  story.preferences.keptIn(deviceStorage());
  listen(story, place, known);
  const opened = story.region?.adcode;
  if (opened && scrollY === 0) showArea(opened);
  followLanguage(story, load);
  listenToArrows(story);
  followForcedColours();
  whenIdle(() => {
    if (capability() === 'ready') void enhance(story, place.root);
    if (capability() === 'save-data') story.zoomable.offer(() => enhance(story, place.root));
  });
}

/** Level 2 in a chunk of its own; whatever fails there leaves level 1 as it was. */
async function enhance(story: Story, root: URL): Promise<void> {
  try {
    const { startLevel2 } = await import('./level2.svelte.ts');
    await startLevel2(story, root, {
      area: (area) => {
        story.open(area);
        revealArea(area);
      },
      targets: (area) => {
        story.open(area);
        revealTargets(area);
      },
      rivers: () => location.assign(RIVERS_FRAGMENT),
    });
  } catch (cause) {
    console.warn('Level 2 did not start; the SVG map stays.', cause);
  }
}
