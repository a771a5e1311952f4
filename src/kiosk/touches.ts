/** A pointer that lies still for this long, ms, is a thing and no finger. */
export const STUCK_MS = 120_000;
/** More pointers than this at once are water or a bag, not hands. */
export const MOST_POINTERS = 10;
/** A finger trembles by less than this, CSS px. */
const TREMBLE_PX = 6;

interface Held {
  readonly x: number;
  readonly y: number;
  /** When it last moved. */
  readonly at: number;
}

/** Tells visitors' fingers from stuck and ghost touches. Times are ms of a clock that never jumps. */
export class Touches {
  readonly #held = new Map<number, Held>();

  /** A pointer comes down. Says whether it is a visitor's. */
  down(id: number, x: number, y: number, at: number): boolean {
    this.#held.set(id, { x, y, at });
    return this.#held.size <= MOST_POINTERS;
  }

  /** A pointer moves. Says whether a visitor moved it. */
  move(id: number, x: number, y: number, at: number): boolean {
    const held = this.#held.get(id);
    if (!held || Math.hypot(x - held.x, y - held.y) < TREMBLE_PX) return false;
    this.#held.set(id, { x, y, at });
    return this.#held.size <= MOST_POINTERS;
  }

  up(id: number): void {
    this.#held.delete(id);
  }

  /** Whether somebody's finger is on the screen at this moment. */
  holds(at: number): boolean {
    if (this.#held.size === 0 || this.#held.size > MOST_POINTERS) return false;
    return [...this.#held.values()].some((held) => at - held.at < STUCK_MS);
  }

  /** Forgets pointers whose end was never told. */
  forget(): void {
    this.#held.clear();
  }
}
