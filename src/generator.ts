import { hydrate } from 'svelte';
import Generator from './Generator.svelte';
import { showFailure } from './failure.ts';
import { loadGenerator } from './load/load-generator.ts';
import { loadPage } from './load/load.ts';

/** Takes over the prerendered page that makes embed codes. Throws a LoadError when the data cannot be had. */
async function takeOver(): Promise<void> {
  const { root = '', lang = 'zh' } = document.documentElement.dataset;
  const base = new URL(root, location.href);
  const target = document.querySelector('#app');
  if (!target) throw new Error('The page has no #app to take over.');
  const [page, data] = await Promise.all([
    loadPage(new URL(`data/page.${lang}.json`, base)),
    loadGenerator(new URL(`data/generator.${lang}.json`, base)),
  ]);
  hydrate(Generator, { target, props: { page, data, root } });
  document.documentElement.dataset['level'] = '1';
}

/** Without level 1 there is nothing to choose with: a sentence says so, with a way to try again. */
async function start(): Promise<void> {
  try {
    await takeOver();
  } catch (cause) {
    showFailure(() => void start());
    console.warn('The page that makes embed codes did not load.', cause);
  }
}

void start();
