import type { Story } from '../story.svelte.ts';
import type { Finder, Found } from './finder.ts';
import type { Finding } from './finding.ts';
import { lightsOf } from './lights.ts';

/** Most facts that are listed; the map shows where all of them are. */
export const FACTS_MAX = 20;

/** One search while it is open: the query, what it found, and the finding that Enter would open. */
export class Search {
  readonly #story: Story;
  readonly #finder: Finder;
  #query = $state('');
  #at = $state(0);
  readonly #found: Found = $derived.by(() => this.#finder.find(this.#query));
  readonly #listed: readonly Finding[] = $derived.by(() => [
    ...this.#found.places,
    ...this.#found.facts.slice(0, FACTS_MAX),
    ...this.#found.articles,
  ]);

  constructor(story: Story, finder: Finder) {
    this.#story = story;
    this.#finder = finder;
  }

  get query(): string {
    return this.#query;
  }
  get found(): Found {
    return this.#found;
  }
  /** The findings in the order of the screen. */
  get listed(): readonly Finding[] {
    return this.#listed;
  }
  /** Which of the listed findings Enter would open. */
  get at(): number {
    return this.#at;
  }
  /** A shorter query that finds something, when this one does not. */
  get suggestion(): string | null {
    return this.#listed.length > 0 ? null : this.#finder.suggest(this.#query);
  }

  /** Takes a query; the map shows where its findings are. */
  ask(query: string): void {
    this.#query = query;
    this.#at = 0;
    const { places, facts, articles } = this.#found;
    this.#story.lightUp(lightsOf([...places, ...facts, ...articles], this.#story.page.regions));
  }
  /** Goes up or down the list, around its ends. */
  move(by: number): void {
    const count = this.#listed.length;
    if (count > 0) this.#at = (this.#at + by + count) % count;
  }
  /** Ends the search; nothing is lit by it any more. */
  end(): void {
    this.#story.lightUp(null);
  }
}
