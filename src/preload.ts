import { whenIdle } from './idle.ts';
import { capability } from './map/gl/capable.ts';

/** How each kind of file is asked for in advance, so that the later request finds it. */
const KINDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  js: { rel: 'modulepreload' },
  css: { rel: 'prefetch' },
  geojson: { rel: 'prefetch' },
};

/**
 * Lets the browser fetch level 2's files while level 1 is still being prepared, where it can draw with them. The
 * prerender wrote their names on the root element; without them level 2 only comes later.
 */
export function preloadLevel2(): void {
  const { level2 = '', root = '' } = document.documentElement.dataset;
  whenIdle(() => {
    if (capability() !== 'ready') return;
    for (const file of level2.split(' ').filter(Boolean)) {
      const link = document.createElement('link');
      const attributes = KINDS[file.slice(file.lastIndexOf('.') + 1)] ?? {};
      for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
      link.href = root + file;
      document.head.append(link);
    }
  });
}
