import { describe, expect, test } from 'vitest';
import { judge, percentile, type Observed } from './limits.ts';
import { outcome, type Recovery } from './recovery.ts';
import { heapSlope, type Sample } from './samples.ts';

const KB = 1024;
const samples = (each: (session: number) => Partial<Sample>): Sample[] =>
  Array.from({ length: 11 }, (_, index) => ({
    session: 100 + index * 10,
    life: 0,
    losses: 0,
    heap: 9_000_000,
    nodes: 500,
    listeners: 200,
    ...each(100 + index * 10),
  }));
const SOUND: Observed = {
  samples: samples(() => ({})),
  sessions: 200,
  wanted: null,
  lives: 1,
  recoveries: [],
  stuck: [],
  stillFrames: 0,
  taps: [16, 24],
  reloads: 0,
  errors: [],
  blanks: 0,
  strangers: [],
  unlike: 0,
};
const after = (kind: Recovery['kind'], usableMs: number, more: Partial<Recovery> = {}): Recovery => ({
  kind,
  session: 1,
  ...outcome(usableMs, more),
});
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

  test('are broken by a run too short to say anything of memory, and the rest of its table stands', () => {
    const [only] = SOUND.samples;
    expect(broken({ samples: only ? [only] : [], errors: ['x'] })).toEqual([
      'heap, nodes and listeners',
      'uncaught errors',
    ]);
  });

  test('are broken by each thing that went wrong', () => {
    for (const change of [
      { reloads: 1 },
      { errors: ['x'] },
      { blanks: 1 },
      { strangers: ['https://example.com/'] },
      { stillFrames: 1 },
      { stuck: ['x'] },
      { wanted: 201 },
      { recoveries: [after('restored', 5001)] },
      { recoveries: [after('unrestored', 900, { painted: false })] },
      { recoveries: [after('kill', 900), after('kill', 900, { bootMs: 15_001 })] },
    ])
      expect(broken(change), JSON.stringify(change)).toHaveLength(1);
  });

  test('forgive one listener a context loss of the same life, which MapLibre keeps', () => {
    const with2 = (losses: number) =>
      samples((session) => (session >= 150 ? { listeners: 202, losses } : { listeners: 200 }));
    expect(broken({ samples: with2(2) })).toEqual([]);
    expect(broken({ samples: with2(1) })).toEqual(['event listeners']);
    const other = samples(() => ({ life: 1, listeners: 200 })).map((each, index) => ({
      ...each,
      losses: index,
    }));
    expect(broken({ samples: [...with2(1), ...other] })).toEqual(['event listeners']);
  });

  test('compare within a life: what a new document brings is no leak, and hides none', () => {
    const life = (number: number, heap: number, growth: number) =>
      samples((session) => ({
        life: number,
        heap: heap + growth * session,
        nodes: heap / KB,
        listeners: number,
      }));
    expect(broken({ samples: [...life(0, 4000 * KB, 0), ...life(1, 9000 * KB, 0)] })).toEqual([]);
    expect(broken({ samples: [...life(0, 9000 * KB, 3 * KB), ...life(1, 4000 * KB, 3 * KB)] })).toEqual(['JS heap a session']); // prettier-ignore
    const single = samples(() => ({})).map((each, index) => ({ ...each, life: index }));
    expect(broken({ samples: single })).toEqual(['heap, nodes and listeners']);
  });

  test('name each fault with its count and the slowest way back', () => {
    const recoveries = [after('kill', 900, { bootMs: 4000 }), after('kill', 1200, { bootMs: 3000 })];
    expect(judge({ ...SOUND, recoveries, wanted: 200 }, false)).toContainEqual({
      name: '2 × browser killed, cold start offline',
      limit: 'back ≤ 15 s, usable ≤ 5 s',
      measured: '4.0 s, 1.2 s',
      holds: true,
    });
  });

  test.for([
    ['touch to paint, p95', { taps: [300, 300, 300] }],
    ['context lost to SVG over it, slowest', { recoveries: [after('unrestored', 900, { coveredMs: 301 })] }],
    ['context lost to map drawn again, slowest', { recoveries: [after('restored', 900, { drawnMs: 5001 })] }],
  ] as const)('judge the time of %s only where a screen is drawn by a GPU', ([row, slow]) => {
    expect([broken(slow), broken(slow, true)]).toEqual([[], [row]]);
  });
});

test('a slope is that of all samples, whatever the height of each life, and of none where there is one', () => {
  expect(heapSlope(samples((session) => ({ heap: 500 * session })))).toBeCloseTo(500);
  const lives = [0, 1].flatMap((life) => samples((session) => ({ life, heap: life * 1e6 + 500 * session })));
  expect(heapSlope(lives)).toBeCloseTo(500);
  expect(heapSlope(samples(() => ({})).slice(0, 1))).toBe(0);
});

test('a percentile is a value of the list', () => {
  const list = Array.from({ length: 100 }, (_, index) => index + 1);
  expect([percentile(list, 0.95), percentile(list, 1), percentile([], 0.95)]).toEqual([95, 100, 0]);
});
