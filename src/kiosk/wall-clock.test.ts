import { describe, expect, test } from 'vitest';
import { dayOf, isMaintenanceDue, isQuiet, parseQuiet, parseTime } from './wall-clock.ts';

const at = (text: string): number => parseTime(text) ?? Number.NaN;
const HOURS = 2 * 60 * 60_000;

describe('quiet hours', () => {
  test('may lie over midnight', () => {
    const night = parseQuiet('22:00-07:00');
    expect(['21:59', '22:00', '00:00', '06:59', '07:00'].map((time) => isQuiet(night, at(time)))).toEqual([
      false, true, true, true, false,
    ]); // prettier-ignore
  });

  test('may lie within a day, or nowhere', () => {
    const noon = parseQuiet('12:00-13:30');
    expect(['11:59', '12:00', '13:29', '13:30'].map((time) => isQuiet(noon, at(time)))).toEqual([
      false, true, true, false,
    ]); // prettier-ignore
    expect(isQuiet(null, 0)).toBe(false);
  });

  test('are no hours when a part is missing, wrong or too many', () => {
    for (const text of ['', '-', '22:00-', '22:00-07:00-09:00', '7:00-8:00', '24:00-01:00'])
      expect(parseQuiet(text)).toBeNull();
  });
});

describe('planned maintenance', () => {
  const due = (before: string, now: string, uptime = HOURS, maint: number | null = at('04:00')) =>
    isMaintenanceDue(maint, at(before), at(now), uptime);

  test('is due in the look that passes its time, also over midnight, and only in that one', () => {
    expect([due('03:59', '04:00'), due('03:30', '04:10'), due('04:00', '04:01')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(due('23:59', '00:00', HOURS, 0)).toBe(true);
  });

  test('leaves a young page alone: it has just been loaded', () => {
    expect(due('03:59', '04:00', 60_000)).toBe(false);
  });

  test('does not follow a clock that was set far past its time, nor one that stands', () => {
    expect([due('03:59', '15:00'), due('04:30', '04:30'), due('05:00', '03:00')]).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('may be off', () => {
    expect(due('03:59', '04:00', HOURS, null)).toBe(false);
  });
});

test('a day is named by the machine’s own calendar', () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
