import type { Map as MapLibreMap } from 'maplibre-gl';
import { beforeEach, describe, expect, test } from 'vitest';
import { applyEmphasis, SingleFlag } from './highlight.ts';
import { SOURCES } from './layers/register.ts';

/** Keeps feature-state the way MapLibre does: what is set is merged into what stands there. */
class FakeMap {
  readonly states = new Map<string, Record<string, unknown>>();
  calls = 0;

  setFeatureState({ source, id }: { source: string; id: string }, state: Record<string, unknown>): void {
    this.calls++;
    const key = `${source}/${id}`;
    this.states.set(key, { ...this.states.get(key), ...state });
  }

  with(flag: string): string[] {
    return [...this.states].filter(([, state]) => state[flag] === true).map(([key]) => key);
  }
}

let fake: FakeMap;
let map: MapLibreMap;
beforeEach(() => {
  fake = new FakeMap();
  map = fake as unknown as MapLibreMap;
});

describe('the emphasis of a selection', () => {
  test('is written to each area’s surface and to its name', () => {
    applyEmphasis(map, ['a', 'b'], (adcode) => (adcode === 'a' ? 'selected' : 'dimmed'));
    expect(fake.with('selected')).toEqual([`${SOURCES.areas}/a`, `${SOURCES.names}/a`]);
    expect(fake.with('dimmed')).toEqual([`${SOURCES.areas}/b`, `${SOURCES.names}/b`]);
  });

  test('leaves nothing behind when it is taken back', () => {
    applyEmphasis(map, ['a', 'b'], (adcode) => (adcode === 'a' ? 'selected' : 'dimmed'));
    applyEmphasis(map, ['a', 'b'], () => 'plain');
    expect([...fake.with('selected'), ...fake.with('dimmed')]).toEqual([]);
  });

  test('leaves the pointer’s and the keyboard’s own flags alone', () => {
    new SingleFlag(map, 'hover').move('a');
    applyEmphasis(map, ['a'], () => 'selected');
    expect(fake.with('hover')).toEqual([`${SOURCES.areas}/a`]);
  });
});

describe.each(['hover', 'focused'] as const)('the flag %s', (flag) => {
  test('is on one area at a time, and on none in the end', () => {
    const single = new SingleFlag(map, flag);
    single.move('a');
    single.move('b');
    expect(fake.with(flag)).toEqual([`${SOURCES.areas}/b`]);
    single.move(null);
    expect(fake.with(flag)).toEqual([]);
  });

  test('is not written again while the pointer stays on its area', () => {
    const single = new SingleFlag(map, flag);
    single.move('a');
    single.move('a');
    expect(fake.calls).toBe(1);
  });

  test('comes back where it was after a lost context, and only there', () => {
    const single = new SingleFlag(map, flag);
    single.move('a');
    single.move('b');
    fake.states.clear();
    single.restore();
    expect(fake.with(flag)).toEqual([`${SOURCES.areas}/b`]);
  });

  test('has nothing to bring back where it is on no area', () => {
    const single = new SingleFlag(map, flag);
    single.restore();
    single.move('a');
    single.move(null);
    fake.states.clear();
    single.restore();
    expect(fake.states.size).toBe(0);
  });
});
