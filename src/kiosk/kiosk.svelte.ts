import { createContext } from 'svelte';
import type { Build, KioskCopy, KioskData, Scene } from '../domain/kiosk.ts';
import type { Story } from '../state/story.svelte.ts';
import {
  countArea,
  countersCsv,
  countOne,
  keepCounters,
  readCounters,
  type Counted,
  type Counters,
  type Shelf,
} from './counters.ts';
import type { Health } from './health.ts';
import {
  begin,
  secondsLeft,
  stateOf,
  step,
  type KioskState,
  type Machine,
  type Order,
  type Phase,
  type Picture,
  type Rules,
  type Signal,
} from './machine.ts';
import { shiftAt } from './measures.ts';
import type { KioskOptions } from './options.ts';
import { sceneTimes, stateOfHome, stateOfScene } from './scenes.ts';
import { Touches } from './touches.ts';
import { dayOf, isMaintenanceDue, isQuiet, minuteOfDay } from './wall-clock.ts';

/** What the kiosk does to the world around it. */
export interface Ports {
  /** Ms of a clock that never jumps. */
  readonly now: () => number;
  /** The wall clock, which labels and schedules. */
  readonly wall: () => Date;
  readonly shelf: Shelf | null;
  /** Puts map and page back to where they were when fresh, besides the story. */
  readonly refresh: () => void;
  readonly remakeMap: () => void;
  readonly reload: () => void;
  /** Loads the page again if the budget has room. Otherwise ms until the next try is allowed. */
  readonly reloadByBudget: () => number | null;
  /** Loads the page again beyond the budget. */
  readonly retry: () => void;
  /** Takes the new version over. */
  readonly update: () => void;
  /** Automatic reloads since the browser was started. */
  readonly reloads: number;
}

/** How long a reset shows nothing but the map, ms. */
const REFRESH_MS = 300;

/** A kiosk at work: the machine, its clocks and counters, and what of them is seen. */
export class Kiosk {
  readonly story: Story;
  readonly options: KioskOptions;
  readonly data: KioskData;
  readonly copy: KioskCopy;
  readonly touches = new Touches();
  readonly #ports: Ports;
  readonly #rules: Rules;
  readonly #began: number;
  #machine: Machine = $state.raw(begin(0));
  #at = $state(0);
  #quiet = $state(false);
  #counters: Counters = $state.raw({ version: 1, days: {} });
  #minute: number;
  #losses = 0;
  #retryAt: number | null = null;
  /** What the server said last; it may be newer than what is shown. */
  latest: Build | null = $state.raw(null);
  /** Polls of the server that failed, one after another. */
  missed = $state(0);

  constructor(story: Story, options: KioskOptions, data: KioskData, ports: Ports) {
    this.story = story;
    this.options = options;
    this.data = data;
    this.copy = data.copy[options.lang];
    this.#ports = ports;
    this.#rules = {
      idle: options.idle,
      warn: options.warn,
      scenes: sceneTimes(data.tour.scenes, options),
      touch: options.layout !== 'wall',
    };
    this.#began = ports.now();
    this.#machine = begin(this.#began);
    this.#at = this.#began;
    this.#minute = minuteOfDay(ports.wall());
    this.#quiet = isQuiet(options.quiet, this.#minute);
    this.#counters = readCounters(ports.shelf);
  }

  get phase(): Phase {
    return this.#machine.phase;
  }
  get state(): KioskState {
    return stateOf(this.#machine);
  }
  /** What shows the map, whatever lies over it. */
  get picture(): Picture {
    return this.#machine.picture;
  }
  /** The scene of the tour that is on; `null` when there is none. */
  get scene(): Scene | null {
    const { scenes } = this.data.tour;
    if (this.phase !== 'ATTRACT' || this.options.attract === 'off') return null;
    return scenes[this.#machine.scene % scenes.length] ?? null;
  }
  /** Which of the places for the touch hint is next. */
  get turn(): number {
    return this.#machine.scene;
  }
  get secondsLeft(): number {
    return secondsLeft(this.#machine, this.#rules, this.#at);
  }
  get isQuiet(): boolean {
    return this.#quiet;
  }
  get isStale(): boolean {
    return this.missed >= 2;
  }
  get shift(): readonly [number, number] {
    return shiftAt(this.#at - this.#began);
  }
  get counters(): Counters {
    return this.#counters;
  }
  get csv(): string {
    return countersCsv(this.#counters, this.options.id);
  }

  /** For a supervisor outside, and the staff panel. */
  health(): Health {
    const { errors } = this.#machine;
    return {
      ok: this.phase !== 'BOOT',
      state: this.state,
      phase: this.phase,
      id: this.options.id,
      build: this.data.build.build,
      uptimeMs: Math.round(this.#ports.now() - this.#began),
      dataGeneratedAt: (this.latest ?? this.data.build).generatedAt,
      errors: errors.count,
      lastErrors: errors.messages,
      contextLosses: this.#losses,
      reloads: this.#ports.reloads,
    };
  }

  /** Something happened. */
  send(signal: Signal): void {
    const before = this.#machine;
    const { machine, orders } = step(before, signal, this.#ports.now(), this.#rules);
    this.#machine = machine;
    if (signal.is === 'map' && signal.picture === 'lost' && before.picture !== 'lost') this.#lost();
    if (signal.is === 'error') this.#count('errors');
    this.#follow(before, machine);
    for (const order of orders) this.#obey(order);
  }

  /** Once a second. */
  tick(): void {
    const { now, wall } = this.#ports;
    this.#at = now();
    if (this.touches.holds(this.#at) && this.phase === 'EXPLORE') this.send({ is: 'input' });
    this.#schedule(minuteOfDay(wall()));
    if (this.#retryAt !== null && this.#at >= this.#retryAt && this.phase === 'ATTRACT') this.#ports.retry();
    this.send({ is: 'tick' });
  }

  /** A visitor opened an area. */
  opened(area: string): void {
    this.#keep(countArea(this.#counters, this.#today(), area));
    this.#count('texts');
  }

  #schedule(minute: number): void {
    if (minute === this.#minute) return;
    const due = isMaintenanceDue(this.options.maint, this.#minute, minute, this.#at - this.#began);
    this.#minute = minute;
    this.#quiet = isQuiet(this.options.quiet, minute);
    if (due) this.send({ is: 'reload', why: 'planned' });
  }

  /** The story goes where the phase or the scene has gone. */
  #follow(before: Machine, after: Machine): void {
    const entered = before.phase !== after.phase;
    if (after.phase === 'ATTRACT' && (entered || before.scene !== after.scene)) {
      this.touches.forget();
      this.story.restore(this.scene ? stateOfScene(this.scene) : stateOfHome(this.options.home));
    }
    if (before.phase === 'ATTRACT' && after.phase === 'EXPLORE') {
      this.story.restore(stateOfHome(this.options.home));
      this.#count('sessions');
    }
  }

  #obey(order: Order): void {
    const { refresh, remakeMap, reload, reloadByBudget, update, now } = this.#ports;
    switch (order) {
      case 'refresh':
        freshen(this.story, stateOfHome(this.options.home));
        refresh();
        setTimeout(() => this.send({ is: 'refreshed' }), REFRESH_MS);
        return;
      case 'remake-map':
        return remakeMap();
      case 'reload':
        return reload();
      case 'update':
        return update();
      case 'reload-by-budget': {
        this.#count('reloads');
        const wait = reloadByBudget();
        if (wait === null) return;
        this.#retryAt = now() + wait;
        if (this.phase === 'BOOT') this.send({ is: 'ready' });
        this.send({ is: 'map', picture: 'static' });
      }
    }
  }

  #lost(): void {
    this.#losses++;
    this.#count('losses');
  }
  #count(what: Counted): void {
    this.#keep(countOne(this.#counters, this.#today(), what));
  }
  #keep(counters: Counters): void {
    this.#counters = counters;
    keepCounters(this.#ports.shelf, counters);
  }
  #today(): string {
    return dayOf(this.#ports.wall());
  }
}

/** The story as it is when the page has just been loaded. */
function freshen(story: Story, home: Story['state']): void {
  story.trueSize.end();
  story.lightUp(null);
  story.goToStep(0);
  story.restore(home);
}

/** The kiosk a component stands in; throws outside of it. */
export const [getKiosk, setKiosk] = createContext<Kiosk>();
