/** A stream of numbers that is the same for the same seed: a soak that went wrong can be gone through again. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 to below 1 (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number below `end`. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  /** One of a list, by weights of the same length; throws for an empty list. */
  pick<T>(list: readonly T[], weights: readonly number[] = list.map(() => 1)): T {
    let left = this.next() * weights.reduce((sum, weight) => sum + weight, 0);
    for (const [index, each] of list.entries()) {
      left -= weights[index] ?? 0;
      if (left < 0) return each;
    }
    const last = list.at(-1);
    if (last === undefined) throw new Error('There is nothing to pick from.');
    return last;
  }
}
