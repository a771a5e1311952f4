import './styles/gl.css';
import type { Adcode } from './domain/adcode.ts';
import type { Frame, FrameId } from './domain/frame.ts';
import type { Region } from './domain/region.ts';
import { followBasemap } from './follow-basemap.svelte.ts';
import { geoUrl, loadBoundaries, loadRivers } from './load/load.ts';
import { startWorkerFromPage } from './map/gl/bring-up.ts';
import { GlMap } from './map/gl/gl-map.ts';
import type { Taps } from './map/gl/pointer.ts';
import { countTargets } from './map/scales.ts';
import type { Story } from './state/story.svelte.ts';

/** What a shell asks of level 2 and wants to hear of it. */
export interface Level2Options {
  /** How long a lost context may take to come back, ms, before level 2 is given up; `null`: the shell decides. */
  readonly restoreMs?: number | null;
  /** Whether one finger moves the map, because no page around it has to scroll. */
  readonly solo?: boolean;
  /** Device pixels for one CSS pixel, where the browser's own number is not wanted. */
  readonly pixelRatio?: number;
  /** Whether the page itself starts the worker, so that its service worker answers for the script. */
  readonly keptWorker?: boolean;
  readonly onLost?: () => void;
  readonly onBack?: () => void;
}

/** Level 2 at work. */
export interface Level2 {
  readonly gl: GlMap;
  /** Takes it away; the SVG is in sight again. */
  readonly stop: () => void;
}

/** How long a reader's page waits for a lost context, ms. */
const RESTORE_MS = 8000;

/** How long the first picture may take, ms: a blocked worker never brings it. */
const FIRST_PICTURE_MS = 60_000;

/**
 * Level 2: one MapLibre map over the active frame's SVG. It fades in when its first picture is complete; the SVG keeps
 * the keyboard, the names for assistive technology, and its place as the fallback. Throws when data, worker or WebGL
 * fail; nothing of the page has changed then.
 */
export async function startLevel2(
  story: Story,
  root: URL,
  taps: Taps,
  options: Level2Options = {},
): Promise<Level2> {
  await until(() => story.activeFrame !== null && story.lang === story.page.lang);
  const { page } = story;
  const ended = new AbortController();
  const retold = until(() => story.page !== page, ended.signal);
  if (options.keptWorker) startWorkerFromPage();
  const data = Promise.all([loadBoundaries(geoUrl(root, 'city')), loadRivers(geoUrl(root, 'rivers'))]);
  const container = document.createElement('div');
  container.className = 'gl';
  figureOf(story.activeFrame ?? 'zhengzhou').append(container);
  let undo = (): void => {
    ended.abort();
    container.remove();
  };
  const again = (): Promise<Level2> => {
    undo();
    return startLevel2(story, root, taps, options);
  };
  try {
    const gl = new GlMap({
      container,
      page,
      frame: frameOf(story),
      taps,
      solo: options.solo ?? false,
      pixelRatio: options.pixelRatio ?? null,
    });
    const stop = follow(gl, container, story);
    undo = () => {
      undo = () => undefined;
      ended.abort();
      stop();
      gl.map.remove();
      container.remove();
    };
    gl.onCloseUp(() => loadBoundaries(geoUrl(root, 'close')));
    await unlessBroken(gl, retold, async () => {
      const [boundaries, rivers] = await data;
      // MapLibre draws names once, with the fonts that are there: one that the page is still loading is waited for.
      await document.fonts.ready;
      await gl.fill({ boundaries, rivers });
      await gl.map.once('idle');
    });
    container.classList.add('gl--on');
    performance.mark('level-2');
    const withdraw = followBasemap(gl, story);
    const giveUp = (): void => {
      withdraw();
      undo();
    };
    // In another language the page has other frames and other names: the map is made anew with them.
    void retold
      .then(withdraw)
      .then(again)
      .catch((cause: unknown) => console.warn('Level 2 did not come back; the SVG map stays.', cause));
    watchContext(gl, container, story, giveUp, options);
    return { gl, stop: giveUp };
  } catch (cause) {
    if (story.page !== page) return again();
    undo();
    throw cause;
  }
}

/**
 * Waits for the first picture; rejects with the map's first error, when the picture does not come, or when the page is
 * told anew meanwhile.
 */
async function unlessBroken(gl: GlMap, retold: Promise<void>, picture: () => Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let fail = (_event: { readonly error: unknown }): void => undefined;
  const broken = new Promise<never>((_resolve, reject) => {
    fail = ({ error }) => reject(error);
    gl.map.on('error', fail);
    timer = setTimeout(() => reject(new Error('MapLibre brought no picture.')), FIRST_PICTURE_MS);
  });
  try {
    const anew = retold.then(() => Promise.reject(new Error('Told anew.')));
    await Promise.race([picture(), broken, anew]);
  } finally {
    clearTimeout(timer);
    gl.map.off('error', fail);
  }
}

/**
 * Resolves once a condition on the story holds: a frame is at full size, or the language asked for has come, or another
 * one has. The story outlives the map: what waits for it would keep the map, so the wait has to be ended with it.
 */
function until(holds: () => boolean, ended?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = $effect.root(() => {
      $effect(() => {
        if (!holds()) return;
        resolve();
        queueMicrotask(() => stop());
      });
    });
    ended?.addEventListener('abort', () => stop(), { once: true });
  });
}

const frameOf = ({ page, activeFrame }: Story): Frame => {
  const frame = page.frames.find(({ id }) => id === (activeFrame ?? 'zhengzhou'));
  if (!frame) throw new Error(`The page's data has no frame ${activeFrame}.`);
  return frame;
};

function figureOf(id: FrameId): HTMLElement {
  const figure = document.getElementById(`frame-${id}`);
  if (!figure) throw new Error(`The page has no frame ${id}.`);
  return figure;
}

/** Keeps the map in step with the story, the window, the colours and the keyboard. Returns the undo. */
function follow(gl: GlMap, container: HTMLElement, story: Story): () => void {
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

/** A lost context puts the SVG back in sight at once; a restored one gets its feature-state again. */
function watchContext(
  gl: GlMap,
  container: HTMLElement,
  story: Story,
  giveUp: () => void,
  { restoreMs = RESTORE_MS, onLost, onBack }: Level2Options,
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
