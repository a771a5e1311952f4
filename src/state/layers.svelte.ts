/** Layers a reader can switch, in the order of the control. */
export const LAYER_IDS = ['targets', 'rivers', 'link'] as const;
export type LayerId = (typeof LAYER_IDS)[number];

/** Which layers are on: rivers and the aid link from the start, the targets' symbols on request. */
export class Layers {
  #on = $state.raw<ReadonlySet<LayerId>>(new Set(['rivers', 'link']));

  has(id: LayerId): boolean {
    return this.#on.has(id);
  }

  toggle(id: LayerId): void {
    const on = new Set(this.#on);
    if (!on.delete(id)) on.add(id);
    this.#on = on;
  }
}
