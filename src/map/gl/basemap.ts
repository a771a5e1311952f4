import type { ErrorEvent, Map as MapLibreMap, MapSourceDataEvent } from 'maplibre-gl';
import { BASEMAP_PREFIX, type BasemapLook } from './basemap-look.ts';
import { CreditControl } from './credit-control.ts';

/** A basemap that shows nothing for this long, ms, is too slow to wait for. */
const SLOW_MS = 8000;
/** A lost tile may be an accident; this many are not. */
const LOST_TILES = 3;

/** MapLibre's error event says where it comes from, if from a source. */
type SourceError = ErrorEvent & { readonly sourceId?: string; readonly tile?: unknown };

const isOurs = (id: string | undefined): boolean => id?.startsWith(BASEMAP_PREFIX) ?? false;

/**
 * An online basemap under everything else, and the watch over it. When it fails, answers with an error status (over
 * quota, a wrong key) or shows nothing in time, it is taken away again, silently, and `onFail` hears of it once.
 */
export class Basemap {
  readonly #map: MapLibreMap;
  readonly #look: BasemapLook;
  readonly #onFail: () => void;
  readonly #credit: CreditControl;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lost = 0;

  constructor(map: MapLibreMap, look: BasemapLook, onFail: () => void) {
    this.#map = map;
    this.#look = look;
    this.#onFail = onFail;
    this.#credit = new CreditControl(look.attribution);
  }

  /** Lays it under the lowest layer of the map. */
  put(): void {
    const map = this.#map;
    map.on('error', this.#failed);
    map.on('sourcedata', this.#arrived);
    map.addControl(this.#credit, 'bottom-left');
    this.#timer = setTimeout(this.#giveUp, SLOW_MS);
    try {
      const ground = map.getStyle().layers[0]?.id;
      for (const [id, source] of Object.entries(this.#look.sources)) map.addSource(id, source);
      for (const layer of this.#look.layers) map.addLayer(layer, ground);
    } catch {
      this.#giveUp();
    }
  }

  /** Takes away all of it, whatever came so far. */
  remove(): void {
    const map = this.#map;
    clearTimeout(this.#timer);
    map.off('error', this.#failed);
    map.off('sourcedata', this.#arrived);
    if (map.hasControl(this.#credit)) map.removeControl(this.#credit);
    for (const { id } of this.#look.layers) if (map.getLayer(id)) map.removeLayer(id);
    for (const id of Object.keys(this.#look.sources)) if (map.getSource(id)) map.removeSource(id);
  }

  readonly #giveUp = (): void => {
    this.remove();
    this.#onFail();
  };

  readonly #arrived = ({ sourceId, tile }: MapSourceDataEvent): void => {
    if (isOurs(sourceId) && tile) clearTimeout(this.#timer);
  };

  /** While this listens MapLibre writes no error to the console; those of others are written here. */
  readonly #failed = ({ sourceId, tile, error }: SourceError): void => {
    if (sourceId !== undefined && !isOurs(sourceId)) return console.error(error);
    if (tile && ++this.#lost < LOST_TILES) return;
    this.#giveUp();
  };
}
