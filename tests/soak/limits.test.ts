import { describe, expect, test } from 'vitest';
import { heapSlope, judge, percentile, type Observed, type Sample } from './limits.ts';

const KB = 1024;
const samples = (each: (session: number) => Partial<Sample>): Sample[] =>
  Array.from({ length: 11 }, (_, index) => ({
    session: 100 + index * 10,
    heap: 9_000_000,
    nodes: 500,
    listeners: 200,
    ...each(100 + index * 10),
  }));
const SOUND: Observed = {
  samples: samples(() => ({})),
  sessions: 200,
  losses: 0,
  recoveries: [],
  unpainted: 0,
  stillFrames: 0,
  taps: [16, 24],
  reloads: 0,
  errors: [],
  blanks: 0,
  strangers: [],
  unlike: 0,
};
const broken = (change: Partial<Observed>, gpu = false): string[] =>
  judge({ ...SOUND, ...change }, gpu).flatMap(({ name, holds }) => (holds === false ? [name] : []));

describe('the limits of the soak', () => {
  test('are held by a kiosk that leaves nothing behind, also with some unrest in the heap', () => {
    expect(broken({})).toEqual([]);
    const restless = samples((session) => ({ heap: 9_000_000 + (session % 20 === 0 ? 60_000 : 0) }));
    expect(broken({ samples: restless })).toEqual([]);
  });

  test('are broken by each thing left behind', () => {
    expect(broken({ samples: samples((session) => ({ heap: session * 2.1 * KB })) })).toEqual([
      'JS heap a session',
    ]);
    expect(broken({ samples: samples((session) => ({ listeners: session >= 200 ? 201 : 200 })) })).toEqual(['event listeners']); // prettier-ignore
    expect(broken({ samples: samples((session) => ({ nodes: session >= 150 ? 506 : 500 })) })).toEqual(['DOM nodes after a reset']); // prettier-ignore
    expect(broken({ unlike: 1 })).toEqual(['page after a reset unlike a fresh one']);
  });

  test('are broken by each thing that went wrong', () => {
    for (const change of [
      { reloads: 1 },
      { errors: ['x'] },
      { blanks: 1 },
      { strangers: ['https://example.com/'] },
      { stillFrames: 1 },
      { losses: 1, recoveries: [5001] },
      { losses: 1, recoveries: [900], unpainted: 1 },
    ])
      expect(broken(change), JSON.stringify(change)).toHaveLength(1);
  });

  test('forgive one listener a context loss, which MapLibre keeps', () => {
    const one = samples((session) => ({ listeners: session >= 150 ? 202 : 200 }));
    expect(broken({ samples: one, losses: 2, recoveries: [900, 950] })).toEqual([]);
    expect(broken({ samples: one, losses: 1, recoveries: [900] })).toEqual(['event listeners']);
  });

  test('judge the time from touch to paint only where a screen is drawn by a GPU', () => {
    const slow = { taps: [300, 300, 300] };
    expect([broken(slow), broken(slow, true)]).toEqual([[], ['touch to paint, p95']]);
  });
});

test('a slope is that of all samples, and of none where there is one', () => {
  expect(heapSlope(samples((session) => ({ heap: 500 * session })))).toBeCloseTo(500);
  expect(heapSlope(samples(() => ({})).slice(0, 1))).toBe(0);
});

test('a percentile is a value of the list', () => {
  const list = Array.from({ length: 100 }, (_, index) => index + 1);
  expect([percentile(list, 0.95), percentile(list, 1), percentile([], 0.95)]).toEqual([95, 100, 0]);
});
