/** One look at the page, after garbage collection, in ATTRACT. */
export interface Sample {
  /** Sessions before it. */
  readonly session: number;
  /** Which document it was: a life ends with a reload or a new start, and nothing is carried over. */
  readonly life: number;
  /** Context losses in this life before it. */
  readonly losses: number;
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** The samples of each life that has two at least, in their order. */
export function byLife(samples: readonly Sample[]): (readonly [Sample, ...Sample[]])[] {
  const numbers = [...new Set(samples.map(({ life }) => life))];
  return numbers.flatMap((number) => {
    const [first, ...rest] = samples.filter(({ life }) => life === number);
    return first && rest.length > 0 ? [[first, ...rest] as const] : [];
  });
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/**
 * Bytes of heap a session leaves behind: one slope through all samples, so that no single one decides, with a height of
 * its own for each life.
 */
export function heapSlope(samples: readonly Sample[]): number {
  let [run, rise] = [0, 0];
  for (const life of byLife(samples)) {
    const x = mean(life.map(({ session }) => session));
    const y = mean(life.map(({ heap }) => heap));
    for (const { session, heap } of life) {
      run += (session - x) ** 2;
      rise += (session - x) * (heap - y);
    }
  }
  return run === 0 ? 0 : rise / run;
}

/** What a life gained from its first sample to its last one. */
export interface Growth {
  readonly heap: number;
  readonly listeners: number;
  readonly losses: number;
  /** Furthest that the number of DOM nodes was from the first sample's. */
  readonly nodes: number;
}

export const growthOf = (life: readonly [Sample, ...Sample[]]): Growth => {
  const [first] = life;
  const last = life.at(-1) ?? first;
  return {
    heap: last.heap - first.heap,
    listeners: last.listeners - first.listeners,
    losses: last.losses - first.losses,
    nodes: Math.max(...life.map(({ nodes }) => Math.abs(nodes - first.nodes))),
  };
};
