import './styles/true-size.css';
import { ZHENGZHOU } from './domain/adcode.ts';
import { loadBoundaries } from './load/load.ts';
import TrueSizeOverlay from './map/true-size/TrueSizeOverlay.svelte';
import type { Overlay } from './state/true-size.svelte.ts';

/** Fetches 郑州's outline with what draws and moves it over 伊州区. Throws when the outline cannot be had. */
export async function loadTrueSize(root: URL): Promise<Overlay> {
  const boundaries = await loadBoundaries(new URL('geo/overview.geojson', root));
  const outline = boundaries.find(({ adcode }) => adcode === ZHENGZHOU)?.geometry;
  if (!outline) throw new Error('The boundaries do not hold 郑州市.');
  return { component: TrueSizeOverlay, outline };
}
