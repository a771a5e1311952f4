import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Adcode } from '../../domain/adcode.ts';
import type { Emphasis } from '../../state/select.ts';
import { SOURCES } from './layers/register.ts';

/** Keeps the selection's emphasis of areas in the feature-state that fills and names, or lines around cities, are painted by. */
export class EmphasisFlags {
  readonly #map: MapLibreMap;
  readonly #adcodes: readonly Adcode[];
  readonly #sources: readonly string[];
  /** What is written; an area that is not in it is plain. */
  readonly #written = new Map<Adcode, Emphasis>();

  constructor(
    map: MapLibreMap,
    adcodes: readonly Adcode[],
    sources: readonly string[] = [SOURCES.areas, SOURCES.names],
  ) {
    this.#map = map;
    this.#adcodes = adcodes;
    this.#sources = sources;
  }

  /** Writes what is new: each write lets MapLibre paint its tiles again, the same as before or not. */
  show(emphasis: (adcode: Adcode) => Emphasis): void {
    for (const id of this.#adcodes) {
      const at = emphasis(id);
      if (at === (this.#written.get(id) ?? 'plain')) continue;
      this.#written.set(id, at);
      const state = { selected: at === 'selected', lit: at === 'lit', dimmed: at === 'dimmed' };
      for (const source of this.#sources) this.#map.setFeatureState({ source, id }, state);
    }
  }

  /** Knows that a lost context took the feature-state with it: the next emphasis is written whole. */
  forget(): void {
    this.#written.clear();
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
