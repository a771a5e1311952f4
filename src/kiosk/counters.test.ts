import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countArea,
  countersCsv,
  countOne,
  keepCounters,
  NO_COUNTERS,
  readCounters,
  type Shelf,
} from './counters.ts';

const shelfWith = (text: string | null): Shelf & { text: string | null } => ({
  text,
  getItem() {
    return this.text;
  },
  setItem(_key, value) {
    this.text = value;
  },
});
const BLOCKED: Shelf = {
  getItem: () => {
    throw new DOMException('blocked');
  },
  setItem: () => {
    throw new DOMException('full');
  },
};

describe('counters', () => {
  const counted = countArea(countArea(countOne(NO_COUNTERS, '2026-01-02', 'sessions'), '2026-01-02', '410181'), '2026-01-01', '410103'); // prettier-ignore

  test('count by day, and say so as CSV that a spreadsheet opens', () => {
    expect(countersCsv(counted, 'hall-3')).toBe(
      '\uFEFFday,screen,sessions,texts,errors,losses,reloads,area-410103,area-410181\r\n' +
        '2026-01-01,hall-3,0,0,0,0,0,1,0\r\n' +
        '2026-01-02,hall-3,1,0,0,0,0,0,1\r\n',
    );
  });

  test('outlive the page', () => {
    const shelf = shelfWith(null);
    expect(keepCounters(shelf, counted)).toBe(true);
    expect(readCounters(shelf)).toEqual(counted);
  });

  test('do without a shelf that is blocked, full or not there', () => {
    for (const shelf of [BLOCKED, null]) {
      expect(readCounters(shelf)).toEqual(NO_COUNTERS);
      expect(keepCounters(shelf, counted)).toBe(false);
    }
  });

  test('begin anew on a spoilt shelf', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readCounters(shelfWith(text))).toEqual(NO_COUNTERS);
      }),
    );
  });

  test('keep two years, the newest', () => {
    let counters = NO_COUNTERS;
    for (let day = 0; day < 800; day++) {
      const name = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
      counters = countOne(counters, name, 'texts');
    }
    expect(Object.keys(counters.days)).toHaveLength(731);
    expect(Object.keys(counters.days)).not.toContain('2026-01-01');
  });
});
