/** Hours of the day, in minutes since midnight; `from` may lie after `to`, over midnight. */
export interface Quiet {
  readonly from: number;
  readonly to: number;
}

const MINUTES_A_DAY = 24 * 60;

/** Reads `HH:MM` as minutes since midnight; `null` when it is no time. */
export function parseTime(text: string): number | null {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  return hour === undefined || minute === undefined ? null : Number(hour) * 60 + Number(minute);
}

/** Reads `HH:MM-HH:MM`; `null` when it is no such thing, or no time at all lies in between. */
export function parseQuiet(text: string): Quiet | null {
  const [from, to, more] = text.split('-').map(parseTime);
  if (from === undefined || from === null || to === undefined || to === null || more !== undefined)
    return null;
  return from === to ? null : { from, to };
}

/** Minutes since midnight on this machine's wall clock. */
export const minuteOfDay = (date: Date): number => date.getHours() * 60 + date.getMinutes();

/** Whether a minute of the day lies in the quiet hours. */
export function isQuiet(quiet: Quiet | null, minute: number): boolean {
  if (!quiet) return false;
  const { from, to } = quiet;
  return from < to ? minute >= from && minute < to : minute >= from || minute < to;
}

/** A page younger than this, ms, needs no planned reload. */
const YOUNG_MS = 60 * 60_000;
/** A planned time that was passed longer ago than this, minutes, waits for the next day: the clock was set. */
const LATE_MINUTES = 120;

/**
 * Whether the planned reload fell between two looks at the wall clock. A clock that was set may pass the time twice or
 * never; a page that is young is left alone in either case.
 */
export function isMaintenanceDue(
  maint: number | null,
  before: number,
  now: number,
  uptimeMs: number,
): boolean {
  if (maint === null || uptimeMs < YOUNG_MS || before === now) return false;
  const since = (now - maint + MINUTES_A_DAY) % MINUTES_A_DAY;
  const passed = (now - before + MINUTES_A_DAY) % MINUTES_A_DAY;
  return since < passed && since < LATE_MINUTES;
}

/** The date on this machine's wall clock, `YYYY-MM-DD`: the name of a day's counters. */
export function dayOf(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
