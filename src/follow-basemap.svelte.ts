import type { BasemapConfig } from './domain/basemap.ts';
import { loadWebStyle } from './load/load.ts';
import { styleLook, tiandituLook, type BasemapLook } from './map/gl/basemap-look.ts';
import type { GlMap } from './map/gl/gl-map.ts';
import type { Story } from './state/story.svelte.ts';

/** How long a style file may take, ms. */
const STYLE_MS = 8000;

/**
 * Offers the configured online basemap to the reader and shows it while it is switched on. One that cannot be had is
 * switched off with a sentence, and may be tried again. Returns the undo.
 */
export function followBasemap(gl: GlMap, story: Story): () => void {
  const { basemap, copy } = story.page;
  if (!basemap) return () => undefined;
  story.layers.offerBasemap(true);
  const refuse = (): void => story.layers.refuseBasemap();
  const stop = $effect.root(() => {
    $effect(() => {
      if (!story.layers.has('basemap')) return;
      const asked = new AbortController();
      lookOf(basemap, copy.layers.tianditu, asked.signal).then(
        (look) => {
          if (!asked.signal.aborted) gl.whenFilled('basemap', () => gl.basemap.show(look, refuse));
        },
        () => {
          if (!asked.signal.aborted) refuse();
        },
      );
      return () => {
        asked.abort();
        gl.whenFilled('basemap', () => gl.basemap.hide());
      };
    });
  });
  return () => {
    stop();
    story.layers.offerBasemap(false);
  };
}

async function lookOf(basemap: BasemapConfig, tianditu: string, signal: AbortSignal): Promise<BasemapLook> {
  if (basemap.kind === 'tianditu') return tiandituLook(basemap.key, tianditu);
  const { url, attribution } = basemap;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), STYLE_MS);
  signal.addEventListener('abort', () => late.abort(), { once: true });
  try {
    return styleLook(await loadWebStyle(new URL(url), late.signal), url, attribution);
  } finally {
    clearTimeout(timer);
  }
}
