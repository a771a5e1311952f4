import './styles/kiosk.css';
import { flushSync, mount } from 'svelte';
import { LANG_INFO } from './domain/lang.ts';
import type { PageData } from './domain/page-data.ts';
import { KioskMap } from './kiosk-map.svelte.ts';
import { pollBuild } from './kiosk-poll.ts';
import { followVersions } from './kiosk-versions.ts';
import { leaveBudget, recallBudget, retried, retryDelay, spend } from './kiosk/budget.ts';
import { listenToHands } from './kiosk/input.ts';
import { Kiosk } from './kiosk/kiosk.svelte.ts';
import KioskShell from './kiosk/KioskShell.svelte';
import { parseOptions } from './kiosk/options.ts';
import { shelf } from './kiosk/shelf.ts';
import { keepAwake } from './kiosk/wake-lock.ts';
import { loadKiosk } from './load/load-kiosk.ts';
import { loadPage } from './load/load.ts';
import { readPaths } from './load/prerendered.ts';
import { obey, type Reveal } from './obey.ts';
import type { Place } from './state/address.ts';
import { commandOf } from './state/links.ts';
import { Story } from './state/story.svelte.ts';

/** How often the machine looks at its clocks, ms. */
const TICK_MS = 1000;

/** Ms of a clock that never jumps. */
const now = (): number => performance.now();

/**
 * The kiosk in place of the prerendered page: loads its words, makes the one map, and starts to live. Throws a LoadError
 * and touches nothing when the data cannot be had.
 */
export async function openKiosk(given: PageData, target: Element, { root }: Place): Promise<void> {
  const known = new Set(given.regions.map((region) => region.adcode));
  const { options, complaints } = parseOptions(location.search, known);
  for (const complaint of complaints) console.warn(complaint);
  const [data, page] = await Promise.all([
    loadKiosk(new URL('data/kiosk.json', root)),
    inLanguage(options.lang, given, root),
  ]);
  document.documentElement.lang = LANG_INFO[page.lang].tag;
  const story = new Story(page, readPaths(target));
  let budget = recallBudget(now());
  const map = new KioskMap(story, root, options);
  const versions = followVersions(root, () => kiosk.send({ is: 'update' }));
  const kiosk = new Kiosk(story, options, data, {
    now,
    wall: () => new Date(),
    shelf: shelf(),
    reloads: budget.total,
    refresh: () => {
      // First the frame turns to the beginning, then its journey there is cut short.
      flushSync();
      map.home();
      document.querySelector('.kiosk__panel')?.scrollTo(0, 0);
    },
    remakeMap: () => void map.start(),
    reload: () => location.reload(),
    reloadByBudget: () => {
      const next = spend(budget, now());
      if (!next) return retryDelay(budget);
      leaveBudget(next, now());
      location.reload();
      return null;
    },
    retry: () => {
      leaveBudget((budget = retried(budget)), now());
      location.reload();
    },
    update: versions.apply,
  });
  map.follow(kiosk);
  watchErrors(kiosk);
  target.replaceChildren();
  mount(KioskShell, { target, props: { kiosk, hands: map, published: publishedRoot(data.siteUrl, root) } });
  document.querySelector('.boot')?.remove();
  story.trueSize.servedBy(async () => (await import('./true-size.ts')).loadTrueSize(root));
  answerLinks(story, kiosk);
  listenToHands(kiosk, now);
  keepAwake();
  window.__kiosk = { health: () => kiosk.health() };
  kiosk.send({ is: 'ready' });
  document.documentElement.dataset['level'] = '1';
  setInterval(() => kiosk.tick(), TICK_MS);
  pollBuild(root, kiosk);
  await map.start();
}

/** The page's data in the language that was asked for, or as it is while there is no other. */
async function inLanguage(lang: PageData['lang'], given: PageData, root: URL): Promise<PageData> {
  if (lang === given.lang) return given;
  return loadPage(new URL(`data/page.${lang}.json`, root)).catch(() => given);
}

const LOCAL = /^(localhost|127\.|\[::1\])/;

/** A visitor's phone cannot open this machine's own address. */
const publishedRoot = (siteUrl: string, root: URL): string =>
  siteUrl || (LOCAL.test(root.host) ? '' : root.href);

function watchErrors(kiosk: Kiosk): void {
  const tell = (cause: unknown): void =>
    kiosk.send({ is: 'error', message: cause instanceof Error ? cause.message : String(cause) });
  addEventListener('error', (event) => tell(event.error ?? event.message));
  addEventListener('unhandledrejection', (event) => tell(event.reason));
  // The text or the SVG stands in already; the chunk may be there after a reload.
  addEventListener('vite:preloadError', () => {
    if (navigator.onLine) kiosk.send({ is: 'reload', why: 'fault' });
    else addEventListener('online', () => kiosk.send({ is: 'reload', why: 'fault' }), { once: true });
  });
}

/** Brings what was opened into view; sections are made when they are opened. */
const REVEAL: Reveal = {
  area: () => showPanel(null),
  targets: (area) => showPanel(`#targets-${area}`),
  fact: (id) => showPanel(`#fact-${id}`),
  article: () => undefined,
  story: () => showPanel(null),
};

function showPanel(selector: string | null): void {
  flushSync();
  const panel = document.querySelector('.kiosk__panel');
  const target = selector ? panel?.querySelector(selector) : null;
  if (target) target.scrollIntoView({ block: 'center', behavior: 'instant' });
  else panel?.scrollTo(0, 0);
}

/** Links of the page itself are commands; no other leads anywhere. */
function answerLinks(story: Story, kiosk: Kiosk): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (!link || link.hasAttribute('download')) return;
    event.preventDefault();
    const command = commandOf(link.getAttribute('href'));
    if (!command || command.do === 'article') return;
    obey(story, command, REVEAL);
    if (story.region && (command.do === 'open' || command.do === 'targets'))
      kiosk.opened(story.region.adcode);
  });
}
