import { whenIdle } from './idle.ts';
import { capability } from './map/gl/capable.ts';

type Attributes = Readonly<Record<string, string>>;

const LATER: Attributes = { rel: 'prefetch' };

/** How each kind of file is asked for in advance, so that the later request finds it. */
const KINDS: Readonly<Record<string, Attributes>> = {
  js: { rel: 'modulepreload' },
  css: LATER,
  json: { rel: 'preload', as: 'fetch', crossorigin: 'anonymous' },
};

/** How long a busy browser may put off level 2's files once level 1's are there, ms. */
const PATIENCE_MS = 500;

/**
 * Lets the browser fetch the files of levels 1 and 2 side by side instead of one after the other; those of level 2
 * after level 1's, and only where it can be drawn. The prerender wrote their names on the root element.
 *
 * Whether it can be drawn is asked at rest: sooner, a slow wire would have less idle time, but the question takes long
 * enough to stand before an early tap.
 */
export function preload(): void {
  const { level1 = '', level2 = '', level2Later = '', root = '' } = document.documentElement.dataset;
  void ask(level1, root).then(() => {
    whenIdle(() => {
      if (capability() !== 'ready') return;
      void ask(level2, root);
      void ask(level2Later, root, LATER);
    }, PATIENCE_MS);
  });
}

/** Resolves when each file is there or has failed: the later request, not this one, says what is wrong. */
async function ask(files: string, root: string, kind?: Attributes): Promise<void> {
  await Promise.all(
    files
      .split(' ')
      .filter(Boolean)
      .map((file) => askOne(file, root, kind ?? KINDS[file.slice(file.lastIndexOf('.') + 1)] ?? LATER)),
  );
}

function askOne(file: string, root: string, attributes: Attributes): Promise<void> {
  const link = document.createElement('link');
  for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
  link.href = root + file;
  return new Promise((resolve) => {
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}
