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

/** How long a busy browser may put off level 2's files once level 1's are coming, ms. */
const PATIENCE_MS = 500;

/**
 * Lets the browser fetch the files of levels 1 and 2 side by side instead of one after the other; those of level 2
 * behind level 1's, and only where it can be drawn. The prerender wrote their names on the root element.
 *
 * Whether it can be drawn is asked at rest: sooner, a slow wire would have less idle time, but the question takes long
 * enough to stand before an early tap. Resolves when all is asked for: taking over keeps a slow phone busy, and the wire
 * would be idle all that time.
 */
export async function preload(): Promise<void> {
  const { level1 = '', level2 = '', level2Later = '', root = '' } = document.documentElement.dataset;
  await allButOne(ask(level1, root));
  await new Promise<void>((resolve) => whenIdle(resolve, PATIENCE_MS));
  if (capability() !== 'ready') return;
  ask(level2, root);
  ask(level2Later, root, LATER);
}

/** Asks for files: for each a promise of when it is there or has failed; the later request says what is wrong with it. */
function ask(files: string, root: string, kind?: Attributes): readonly Promise<void>[] {
  return files
    .split(' ')
    .filter(Boolean)
    .map((file) => askOne(file, root, kind ?? KINDS[file.slice(file.lastIndexOf('.') + 1)] ?? LATER));
}

/** Resolves when one is still awaited: what is asked for now takes a round trip, in which that one comes. */
function allButOne(files: readonly Promise<void>[]): Promise<void> {
  return new Promise((resolve) => {
    let awaited = files.length;
    const settle = (): void => {
      if (awaited <= 1) resolve();
    };
    for (const file of files)
      void file.then(() => {
        awaited -= 1;
        settle();
      });
    settle();
  });
}

function askOne(file: string, root: string, attributes: Attributes): Promise<void> {
  const link = document.createElement('link');
  for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
  link.href = root + file;
  return new Promise((resolve) => {
    // An engine that does not know the hint says nothing of it, ever.
    if (!link.relList.supports(link.rel)) resolve();
    link.onload = link.onerror = () => resolve();
    document.head.append(link);
  });
}
