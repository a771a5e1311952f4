import type { Map as MapLibreMap } from 'maplibre-gl';
import { beforeEach, describe, expect, test } from 'vitest';
import { EmphasisFlags, SingleFlag } from './highlight.ts';
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
  const selected = (adcode: string): 'selected' | 'dimmed' => (adcode === 'a' ? 'selected' : 'dimmed');

  test('is written to each area’s surface and to its name', () => {
    new EmphasisFlags(map, ['a', 'b']).show(selected);
    expect(fake.with('selected')).toEqual([`${SOURCES.areas}/a`, `${SOURCES.names}/a`]);
    expect(fake.with('dimmed')).toEqual([`${SOURCES.areas}/b`, `${SOURCES.names}/b`]);
  });

  test('is written to the sources it was made for, and to no other', () => {
    new EmphasisFlags(map, ['a'], [SOURCES.cities]).show(selected);
    expect(fake.with('selected')).toEqual([`${SOURCES.cities}/a`]);
  });

  test('leaves nothing behind when it is taken back', () => {
    const flags = new EmphasisFlags(map, ['a', 'b']);
    flags.show(selected);
    flags.show(() => 'plain');
    expect([...fake.with('selected'), ...fake.with('dimmed')]).toEqual([]);
  });

  test('leaves the pointer’s and the keyboard’s own flags alone', () => {
    new SingleFlag(map, 'hover').move('a');
    new EmphasisFlags(map, ['a']).show(() => 'selected');
    expect(fake.with('hover')).toEqual([`${SOURCES.areas}/a`]);
  });

  test('is written only where it is another: not at all on a map where nothing is chosen', () => {
    const flags = new EmphasisFlags(map, ['a', 'b']);
    flags.show(() => 'plain');
    expect(fake.calls).toBe(0);
    flags.show(selected);
    fake.calls = 0;
    flags.show((adcode) => (adcode === 'a' ? 'plain' : 'dimmed'));
    expect(fake.calls).toBe(2);
    expect(fake.with('dimmed')).toEqual([`${SOURCES.areas}/b`, `${SOURCES.names}/b`]);
  });

  test('is written whole again after a lost context', () => {
    const flags = new EmphasisFlags(map, ['a', 'b']);
    flags.show(selected);
    fake.states.clear();
    flags.forget();
    flags.show(selected);
    expect(fake.with('selected')).toEqual([`${SOURCES.areas}/a`, `${SOURCES.names}/a`]);
    expect(fake.with('dimmed')).toEqual([`${SOURCES.areas}/b`, `${SOURCES.names}/b`]);
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
