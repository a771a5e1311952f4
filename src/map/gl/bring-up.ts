import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { Copy } from '../../domain/copy.ts';
import type { Camera } from './camera.ts';

// MapLibre is used directly: its one map outlives components and moves between two SVG frames, which a wrapper's
// declarative sources and layers, bound to one place in the markup, would only get in the way of.
setWorkerUrl(workerUrl);

let importing: string | null = null;

/**
 * Lets the worker be started from an import of its script, before a map is. A service worker answers a page in its
 * folder and what that page starts itself, but not a worker whose script lies outside of the folder: without a network
 * there would be no map.
 */
export function startWorkerFromPage(): void {
  importing ??= URL.createObjectURL(
    new Blob([`import ${JSON.stringify(workerUrl)}`], { type: 'text/javascript' }),
  );
  setWorkerUrl(importing);
}

/** How far in a reader may go beyond the whole picture, in zoom levels. */
export const ZOOM_RANGE = 5;

/** Where the map is made, its words, and whom it shares the screen with. */
interface BringUpInput {
  readonly container: HTMLElement;
  readonly page: { readonly copy: Copy };
  /** Whether one finger moves the map. */
  readonly solo: boolean;
  /** Device pixels for one CSS pixel; `null`: the browser's own number. */
  readonly pixelRatio: number | null;
}

/** Makes the page's one map in its container, at `home`, without a style's sources or layers. No request is made. */
export function bringUp(
  { container, page: { copy }, solo, pixelRatio }: BringUpInput,
  home: Camera,
): MapLibreMap {
  return new MapLibreMap({
    container,
    ...(pixelRatio === null ? {} : { pixelRatio }),
    style: { version: 8, sources: {}, layers: [] },
    center: home.center,
    zoom: home.zoom,
    minZoom: home.zoom,
    maxZoom: home.zoom + ZOOM_RANGE,
    attributionControl: false,
    cooperativeGestures: !solo,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    doubleClickZoom: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    trackResize: false,
    // Draw 汉字 with the page's own fonts, by the family each layer names.
    localIdeographFontFamily: false,
    canvasContextAttributes: { antialias: true },
    locale: {
      'Map.Title': copy.map.interactive,
      'ScaleControl.Kilometers': copy.map.km,
      'ScaleControl.Meters': copy.map.m,
      'NavigationControl.ZoomIn': copy.map.zoomIn,
      'NavigationControl.ZoomOut': copy.map.zoomOut,
      'CooperativeGesturesHandler.WindowsHelpText': copy.map.gestureMouse,
      'CooperativeGesturesHandler.MacHelpText': copy.map.gestureMac,
      'CooperativeGesturesHandler.MobileHelpText': copy.map.gestureTouch,
    },
  });
}
