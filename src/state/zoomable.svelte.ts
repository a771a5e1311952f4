/** The zoomable map where the reader asked to save data: offered, and loaded when they say so. */
export class Zoomable {
  #state = $state<'none' | 'offered' | 'loading'>('none');
  #load: () => Promise<unknown> = async () => undefined;

  get state(): 'none' | 'offered' | 'loading' {
    return this.#state;
  }

  /** From now on a button loads the map with `load`. */
  offer(load: () => Promise<unknown>): void {
    this.#load = load;
    this.#state = 'offered';
  }
  /** Loads it once; the offer is over whether it came or not, as the picture beneath says the same. */
  async accept(): Promise<void> {
    if (this.#state !== 'offered') return;
    this.#state = 'loading';
    await this.#load();
    this.#state = 'none';
  }
}
