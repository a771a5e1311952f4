import { whenIdle } from './idle.ts';
import { capability } from './map/gl/capable.ts';

/** How each kind of file is asked for in advance, so that the later request finds it. */
const KINDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  js: { rel: 'modulepreload' },
  css: { rel: 'prefetch' },
  json: { rel: 'preload', as: 'fetch', crossorigin: 'anonymous' },
  geojson: { rel: 'prefetch' },
};

/**
 * Lets the browser fetch the files of levels 1 and 2 side by side instead of one after the other; those of level 2
 * only where it can be drawn, and after level 1's. The prerender wrote their names on the root element.
 */
export function preload(): void {
  const { level1 = '', level2 = '', root = '' } = document.documentElement.dataset;
  ask(level1, root);
  whenIdle(() => {
    if (capability() === 'ready') ask(level2, root);
  });
}

function ask(files: string, root: string): void {
  for (const file of files.split(' ').filter(Boolean)) {
    const link = document.createElement('link');
    const attributes = KINDS[file.slice(file.lastIndexOf('.') + 1)] ?? {};
    for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
    link.href = root + file;
    document.head.append(link);
  }
}
