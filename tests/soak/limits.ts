import { KINDS, type Kind } from './faults.ts';
import type { Recovery } from './recovery.ts';
import { byLife, growthOf, heapSlope, type Growth, type Sample } from './samples.ts';

/** All that a soak saw. */
export interface Observed {
  readonly samples: readonly Sample[];
  readonly sessions: number;
  /** Fewest sessions that a night of this length has to hold; `null` without faults, or without a length. */
  readonly wanted: number | null;
  /** Documents that were lived in. */
  readonly lives: number;
  readonly recoveries: readonly Recovery[];
  /** Animation frames asked for in 5 s of a still scene. */
  readonly stillFrames: number;
  /** Ms from touch to paint. */
  readonly taps: readonly number[];
  /** Reloads that no fault accounts for. */
  readonly reloads: number;
  /** Visitors, faults and samples that failed, or waited in vain. */
  readonly stuck: readonly string[];
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
/** The SVG has to lie over a map without its context within this time. */
const COVER_MS = 300;
const BOOT_MS = 15_000;
const TAP_MS = 100;

/** The value that this share of the list does not exceed; 0 for an empty list. */
export function percentile(list: readonly number[], share: number): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

const LOSSES: readonly Kind[] = ['restored', 'unrestored'];
/** What each fault is called in the table. */
const NAMES: Readonly<Record<Kind, string>> = {
  restored: 'context lost and given back',
  unrestored: 'context lost for good',
  spell: 'offline for a few visitors',
  'long-spell': 'offline until the badge shows',
  update: 'new build',
  chunk: 'map script spoilt',
  ahead: 'clock set ahead by 1 h',
  back: 'clock set back by 1 h',
  kill: 'browser killed, cold start offline',
};

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const signed = (count: number): string => `${count >= 0 ? '+' : ''}${count}`;
const none = (name: string, count: number): Row => ({
  name,
  limit: '0',
  measured: String(count),
  holds: count === 0,
});

/** Each kind of fault that happened: how often, how soon the kiosk was back, how soon it answered a touch. */
function faultRows(recoveries: readonly Recovery[]): Row[] {
  return KINDS.flatMap((kind) => {
    const all = recoveries.filter((each) => each.kind === kind);
    if (all.length === 0) return [];
    const usable = Math.max(...all.map(({ usableMs }) => usableMs));
    const boots = all.flatMap(({ bootMs }) => bootMs ?? []);
    const boot = Math.max(0, ...boots);
    const booted = boots.length > 0;
    return {
      name: `${all.length} × ${NAMES[kind]}`,
      limit: `${booted ? `back ≤ ${BOOT_MS / 1000} s, ` : ''}usable ≤ ${RECOVERY_MS / 1000} s`,
      measured: `${booted ? `${seconds(boot)}, ` : ''}${seconds(usable)}`,
      holds: usable <= RECOVERY_MS && boot <= BOOT_MS,
    };
  });
}

/** No document was met twice after its first sessions: the run says nothing of memory, and what else it saw is kept. */
const UNMEASURED: Row = {
  name: 'heap, nodes and listeners',
  limit: 'two looks at one document',
  measured: 'fewer',
  holds: false,
};

/** What is left behind, life by life. */
function memoryRows(samples: readonly Sample[]): Row[] {
  const lives = byLife(samples).map(growthOf);
  if (lives.length === 0) return [UNMEASURED];
  const slope = heapSlope(samples);
  const grown = Math.max(...lives.map(({ heap }) => heap));
  const nodes = Math.max(...lives.map((life) => life.nodes));
  const excess = ({ listeners, losses }: Growth): number => listeners - losses;
  const worst = lives.reduce((most, life) => (excess(life) > excess(most) ? life : most));
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
      limit: `≤ +${worst.losses} (one a context loss)`,
      measured: signed(worst.listeners),
      holds: excess(worst) <= 0,
    },
  ];
}

/** Holds what a soak saw against the contract. `gpu`: whether times to paint are those of a real screen. */
export function judge(seen: Observed, gpu: boolean): Row[] {
  const tap = percentile(seen.taps, 0.95);
  const losses = seen.recoveries.filter(({ kind }) => LOSSES.includes(kind));
  const slowest = (times: readonly (number | null)[]): number => Math.max(0, ...times.map((ms) => ms ?? 0));
  const drawn = slowest(losses.map(({ drawnMs }) => drawnMs));
  const covered = slowest(losses.map(({ coveredMs }) => coveredMs));
  const { wanted, sessions } = seen;
  return [
    ...(wanted === null
      ? []
      : [{ name: 'sessions', limit: `≥ ${wanted}`, measured: String(sessions), holds: sessions >= wanted }]),
    ...memoryRows(seen.samples),
    none('page after a reset unlike a fresh one', seen.unlike),
    none('frames drawn in 5 s of a still scene', seen.stillFrames),
    {
      name: 'touch to paint, p95',
      limit: `≤ ${TAP_MS} ms on a GPU`,
      measured: `${tap.toFixed(0)} ms`,
      holds: gpu ? tap <= TAP_MS : null,
    },
    ...faultRows(seen.recoveries),
    ...(losses.length === 0
      ? []
      : [
          {
            name: 'context lost to SVG over it, slowest',
            limit: `≤ ${COVER_MS} ms on a GPU`,
            measured: `${covered.toFixed(0)} ms`,
            // The browser tells of the loss behind the frames that are due; software takes its time with them.
            holds: gpu ? covered <= COVER_MS : null,
          },
          // The reader has a map all the time: a touch on it is what the rows of the faults judge, on any screen. How
          // soon MapLibre draws it again is told beside them: 3 s are waited for the old context, then software draws.
          {
            name: 'context lost to map drawn again, slowest',
            limit: `≤ ${RECOVERY_MS / 1000} s on a GPU`,
            measured: seconds(drawn),
            holds: gpu ? drawn <= RECOVERY_MS : null,
          },
          none(
            'losses after which the emphasis was missing',
            losses.filter(({ painted }) => !painted).length,
          ),
        ]),
    none('unplanned reloads', seen.reloads),
    none('visitors, faults and samples that got stuck', seen.stuck.length),
    none('uncaught errors', seen.errors.length),
    none('blank frames', seen.blanks),
    none('requests to another origin', seen.strangers.length),
  ];
}
