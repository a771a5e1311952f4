/** Layers a reader can switch, in the order of the control. */
export const LAYER_IDS = ['targets', 'rivers', 'link'] as const;
export type LayerId = (typeof LAYER_IDS)[number];

/** Which layers are on: rivers and the aid link from the start, the targets' symbols on request. */
export class Layers {
  #on = $state.raw<readonly LayerId[]>(['rivers', 'link']);

  has(id: LayerId): boolean {
    return this.#on.includes(id);
  }

  toggle(id: LayerId): void {
    this.#on = this.has(id) ? this.#on.filter((each) => each !== id) : [...this.#on, id];
  }
}
