import { capability } from './map/gl/capable.ts';

type Attributes = Readonly<Record<string, string>>;

const LATER: Attributes = { rel: 'prefetch' };

/** How each kind of file is asked for in advance, so that the later request finds it. */
const KINDS: Readonly<Record<string, Attributes>> = {
  js: { rel: 'modulepreload' },
  css: LATER,
  json: { rel: 'preload', as: 'fetch', crossorigin: 'anonymous' },
};

/**
 * Lets the browser fetch the files of levels 1 and 2 side by side instead of one after the other; those of level 2
 * after level 1's, and only where it can be drawn. The prerender wrote their names on the root element.
 *
 * They are asked for before level 1 is run, not when the browser is at rest: a slow wire would be unused meanwhile. Any
 * sooner, and the question whether they can be drawn would stand before an early tap.
 */
export function preload(): void {
  const { level1 = '', level2 = '', level2Later = '', root = '' } = document.documentElement.dataset;
  void Promise.all(ask(level1, root)).then(() => {
    if (capability() !== 'ready') return;
    ask(level2, root);
    ask(level2Later, root, LATER);
  });
}

/** Each promise resolves when its file is there or has failed: the later request, not this one, says what is wrong. */
const ask = (files: string, root: string, kind?: Attributes): Promise<void>[] =>
  files
    .split(' ')
    .filter(Boolean)
    .map((file) => askOne(file, root, kind ?? KINDS[file.slice(file.lastIndexOf('.') + 1)] ?? LATER));

function askOne(file: string, root: string, attributes: Attributes): Promise<void> {
  const link = document.createElement('link');
  for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
  link.href = root + file;
  return new Promise((resolve) => {
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}
