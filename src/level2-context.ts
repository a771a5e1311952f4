import type { GlMap } from './map/gl/gl-map.ts';
import type { Story } from './state/story.svelte.ts';

/** What a shell says and wants to hear of a lost context. */
export interface ContextOptions {
  /** How long a lost context may take to come back, ms, before level 2 is given up; `null`: the shell decides. */
  readonly restoreMs?: number | null;
  readonly onLost?: () => void;
  readonly onBack?: () => void;
}

/** How long a reader's page waits for a lost context, ms. */
const RESTORE_MS = 8000;

/** A lost context puts the SVG back in sight at once; a restored one gets its feature-state again. */
export function watchContext(
  gl: GlMap,
  container: HTMLElement,
  story: Story,
  giveUp: () => void,
  { restoreMs = RESTORE_MS, onLost, onBack }: ContextOptions,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  gl.map.on('webglcontextlost', () => {
    container.classList.remove('gl--on');
    if (restoreMs !== null) timer = setTimeout(giveUp, restoreMs);
    onLost?.();
  });
  gl.map.on('webglcontextrestored', () => {
    clearTimeout(timer);
    gl.whenFilled('emphasis', () => gl.emphasise(story.emphasis));
    void gl
      .refill()
      .then(() => gl.map.once('idle'))
      .then(() => {
        container.classList.add('gl--on');
        onBack?.();
      });
  });
}
