import { createContext } from 'svelte';
import type { Adcode } from '../domain/adcode.ts';
import type { FrameId, Paths } from '../domain/frame.ts';
import type { PageData } from '../domain/page-data.ts';
import type { Region } from '../domain/region.ts';
import { select } from './select.ts';
import { DEFAULT_URL_STATE, type Scheme, type UrlState } from './url.ts';

/** Told of each state a reader made, so that the address bar can follow. */
export type OnChange = (state: UrlState) => void;

/** The reader's place in the story: the URL state, and everything derived from it. */
export class Story {
  readonly page: PageData;
  readonly paths: Paths;
  #state = $state.raw<UrlState>(DEFAULT_URL_STATE);
  #onChange: OnChange = () => undefined;
  #touched = $state(false);
  readonly #selection = $derived.by(() => select(this.page.regions, this.#state));

  constructor(page: PageData, paths: Paths, initial: UrlState = DEFAULT_URL_STATE) {
    this.page = page;
    this.paths = paths;
    this.#state = initial;
  }

  get region(): Region | null {
    return this.#selection.region;
  }
  get activeFrame(): FrameId {
    return this.#selection.activeFrame;
  }
  get emphasis() {
    return this.#selection.emphasis;
  }
  get scheme(): Scheme {
    return this.#state.scheme;
  }
  get state(): UrlState {
    return this.#state;
  }

  /** Whether the reader has done anything yet: before that there is nothing to announce. */
  get touched(): boolean {
    return this.#touched;
  }

  /** From now on `onChange` hears of every state the reader makes. */
  follow(onChange: OnChange): void {
    this.#onChange = onChange;
  }

  /** Opens an area; the map turns to the frame it lies in. */
  open(area: Adcode): void {
    this.#make({ ...this.#state, area, view: null });
  }
  /** Closes the open area and stays in its frame. */
  close(): void {
    const view = this.activeFrame === 'zhengzhou' ? null : this.activeFrame;
    this.#make({ ...this.#state, area: null, view });
  }
  /** Turns to a frame, closing an area of the other one. */
  show(view: FrameId): void {
    this.#make({ ...this.#state, area: null, view: view === 'zhengzhou' ? null : view });
  }
  /** Takes over a state that came from outside: the first URL, Back and Forward. */
  restore(state: UrlState): void {
    this.#state = state;
  }

  #make(state: UrlState): void {
    this.#state = state;
    this.#touched = true;
    this.#onChange(state);
  }
}

/** The story of the page a component stands in; throws outside of it. */
export const [getStory, setStory] = createContext<Story>();
