import { DEFAULTS, readStored, writeStored } from './storage.ts';

/** What the reader prefers, on this page and, where storage allows, on the next. */
export class Preferences {
  #singleKeys = $state(DEFAULTS.singleKeys);
  #storage: Storage | null = null;

  /** Whether `/` and `?` alone do something. */
  get singleKeys(): boolean {
    return this.#singleKeys;
  }
  set singleKeys(on: boolean) {
    this.#singleKeys = on;
    writeStored(this.#storage, { singleKeys: on });
  }

  /** Takes up what was chosen before, and keeps what will be chosen. */
  keptIn(storage: Storage | null): void {
    this.#storage = storage;
    this.#singleKeys = readStored(storage).singleKeys;
  }
}
