import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Adcode } from '../../domain/adcode.ts';
import type { Emphasis } from '../../state/select.ts';
import { SOURCES } from './layers/register.ts';

/** Writes the selection's emphasis of every area into the feature-state that fills and names are painted by. */
export function applyEmphasis(
  map: MapLibreMap,
  adcodes: readonly Adcode[],
  emphasis: (adcode: Adcode) => Emphasis,
): void {
  for (const id of adcodes) {
    const at = emphasis(id);
    const state = { selected: at === 'selected', lit: at === 'lit', dimmed: at === 'dimmed' };
    map.setFeatureState({ source: SOURCES.areas, id }, state);
    map.setFeatureState({ source: SOURCES.names, id }, state);
  }
}

/** Keeps one flag (`hover`, `focused`) on at most one area at a time. */
export class SingleFlag {
  #at: Adcode | null = null;
  readonly #map: MapLibreMap;
  readonly #flag: 'hover' | 'focused';

  constructor(map: MapLibreMap, flag: 'hover' | 'focused') {
    this.#map = map;
    this.#flag = flag;
  }

  /** Moves the flag to an area, or to none. */
  move(adcode: Adcode | null): void {
    if (adcode === this.#at) return;
    if (this.#at) this.#write(this.#at, false);
    if (adcode) this.#write(adcode, true);
    this.#at = adcode;
  }

  /** Sets the flag again after a lost context took the feature-state with it. */
  restore(): void {
    if (this.#at) this.#write(this.#at, true);
  }

  #write(id: Adcode, value: boolean): void {
    this.#map.setFeatureState({ source: SOURCES.areas, id }, { [this.#flag]: value });
  }
}
