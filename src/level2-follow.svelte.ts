import type { Adcode } from './domain/adcode.ts';
import type { Region } from './domain/region.ts';
import { figureOf, frameOf } from './level2-frame.ts';
import type { GlMap } from './map/gl/gl-map.ts';
import { countTargets } from './map/scales.ts';
import type { Story } from './state/story.svelte.ts';

/** Keeps the map in step with the story, the window, the colours and the keyboard. Returns the undo. */
export function follow(gl: GlMap, container: HTMLElement, story: Story): () => void {
  let at = story.activeFrame;
  const stopEffects = $effect.root(() => {
    $effect(() => {
      const to = story.activeFrame;
      // The aid view's pair of frames is SVG at every level: the map waits, unseen, where it was.
      const { on } = story.trueSize;
      // While sizes are compared the SVG is the picture, and the camera waits where the SVG is.
      if (on && !container.hidden) gl.camera.jumpHome();
      container.hidden = to === null || on;
      if (to === null || to === at) return;
      at = to;
      figureOf(to).append(container);
      gl.turnTo(frameOf(story));
    });
    $effect(() => {
      const { emphasis } = story;
      gl.whenFilled('emphasis', () => gl.emphasise(emphasis));
    });
    $effect(() => {
      if (story.scheme) gl.repaint();
    });
    $effect(() => {
      gl.showDivisions(story.layers.has('divisions'));
    });
    $effect(() => {
      gl.showRivers(story.layers.has('rivers'));
    });
    $effect(() => {
      const { passes } = story.selection;
      const count = story.layers.has('targets') ? (region: Region) => countTargets(region, passes) : null;
      gl.showSymbols(count);
    });
  });
  const resized = new ResizeObserver(() => {
    if (container.clientWidth > 0) gl.resize();
  });
  resized.observe(container);
  const undo = new AbortController();
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', () => gl.repaint(), { signal: undo.signal });
  // Focus may have come before the map did.
  gl.whenFilled('ring', () => gl.ring(adcodeOf(document.activeElement)));
  document.addEventListener('focusin', (event) => gl.ring(adcodeOf(event.target)), {
    signal: undo.signal,
  });
  document.addEventListener('focusout', () => gl.ring(null), { signal: undo.signal });
  return () => {
    stopEffects();
    resized.disconnect();
    undo.abort();
  };
}

/** The area whose link the keyboard is on; a link that was clicked shows no ring. */
function adcodeOf(target: EventTarget | null): Adcode | null {
  if (!(target instanceof SVGElement) || !target.matches(':focus-visible')) return null;
  return target.getAttribute('data-adcode') ?? target.getAttribute('data-symbol');
}
