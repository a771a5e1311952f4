import type { Map as MapLibreMap } from 'maplibre-gl';

/**
 * Lets go of each style that a lost context takes. MapLibre 6.17 destroys it, but leaves it listening to its plug-in for
 * right-to-left text, which lives as long as the page: the style would stay, and with it a map that is removed before its
 * context is back.
 */
export function letGoOfLostStyles(map: MapLibreMap): void {
  let { style } = map;
  map.on('webglcontextlost', () => {
    // The same event tells of workers that were started anew; the style is still the map's own then.
    if (map.style !== style) style._remove(false);
  });
  map.on('webglcontextrestored', () => (style = map.style));
}
