/** Uncaught errors so far, and the resets they led to; ms of a clock that never jumps. */
export interface ErrorRecord {
  readonly times: readonly number[];
  readonly resets: readonly number[];
  /** The last messages, newest first, each once. */
  readonly messages: readonly string[];
  readonly count: number;
}

export const FRESH_ERRORS: ErrorRecord = { times: [], resets: [], messages: [], count: 0 };

/** This many errors in this time lead to a reset; one more such burst in the longer time to a reload. */
export const BURST = 5;
export const BURST_MS = 60_000;
export const AGAIN_MS = 10 * 60_000;
const KEPT_MESSAGES = 5;
const MESSAGE_CHARACTERS = 200;

/** What an error calls for. */
export interface ErrorAnswer {
  readonly record: ErrorRecord;
  readonly answer: 'go-on' | 'reset' | 'reload';
}

/** Writes down one more error and says what follows. */
export function errorRule(record: ErrorRecord, message: string, at: number): ErrorAnswer {
  const text = message.slice(0, MESSAGE_CHARACTERS);
  const messages = [text, ...record.messages.filter((each) => each !== text)].slice(0, KEPT_MESSAGES);
  const times = [...record.times.filter((time) => at - time < BURST_MS), at];
  const resets = record.resets.filter((time) => at - time < AGAIN_MS);
  const known = { ...record, messages, count: record.count + 1 };
  if (times.length < BURST) return { record: { ...known, times, resets }, answer: 'go-on' };
  if (resets.length > 0) return { record: { ...known, times: [], resets: [] }, answer: 'reload' };
  return { record: { ...known, times: [], resets: [at] }, answer: 'reset' };
}
