import { parseArgs } from 'node:util';
import { PLANTS, type Plant } from './plants.ts';

/** What a soak is to do. */
export interface SoakArgs {
  /** So many sessions, or, where `hours` is set, for so long. */
  readonly sessions: number;
  readonly hours: number;
  /** Sessions before the first sample. */
  readonly warm: number;
  /** Whether all that happens in a night happens, in the part of it that `hours` or `sessions` are. */
  readonly faults: boolean;
  /** How many context losses, half of them for good, where nothing else happens. */
  readonly losses: number;
  readonly seed: number;
  readonly plant: Plant | null;
  /** Whether the table goes into the README. */
  readonly readme: boolean;
}

const count = (text: string, name: string): number => {
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0) throw new Error(`--${name} is ${text}, expected a number from 0`);
  return value;
};

/** Reads the command's arguments; throws one sentence for what is wrong. */
export function readArgs(args: readonly string[]): SoakArgs {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sessions: { type: 'string', default: '200' },
      hours: { type: 'string', default: '0' },
      warm: { type: 'string', default: '100' },
      faults: { type: 'boolean', default: false },
      losses: { type: 'string' },
      seed: { type: 'string', default: '1' },
      plant: { type: 'string' },
      readme: { type: 'boolean', default: false },
    },
  });
  const plant = PLANTS.find((each) => each === values.plant) ?? null;
  if (values.plant !== undefined && !plant)
    throw new Error(`--plant is ${values.plant}, expected one of ${PLANTS.join(', ')}`);
  const [sessions, hours, warm] = [
    count(values.sessions, 'sessions'),
    count(values.hours, 'hours'),
    count(values.warm, 'warm'),
  ];
  if (hours === 0 && sessions <= warm)
    throw new Error(`--sessions is ${sessions}, expected more than --warm ${warm}`);
  if (values.faults && values.losses !== undefined)
    throw new Error('--faults has its own number of --losses');
  return {
    sessions,
    hours,
    warm,
    faults: values.faults,
    losses: count(values.losses ?? '0', 'losses'),
    seed: count(values.seed, 'seed'),
    plant,
    readme: values.readme,
  };
}
