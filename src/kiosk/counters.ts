import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const DaySchema = v.object({
  sessions: count,
  texts: count,
  errors: count,
  losses: count,
  reloads: count,
  /** Openings by adcode. */
  areas: v.record(v.pipe(v.string(), v.regex(/^\d{6}$/)), count),
});
export type Day = v.InferOutput<typeof DaySchema>;
/** What is counted besides areas. */
export type Counted = Exclude<keyof Day, 'areas'>;

/** Counts by day, `YYYY-MM-DD`: no times, no persons, no order of events. */
export const CountersSchema = v.object({
  version: v.literal(1),
  days: v.record(v.pipe(v.string(), v.isoDate()), DaySchema),
});
export type Counters = v.InferOutput<typeof CountersSchema>;

export const NO_COUNTERS: Counters = { version: 1, days: {} };
const NEW_DAY: Day = { sessions: 0, texts: 0, errors: 0, losses: 0, reloads: 0, areas: {} };
/** Days that are kept: two years, about 100 KB. */
const KEPT_DAYS = 731;

function change(counters: Counters, day: string, by: (day: Day) => Day): Counters {
  const days = { ...counters.days, [day]: by(counters.days[day] ?? NEW_DAY) };
  const kept = Object.entries(days)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .slice(0, KEPT_DAYS);
  return { version: 1, days: Object.fromEntries(kept) };
}

/** One more of something on a day. */
export const countOne = (counters: Counters, day: string, what: Counted): Counters =>
  change(counters, day, (before) => ({ ...before, [what]: before[what] + 1 }));

/** One more opening of an area on a day. */
export const countArea = (counters: Counters, day: string, area: string): Counters =>
  change(counters, day, (before) => ({
    ...before,
    areas: { ...before.areas, [area]: (before.areas[area] ?? 0) + 1 },
  }));

const COLUMNS = ['sessions', 'texts', 'errors', 'losses', 'reloads'] as const satisfies readonly Counted[];
const BOM = '\uFEFF';

/** All days as CSV, UTF-8 with BOM, oldest first, one column for each area that was ever opened. */
export function countersCsv(counters: Counters, screen: string): string {
  const days = Object.entries(counters.days).sort(([a], [b]) => (a < b ? -1 : 1));
  const areas = [...new Set(days.flatMap(([, day]) => Object.keys(day.areas)))].sort();
  const head = ['day', 'screen', ...COLUMNS, ...areas.map((area) => `area-${area}`)];
  const rows = days.map(([name, day]) => [
    name,
    screen,
    ...COLUMNS.map((column) => day[column]),
    ...areas.map((area) => day.areas[area] ?? 0),
  ]);
  return `${BOM}${[head, ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`;
}

/** Where counters are kept. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem'>;
const KEY = 'zhengha-kiosk-counters';

/** Reads the counters; a shelf that is blocked, empty or spoilt has none. */
export function readCounters(shelf: Shelf | null): Counters {
  try {
    const read = v.safeParse(CountersSchema, JSON.parse(shelf?.getItem(KEY) ?? 'null'));
    return read.success ? read.output : NO_COUNTERS;
  } catch {
    return NO_COUNTERS;
  }
}

/** Keeps the counters. Says whether that worked: a full or blocked shelf loses them with the page. */
export function keepCounters(shelf: Shelf | null, counters: Counters): boolean {
  try {
    shelf?.setItem(KEY, JSON.stringify(counters));
    return shelf !== null;
  } catch {
    return false;
  }
}
