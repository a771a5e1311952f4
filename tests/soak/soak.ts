import type { SoakArgs } from './args.ts';
import { ACTS } from './acts.ts';
import { lossesOnly, partOfNight, schedule, type Due } from './faults.ts';
import { inPhase } from './hall.ts';
import type { Observed } from './limits.ts';
import { plantInSession } from './plants.ts';
import { Random } from './random.ts';
import type { Recovery } from './recovery.ts';
import type { Sample } from './samples.ts';
import { Stage } from './stage.ts';

/** Sessions between two samples; a sample collects garbage and takes a picture. */
const SAMPLE_EVERY = 10;
/** In a long run every second one is enough. */
const SAMPLE_EVERY_LONG = 20;
/** Sessions between a fault and the next sample. */
const SETTLE = 5;
const HOUR_MS = 3_600_000;
/** What a night holds: two hours, 3,000 sessions. */
const NIGHT_HOURS = 2;
const NIGHT_SESSIONS = 3000;
/** After so many sessions that were stuck a soak has seen enough. */
const MOST_STUCK = 5;

const within = (part: number): number => Math.max(0, Math.min(1, part));

/** A soak at work: visitors come by, faults happen when they are due, and what is seen is written down. */
class Soak {
  readonly #args: SoakArgs;
  readonly #stage: Stage;
  readonly #say: (line: string) => void;
  readonly #due: Due[];
  readonly #ends: number;
  readonly #began = Date.now();
  readonly #seen = { samples: [] as Sample[], recoveries: [] as Recovery[], taps: [] as number[], stuck: [] as string[], blanks: 0, unlike: 0, reloads: 0 }; // prettier-ignore
  #life = { number: 0, began: 0, losses: 0, documents: 1 };
  #unquiet = 0;

  constructor(args: SoakArgs, stage: Stage, say: (line: string) => void) {
    this.#args = args;
    this.#stage = stage;
    this.#say = say;
    const part = args.hours > 0 ? args.hours / NIGHT_HOURS : args.sessions / NIGHT_SESSIONS;
    const counts = args.faults ? partOfNight(part) : lossesOnly(args.losses);
    this.#due = schedule(counts, new Random(args.seed));
    this.#ends = args.hours > 0 ? this.#began + args.hours * HOUR_MS : Infinity;
  }

  get #sessions(): number {
    return this.#stage.hall.visits;
  }
  /** How much of the run is over, 0 to 1. */
  get #share(): number {
    const { hours, sessions } = this.#args;
    return within(hours > 0 ? (Date.now() - this.#began) / (hours * HOUR_MS) : this.#sessions / sessions);
  }
  get #isWarm(): boolean {
    return this.#sessions - this.#life.began > this.#args.warm;
  }

  async run(): Promise<Observed> {
    const { hours, sessions, plant } = this.#args;
    const { hall } = this.#stage;
    const most = hours > 0 ? Infinity : sessions;
    while (this.#sessions < most && Date.now() < this.#ends && this.#seen.stuck.length < MOST_STUCK) {
      await this.#unlessStuck('a visitor', async () => {
        await hall.visit();
        if (this.#sessions === 1) await hall.isAsFresh();
        await plantInSession(hall.page, plant);
        this.#countDocuments(0);
      });
      if ((this.#due[0]?.share ?? Infinity) <= this.#share) await this.#nextFault();
      else if (this.#isSampleDue()) await this.#unlessStuck('a sample', () => this.#sample());
    }
    while (this.#due.length > 0) await this.#nextFault();
    return this.#end();
  }

  #isSampleDue(): boolean {
    const last = this.#seen.samples.at(-1)?.session ?? -Infinity;
    const every = this.#args.hours > 1 ? SAMPLE_EVERY_LONG : SAMPLE_EVERY;
    return this.#isWarm && this.#sessions - last >= every && this.#sessions - this.#unquiet >= SETTLE;
  }

  async #sample(): Promise<void> {
    const { hall, gauge } = this.#stage;
    await this.#lookAround();
    const { number: life, losses } = this.#life;
    const sample = { session: this.#sessions, life, losses, ...(await gauge.held()) };
    this.#seen.samples.push(sample);
    this.#seen.taps.push(...(await gauge.taps()));
    const { state } = await hall.health();
    this.#say(`${this.#sessions} sessions, heap ${(sample.heap / 1024 / 1024).toFixed(2)} MB, ${state}`);
  }

  /** Right after a reset the page has to look as if it were fresh. */
  async #lookAround(): Promise<void> {
    const { hall, gauge } = this.#stage;
    if (!(await hall.isAsFresh())) this.#seen.unlike++;
    if (await gauge.isBlank()) this.#seen.blanks++;
  }

  async #nextFault(): Promise<void> {
    const due = this.#due.shift();
    if (!due) return;
    const { kind } = due;
    const { run, documents, expected } = ACTS[kind];
    const { errors } = this.#stage.faults;
    const before = errors.length;
    await this.#unlessStuck(kind, async () => {
      if (this.#isSampleDue()) await this.#sample();
      const session = this.#sessions;
      const outcome = await run(this.#stage);
      if (kind === 'restored' || kind === 'unrestored') this.#life.losses++;
      await this.#lookAround();
      this.#seen.recoveries.push({ kind, session, ...outcome });
      const { bootMs, usableMs, coveredMs, drawnMs } = outcome;
      this.#say(`${session} sessions, ${kind}: ${JSON.stringify({ bootMs, usableMs, coveredMs, drawnMs })}`);
    });
    const caused = errors.splice(before).filter((error) => !expected.some((line) => line.test(error)));
    errors.push(...caused);
    this.#countDocuments(documents);
    this.#unquiet = this.#sessions;
  }

  /** A new document begins a new life; more of them than were planned are reloads that nobody wanted. */
  #countDocuments(planned: number): void {
    const more = this.#stage.documents - this.#life.documents;
    if (more === 0) return;
    this.#seen.reloads += Math.max(0, more - planned);
    this.#beginLife();
  }

  #beginLife(): void {
    const { documents } = this.#stage;
    this.#life = { number: this.#life.number + 1, began: this.#sessions, losses: 0, documents };
  }

  /** What fails or hangs is written down; the next visitor meets the kiosk as it is then, or started anew. */
  async #unlessStuck(what: string, run: () => Promise<void>): Promise<void> {
    const { machine } = this.#stage;
    try {
      await run();
    } catch (cause) {
      if (!this.#args.faults) throw cause;
      const line = `${this.#sessions} sessions, ${what}: ${cause instanceof Error ? cause.message : String(cause)}`;
      this.#seen.stuck.push(line);
      this.#say(`stuck: ${line}`);
      await machine.plugIn();
      await machine.kill().catch(() => undefined);
      await this.#stage.start();
      this.#beginLife();
    }
  }

  async #end(): Promise<Observed> {
    const { hall, gauge, faults } = this.#stage;
    const { hours } = this.#args;
    const sessions = this.#sessions;
    let stillFrames = 0;
    await this.#unlessStuck('the end', async () => {
      this.#seen.taps.push(...(await gauge.taps()));
      stillFrames = await gauge.stillFrames();
      await hall.visit();
      await inPhase(hall.page, 'ATTRACT');
      if (this.#isWarm) await this.#sample();
    });
    return {
      ...this.#seen,
      sessions,
      wanted: this.#args.faults && hours > 0 ? Math.ceil((NIGHT_SESSIONS / NIGHT_HOURS) * hours) : null,
      lives: this.#life.number + 1,
      stillFrames,
      errors: faults.errors,
      strangers: faults.strangers,
    };
  }
}

/** Lets visitors come by as the arguments say, and tells what was seen. `say` hears how far it is. */
export async function soak(args: SoakArgs, say: (line: string) => void): Promise<Observed> {
  const stage = await Stage.open(args);
  try {
    return await new Soak(args, stage, say).run();
  } finally {
    await stage.machine.remove();
  }
}
