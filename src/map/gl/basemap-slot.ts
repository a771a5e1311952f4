import type { Map as MapLibreMap } from 'maplibre-gl';
import type { BasemapLook } from './basemap-look.ts';
import { Basemap } from './basemap.ts';

/** The place for at most one online basemap under the map; what lies above is repainted as it comes and goes. */
export class BasemapSlot {
  #basemap: Basemap | null = null;
  readonly #map: MapLibreMap;
  readonly #repaint: () => void;

  constructor(map: MapLibreMap, repaint: () => void) {
    this.#map = map;
    this.#repaint = repaint;
  }

  /** Whether a basemap has to be seen through what lies above it. */
  get isOn(): boolean {
    return this.#basemap !== null;
  }

  /** Shows a basemap; one that fails has been taken away again before `onFail` hears of it. */
  show(look: BasemapLook, onFail: () => void): void {
    this.hide();
    this.#basemap = new Basemap(this.#map, look, () => {
      this.#basemap = null;
      this.#repaint();
      onFail();
    });
    this.#repaint();
    this.#basemap.put();
  }

  /** Takes the basemap away, if there is one. */
  hide(): void {
    if (!this.#basemap) return;
    this.#basemap.remove();
    this.#basemap = null;
    this.#repaint();
  }
}
