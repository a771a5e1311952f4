/**
 * The life of a kiosk as a pure function: where it is, what happened and when, what follows. Times are ms of a clock
 * that never jumps.
 */
import { errorRule, FRESH_ERRORS, type ErrorRecord } from './error-rule.ts';

/** What a visitor meets. */
export type Phase = 'BOOT' | 'ATTRACT' | 'EXPLORE' | 'WARN' | 'RESET' | 'STAFF';
/** As the outside sees it: a lost or missing map counts as a state of its own. */
export type KioskState = Phase | 'RECOVER' | 'STATIC';

/** Whether MapLibre draws the map, is coming (back), or the SVG alone has to do. */
export type Picture = 'starting' | 'drawn' | 'lost' | 'static';

export interface Machine {
  readonly phase: Phase;
  /** When the phase began. */
  readonly since: number;
  readonly lastInput: number;
  /** Characters of the text that is open; 0 for none. */
  readonly characters: number;
  /** Scenes shown since the tour began. */
  readonly scene: number;
  readonly sceneSince: number;
  readonly picture: Picture;
  readonly lostAt: number;
  /** Whether a new map was already made since the context was lost. */
  readonly remade: boolean;
  /** A reload that waits until nobody is there. */
  readonly wanted: Reload | null;
  readonly updateReady: boolean;
  readonly errors: ErrorRecord;
}

/** Why the page is to be loaded again: by the budget, or as planned. */
export type Reload = 'fault' | 'planned';

export type Signal =
  | { readonly is: 'ready' }
  | { readonly is: 'input' }
  | { readonly is: 'text'; readonly characters: number }
  | { readonly is: 'restart' }
  | { readonly is: 'refreshed' }
  | { readonly is: 'staff'; readonly open: boolean }
  | { readonly is: 'map'; readonly picture: Picture }
  | { readonly is: 'error'; readonly message: string }
  | { readonly is: 'reload'; readonly why: Reload }
  | { readonly is: 'update' }
  | { readonly is: 'tick' };

/** What the shell has to do. */
export type Order = 'refresh' | 'remake-map' | 'reload-by-budget' | 'reload' | 'update';

export interface Rules {
  readonly idle: number;
  readonly warn: number;
  /** How long each scene of the tour stands; empty: there is no tour. */
  readonly scenes: readonly number[];
  /** Whether anybody can touch the screen. */
  readonly touch: boolean;
}

export interface Step {
  readonly machine: Machine;
  readonly orders: readonly Order[];
}

/** Boot has to be ready in this time. */
export const BOOT_MS = 15_000;
/** A lost context may come back by itself in this time. */
export const RESTORE_MS = 3000;
/** A new map has to stand in this time. */
export const REMAKE_MS = 15_000;
/** A new version is taken over after this much of ATTRACT. */
export const CALM_MS = 60_000;
/** The staff panel closes by itself. */
export const STAFF_MS = 60_000;
/** Reading time of an open text: a start, and this many characters a second; never longer than the most. */
const READ_START_MS = 30_000;
const READ_PER_S = 5;
const READ_MOST_MS = 240_000;

export function begin(at: number): Machine {
  return {
    phase: 'BOOT',
    since: at,
    lastInput: at,
    characters: 0,
    scene: 0,
    sceneSince: at,
    picture: 'starting',
    lostAt: at,
    remade: false,
    wanted: null,
    updateReady: false,
    errors: FRESH_ERRORS,
  };
}

/** How long a visitor may be still, with the text that is open. */
export function idleLimit({ characters }: Machine, { idle }: Rules): number {
  if (characters === 0) return idle;
  return Math.max(idle, Math.min(READ_START_MS + (characters / READ_PER_S) * 1000, READ_MOST_MS));
}

/** Whole seconds left of the question, 0 outside of it. */
export function secondsLeft({ phase, since }: Machine, { warn }: Rules, at: number): number {
  return phase === 'WARN' ? Math.max(0, Math.ceil((since + warn - at) / 1000)) : 0;
}

/** The state as a supervisor sees it. */
export function stateOf({ phase, picture }: Machine): KioskState {
  if (phase === 'BOOT' || phase === 'STAFF') return phase;
  if (picture === 'lost') return 'RECOVER';
  return picture === 'static' ? 'STATIC' : phase;
}

const enter = (machine: Machine, phase: Phase, at: number): Machine => ({
  ...machine,
  phase,
  since: at,
  ...(phase === 'ATTRACT' ? { scene: 0, sceneSince: at, characters: 0 } : {}),
});

/** What follows from a signal. */
export function step(machine: Machine, signal: Signal, at: number, rules: Rules): Step {
  const { machine: next, orders } = answer(machine, signal, at, rules);
  return release(next, orders);
}

/** A reload or update that was waiting happens as soon as nobody is there. */
function release(machine: Machine, orders: readonly Order[]): Step {
  if (machine.phase !== 'ATTRACT' || !machine.wanted) return { machine, orders };
  const order = machine.wanted === 'fault' ? 'reload-by-budget' : 'reload';
  return { machine: { ...machine, wanted: null }, orders: [...orders, order] };
}

function answer(machine: Machine, signal: Signal, at: number, rules: Rules): Step {
  const only = (next: Machine, ...orders: Order[]): Step => ({ machine: next, orders });
  switch (signal.is) {
    case 'ready':
      return only(machine.phase === 'BOOT' ? enter(machine, 'ATTRACT', at) : machine);
    case 'input':
      return only(touched(machine, at, rules));
    case 'text':
      return only({ ...machine, characters: signal.characters });
    case 'restart':
      return machine.phase === 'EXPLORE' || machine.phase === 'WARN'
        ? only(enter(machine, 'RESET', at), 'refresh')
        : only(machine);
    case 'refreshed':
      return only(machine.phase === 'RESET' ? enter(machine, 'ATTRACT', at) : machine);
    case 'staff':
      if (signal.open) return only(enter({ ...machine, lastInput: at }, 'STAFF', at));
      return machine.phase === 'STAFF' ? only(enter(machine, 'RESET', at), 'refresh') : only(machine);
    case 'map':
      return only(drawn(machine, signal.picture, at));
    case 'error':
      return failed(machine, signal.message, at);
    case 'reload':
      return only({ ...machine, wanted: machine.wanted === 'fault' ? 'fault' : signal.why });
    case 'update':
      return only({ ...machine, updateReady: true });
    case 'tick':
      return tick(machine, at, rules);
  }
}

function touched(machine: Machine, at: number, { touch }: Rules): Machine {
  if (!touch) return machine;
  const seen = { ...machine, lastInput: at };
  return machine.phase === 'ATTRACT' || machine.phase === 'WARN' ? enter(seen, 'EXPLORE', at) : seen;
}

function drawn(machine: Machine, picture: Picture, at: number): Machine {
  if (picture === 'lost') {
    // A second loss while a new map is made is the same emergency.
    const again = machine.picture === 'lost';
    return { ...machine, picture, lostAt: again ? machine.lostAt : at, remade: again && machine.remade };
  }
  return { ...machine, picture, remade: false };
}

function failed(machine: Machine, message: string, at: number): Step {
  const { record, answer: rule } = errorRule(machine.errors, message, at);
  const next = { ...machine, errors: record };
  if (rule === 'reload') return { machine: { ...next, wanted: 'fault' }, orders: [] };
  if (rule === 'reset' && next.phase !== 'BOOT' && next.phase !== 'STAFF')
    return { machine: enter(next, 'RESET', at), orders: ['refresh'] };
  return { machine: next, orders: [] };
}

function tick(machine: Machine, at: number, rules: Rules): Step {
  const rescue = rescued(machine, at);
  if (rescue) return rescue;
  const { phase, since, lastInput } = machine;
  const after = (ms: number): boolean => at - since >= ms;
  if (phase === 'BOOT' && after(BOOT_MS))
    return { machine: { ...machine, since: at }, orders: ['reload-by-budget'] };
  if (phase === 'EXPLORE' && at - lastInput >= idleLimit(machine, rules))
    return { machine: enter(machine, 'WARN', at), orders: [] };
  if ((phase === 'WARN' && after(rules.warn)) || (phase === 'STAFF' && at - lastInput >= STAFF_MS))
    return { machine: enter(machine, 'RESET', at), orders: ['refresh'] };
  if (phase === 'ATTRACT') return attract(machine, at, rules);
  return { machine, orders: [] };
}

/** A lost map: first it may come back, then a new one is made, then the page is loaded again. */
function rescued(machine: Machine, at: number): Step | null {
  if (machine.picture !== 'lost') return null;
  const waited = at - machine.lostAt;
  if (!machine.remade && waited >= RESTORE_MS)
    return { machine: { ...machine, remade: true }, orders: ['remake-map'] };
  if (machine.remade && waited >= RESTORE_MS + REMAKE_MS)
    return { machine: { ...machine, picture: 'static', wanted: 'fault' }, orders: [] };
  return null;
}

function attract(machine: Machine, at: number, { scenes }: Rules): Step {
  if (machine.updateReady && at - machine.since >= CALM_MS)
    return { machine: { ...machine, updateReady: false }, orders: ['update'] };
  const stands = scenes[machine.scene % scenes.length];
  if (stands === undefined || at - machine.sceneSince < stands) return { machine, orders: [] };
  return { machine: { ...machine, scene: machine.scene + 1, sceneSince: at }, orders: [] };
}
