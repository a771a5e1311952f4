/** Layers a reader can switch, in the order of the control; the basemap is there only where one is configured. */
export const LAYER_IDS = ['divisions', 'targets', 'rivers', 'link', 'basemap'] as const;
export type LayerId = (typeof LAYER_IDS)[number];

/** Which layers are on: divisions, rivers and the aid link from the start, the targets' symbols and a basemap on request. */
export class Layers {
  #on = $state.raw<readonly LayerId[]>(['divisions', 'rivers', 'link']);
  #basemap = $state(false);
  #refused = $state(false);

  /** The layers that can be switched at present. */
  get ids(): readonly LayerId[] {
    return LAYER_IDS.filter((id) => id !== 'basemap' || this.#basemap);
  }
  /** Whether the basemap was asked for last and could not be had. */
  get refused(): boolean {
    return this.#refused;
  }

  has(id: LayerId): boolean {
    return this.#on.includes(id);
  }

  toggle(id: LayerId): void {
    if (id === 'basemap') this.#refused = false;
    this.#on = this.has(id) ? this.#on.filter((each) => each !== id) : [...this.#on, id];
  }

  /** Level 2 can show a basemap, or no longer can. */
  offerBasemap(offered: boolean): void {
    this.#basemap = offered;
    if (!offered) this.#on = this.#on.filter((id) => id !== 'basemap');
  }

  /** Switches a basemap off that could not be had. */
  refuseBasemap(): void {
    this.#on = this.#on.filter((id) => id !== 'basemap');
    this.#refused = true;
  }
}
