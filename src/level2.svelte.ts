import './styles/gl.css';
import { followBasemap } from './follow-basemap.svelte.ts';
import { watchContext, type ContextOptions } from './level2-context.ts';
import { follow } from './level2-follow.svelte.ts';
import { figureOf, frameOf } from './level2-frame.ts';
import { unlessBroken } from './level2-picture.ts';
import { until } from './level2-until.svelte.ts';
import { geoUrl, loadBoundaries, loadRivers } from './load/load.ts';
import { startWorkerFromPage } from './map/gl/bring-up.ts';
import { GlMap } from './map/gl/gl-map.ts';
import type { Taps } from './map/gl/pointer.ts';
import type { Story } from './state/story.svelte.ts';

/** What a shell asks of level 2 and wants to hear of it. */
export interface Level2Options extends ContextOptions {
  /** Whether one finger moves the map, because no page around it has to scroll. */
  readonly solo?: boolean;
  /** Device pixels for one CSS pixel, where the browser's own number is not wanted. */
  readonly pixelRatio?: number;
  /** Whether the page itself starts the worker, so that its service worker answers for the script. */
  readonly keptWorker?: boolean;
}

/** Level 2 at work. */
export interface Level2 {
  readonly gl: GlMap;
  /** Takes it away; the SVG is in sight again. */
  readonly stop: () => void;
}

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
