import { showFailure } from './failure.ts';
import { styleAnew } from './level1-files.ts';
import { preload } from './preload.ts';
import { otherShell } from './shell.ts';
import { afterPaint } from './ui/after-paint.ts';

/** Svelte and the styles of level 1 need these; an older engine keeps level 0, which is complete in itself. */
function isCapable(): boolean {
  return 'replaceAll' in String.prototype && CSS.supports('selector(:where(a))');
}

/**
 * Loads level 1, which takes over once the files of all levels are asked for. What fails leaves the prerendered page as
 * it is, with a sentence and a way to try again: without `asked`, for nothing is asked for in advance a second time.
 */
async function start(asked?: Promise<void>): Promise<void> {
  try {
    const { takeOver } = await import('./app.ts');
    if (!asked) await styleAnew();
    await takeOver(asked);
  } catch (cause) {
    showFailure(() => void start());
    console.warn('Level 1 did not load; the prerendered page stays.', cause);
  }
}

const { shell, root = '' } = document.documentElement.dataset;
const other = otherShell(location.search, shell, root);
if (other) location.replace(other);
// The map comes before whatever makes it move.
else if (isCapable()) {
  afterPaint(() => void start(preload()));
}
