import { createContext } from 'svelte';
import type { Adcode } from '../domain/adcode.ts';
import type { FrameId, Paths } from '../domain/frame.ts';
import type { Lang } from '../domain/lang.ts';
import type { PageData } from '../domain/page-data.ts';
import type { View } from '../domain/view.ts';
import { TOPICS, type Topic } from '../domain/vocabulary.ts';
import { Layers } from './layers.svelte.ts';
import type { StepTurn } from './announce.ts';
import { Preferences } from './preferences.svelte.ts';
import { TrueSize } from './true-size.svelte.ts';
import { litByStep, select, type Lit, type Selection, type StepLight } from './select.ts';
import { Zoomable } from './zoomable.svelte.ts';
import { DEFAULT_URL_STATE, type Scheme, type UrlState } from './url.ts';

/** Told of each state a reader made, so that the address bar can follow. */
export type OnChange = (state: UrlState) => void;

/** The reader's place in the story: the URL state, what lights the map besides it, and everything derived. */
export class Story {
  readonly paths: Paths;
  /** The area that the page was prerendered for. */
  readonly home: Adcode | null;
  readonly layers = new Layers();
  readonly trueSize = new TrueSize();
  readonly preferences = new Preferences();
  readonly zoomable = new Zoomable();
  /** Displayed width of the map at full size, CSS px; 0 before it is known. */
  mapWidth = $state(0);
  #isLinkSeen = false;
  #page: PageData;
  readonly #ownLang: Lang;
  #state = $state.raw<UrlState>(DEFAULT_URL_STATE);
  /** Areas that a search found, while it is open. */
  #found = $state.raw<Lit>(null);
  /** Step of the aid story that the reader is at. */
  #step = $state(0);
  #turn = $state.raw<StepTurn | null>(null);
  #touched = $state(false);
  #onChange: OnChange = () => undefined;
  readonly #selection: Selection = $derived.by(() =>
    select(this.page.regions, this.#state, { found: this.#found, step: this.#stepLight() }),
  );

  constructor(page: PageData, paths: Paths, initial: UrlState = DEFAULT_URL_STATE) {
    this.#page = $state.raw(page);
    this.#ownLang = page.lang;
    this.paths = paths;
    this.home = initial.area;
    this.#state = initial;
  }

  /** Everything the page says, in the language it is shown in. */
  get page(): PageData {
    return this.#page;
  }
  /** The language that is wanted: shown already, or on its way. */
  get lang(): Lang {
    return this.#state.lang ?? this.#ownLang;
  }
  get selection(): Selection {
    return this.#selection;
  }
  get region(): Selection['region'] {
    return this.#selection.region;
  }
  get view(): View {
    return this.#selection.view;
  }
  get activeFrame(): FrameId | null {
    return this.#selection.activeFrame;
  }
  get emphasis(): Selection['emphasis'] {
    return this.#selection.emphasis;
  }
  get scheme(): Scheme {
    return this.#state.scheme;
  }
  get topics(): readonly Topic[] {
    return this.#state.topics;
  }
  get state(): UrlState {
    return this.#state;
  }
  get step(): number {
    return this.#step;
  }
  /** The last step that a button went to, anew with each press: it is to be brought into sight and said. */
  get turn(): StepTurn | null {
    return this.#turn;
  }
  /** Whether the reader has done anything yet: before that there is nothing to announce. */
  get touched(): boolean {
    return this.#touched;
  }

  /** From now on `onChange` hears of every state the reader makes. */
  follow(onChange: OnChange): void {
    this.#onChange = onChange;
  }

  /** Opens an area. */
  open(area: Adcode): void {
    this.#make({ ...this.#state, area, view: this.#pair, compare: null });
  }
  /** Opens the area that a fact is of, out of a comparison too; a filter that would hide the fact ends. */
  openFact(id: string): void {
    const owner = this.page.regions.find((region) => region.facts.some((fact) => fact.id === id));
    if (!owner) return;
    const passes = owner.facts.some((fact) => fact.id === id && this.#selection.passes(fact));
    if (passes && this.region === owner && !this.#selection.compared) return;
    const topics = passes ? this.#state.topics : [];
    this.#make({ ...this.#state, area: owner.adcode, view: this.#pair, compare: null, topics });
  }
  /** Closes the open area and stays in its view. */
  close(): void {
    this.#make({ ...this.#state, area: null, compare: null, view: viewInUrl(this.view) });
  }
  /** Turns to a view, closing what is open. */
  show(view: View): void {
    this.#make({ ...this.#state, area: null, compare: null, view: viewInUrl(view) });
  }
  /** Puts two areas side by side. */
  compare(first: Adcode, second: Adcode): void {
    if (first !== second) this.#make({ ...this.#state, compare: [first, second] });
  }
  /** Ends the comparison; an open area is open again, and otherwise its view stays. */
  endCompare(): void {
    const view = this.region ? this.#state.view : viewInUrl(this.view);
    this.#make({ ...this.#state, compare: null, view });
  }
  /** Adds a topic to the filter, or takes it out. */
  toggleTopic(topic: Topic): void {
    const { topics } = this.#state;
    const wanted = topics.includes(topic) ? topics.filter((each) => each !== topic) : [...topics, topic];
    this.#make({ ...this.#state, topics: TOPICS.filter((each) => wanted.includes(each)) });
  }
  /** Filters by exactly these topics. */
  setTopics(topics: readonly Topic[]): void {
    this.#make({ ...this.#state, topics: TOPICS.filter((each) => topics.includes(each)) });
  }
  setScheme(scheme: Scheme): void {
    this.#make({ ...this.#state, scheme });
  }
  clearTopics(): void {
    this.#make({ ...this.#state, topics: [] });
  }
  /** Whether the aid link is shown for the first time since the page was loaded; from then on it is not. */
  seeLink(): boolean {
    const isNew = !this.#isLinkSeen;
    this.#isLinkSeen = true;
    return isNew;
  }
  /** Lights the areas a search found; `null` when the search ends. */
  lightUp(areas: Lit): void {
    this.#found = areas;
  }
  /** Goes to a step of the aid story. */
  goToStep(step: number): void {
    this.#step = Math.min(Math.max(step, 0), this.page.aid.steps.length - 1);
  }
  /** Goes one step on or back by a button; an open area gives way to the story. */
  turnStep(by: 1 | -1): void {
    const isCovered = this.#state.area !== null || this.#state.compare !== null;
    const before = this.#step;
    this.goToStep(before + by);
    const { steps } = this.page.aid;
    const title = steps[this.#step]?.title ?? '';
    if (this.#step !== before || isCovered) this.#turn = { step: this.#step, count: steps.length, title };
    this.#touched = true;
    // Last: the story is shown at once, and at the step it was turned to.
    if (isCovered) this.close();
  }
  /** Asks for a language; `followLanguage` brings it. */
  speak(lang: Lang): void {
    if (lang === this.lang) return;
    this.#state = { ...this.#state, lang: lang === this.#ownLang ? null : lang };
    this.#onChange(this.#state);
  }
  /** Shows the same state in the words of another page. */
  retell(page: PageData): void {
    this.#page = page;
  }
  /** Takes over a state that came from outside: the first URL, Back and Forward. */
  restore(state: UrlState): void {
    this.#state = state;
  }

  /** The view that an area opens in: its own frame's, unless both frames are in sight anyway. */
  get #pair(): View | null {
    return this.#state.view === 'aid' ? 'aid' : null;
  }
  /** In the aid view with nothing open, what the step that is told lights. */
  #stepLight(): StepLight | null {
    const { view, area, compare } = this.#state;
    const step =
      view === 'aid' && area === null && compare === null ? this.page.aid.steps[this.#step] : undefined;
    return step ? litByStep(step, this.page.regions) : null;
  }

  #make(state: UrlState): void {
    this.#state = state;
    this.#touched = true;
    this.#onChange(state);
  }
}

/** 郑州 is where the page opens; it does not stand in the address. */
const viewInUrl = (view: View): View | null => (view === 'zhengzhou' ? null : view);

/** The story of the page a component stands in; throws outside of it. */
export const [getStory, setStory] = createContext<Story>();
