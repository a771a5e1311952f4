/** One look at the page, after garbage collection, in ATTRACT. */
export interface Sample {
  /** Sessions before it. */
  readonly session: number;
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** All that a soak saw. */
export interface Observed {
  readonly samples: readonly Sample[];
  readonly sessions: number;
  /** Context losses after the first sample. */
  readonly losses: number;
  /** Ms from each loss to a map that can be used again. */
  readonly recoveries: readonly number[];
  /** Losses after which the map lacked its emphasis. */
  readonly unpainted: number;
  /** Animation frames asked for in 5 s of a still scene. */
  readonly stillFrames: number;
  /** Ms from touch to paint. */
  readonly taps: readonly number[];
  readonly reloads: number;
  readonly errors: readonly string[];
  readonly blanks: number;
  readonly strangers: readonly string[];
  /** Times the page after a reset was not as it was when fresh. */
  readonly unlike: number;
}

/** One line of the table: what was wanted, what was measured. */
export interface Row {
  readonly name: string;
  readonly limit: string;
  readonly measured: string;
  /** `null`: reported, not judged. */
  readonly holds: boolean | null;
}

const KB = 1024;
const HEAP_A_SESSION = 2 * KB;
const HEAP_IN_ALL = 5 * KB * KB;
const NODES = 5;
const RECOVERY_MS = 5000;
const TAP_MS = 100;

/** The value that this share of the list does not exceed; 0 for an empty list. */
export function percentile(list: readonly number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Bytes of heap a session leaves behind: the slope through all samples, so that no single one decides. */
export function heapSlope(samples: readonly Sample[]): number {
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  const x = mean(samples.map(({ session }) => session));
  const y = mean(samples.map(({ heap }) => heap));
  const run = samples.reduce((sum, { session }) => sum + (session - x) ** 2, 0);
  const rise = samples.reduce((sum, { session, heap }) => sum + (session - x) * (heap - y), 0);
  return run === 0 ? 0 : rise / run;
}

/** Holds what a soak saw against the contract. `gpu`: whether times to paint are those of a real screen. */
export function judge(seen: Observed, gpu: boolean): Row[] {
  const { samples } = seen;
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last || samples.length < 2) throw new Error('A soak needs two samples at least.');
  const slope = heapSlope(samples);
  const grown = last.heap - first.heap;
  const nodes = Math.max(...samples.map((sample) => Math.abs(sample.nodes - first.nodes)));
  const listeners = last.listeners - first.listeners;
  const slowest = Math.max(0, ...seen.recoveries);
  const tap = percentile(seen.taps, 0.95);
  const none = (name: string, count: number): Row => ({
    name,
    limit: '0',
    measured: String(count),
    holds: count === 0,
  });
  return [
    {
      name: 'JS heap a session',
      limit: `≤ ${HEAP_A_SESSION / KB} KB`,
      measured: `${(slope / KB).toFixed(2)} KB`,
      holds: slope <= HEAP_A_SESSION,
    },
    {
      name: 'JS heap in all',
      limit: `≤ ${HEAP_IN_ALL / KB / KB} MB`,
      measured: `${(grown / KB / KB).toFixed(2)} MB`,
      holds: grown <= HEAP_IN_ALL,
    },
    { name: 'DOM nodes after a reset', limit: `± ${NODES}`, measured: `± ${nodes}`, holds: nodes <= NODES },
    {
      name: 'event listeners',
      limit: `≤ +${seen.losses} (one a context loss)`,
      measured: `${listeners >= 0 ? '+' : ''}${listeners}`,
      holds: listeners <= seen.losses,
    },
    none('page after a reset unlike a fresh one', seen.unlike),
    none('frames drawn in 5 s of a still scene', seen.stillFrames),
    {
      name: 'touch to paint, p95',
      limit: `≤ ${TAP_MS} ms on a GPU`,
      measured: `${tap.toFixed(0)} ms`,
      holds: gpu ? tap <= TAP_MS : null,
    },
    {
      name: 'context lost to usable, slowest',
      limit: `≤ ${RECOVERY_MS / 1000} s`,
      measured: seen.recoveries.length > 0 ? `${(slowest / 1000).toFixed(1)} s` : 'no loss',
      holds: seen.recoveries.length > 0 ? slowest <= RECOVERY_MS : null,
    },
    none('losses after which the emphasis was missing', seen.unpainted),
    none('unplanned reloads', seen.reloads),
    none('uncaught errors', seen.errors.length),
    none('blank frames', seen.blanks),
    none('requests to another origin', seen.strangers.length),
  ];
}
