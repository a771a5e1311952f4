import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tiandituLook } from './basemap-look.ts';
import { BasemapSlot } from './basemap-slot.ts';

/** As much of a map as a basemap touches. */
class FakeMap {
  layers = ['area-fill', 'area-name'];
  sources = new Set(['areas']);
  controls = new Set<object>();
  refuses = false;
  readonly #listeners = new Map<string, Set<(event: object) => void>>();

  on(type: string, listener: (event: object) => void): void {
    this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener));
  }
  off(type: string, listener: (event: object) => void): void {
    this.#listeners.get(type)?.delete(listener);
  }
  happen(type: string, event: object): void {
    for (const listener of this.#listeners.get(type) ?? []) listener(event);
  }
  get listening(): number {
    return [...this.#listeners.values()].reduce((sum, { size }) => sum + size, 0);
  }
  getStyle() {
    return { layers: this.layers.map((id) => ({ id })) };
  }
  addSource(id: string): void {
    if (this.refuses) throw new Error('not a source');
    this.sources.add(id);
  }
  addLayer({ id }: { id: string }, before: string): void {
    this.layers.splice(this.layers.indexOf(before), 0, id);
  }
  getLayer(id: string) {
    return this.layers.includes(id) ? { id } : undefined;
  }
  getSource(id: string) {
    return this.sources.has(id) ? { id } : undefined;
  }
  removeLayer(id: string): void {
    this.layers = this.layers.filter((each) => each !== id);
  }
  removeSource(id: string): void {
    this.sources.delete(id);
  }
  addControl(control: object): void {
    this.controls.add(control);
  }
  hasControl(control: object): boolean {
    return this.controls.has(control);
  }
  removeControl(control: object): void {
    this.controls.delete(control);
  }
}
const TILE = { sourceId: 'basemap-vec', tile: {}, error: new Error('418') };

describe('an online basemap', () => {
  let map: FakeMap;
  let failures: number;
  let repaints: boolean[];
  let slot: BasemapSlot;
  const show = () => slot.show(tiandituLook('key', '天地图'), () => failures++);
  const untouched = () => {
    expect(map.layers).toEqual(['area-fill', 'area-name']);
    expect([...map.sources]).toEqual(['areas']);
    expect([map.controls.size, map.listening]).toEqual([0, 0]);
  };
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('document', { createElement: () => ({ remove: () => undefined }) });
    map = new FakeMap();
    failures = 0;
    repaints = [];
    slot = new BasemapSlot(map as unknown as MapLibreMap, () => repaints.push(slot.isOn));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test('lies under everything else, and the areas are repainted to be seen through', () => {
    show();
    expect(map.layers).toEqual(['basemap-vec', 'basemap-cva', 'area-fill', 'area-name']);
    expect(map.controls.size).toBe(1);
    expect(repaints).toEqual([true]);
  });

  test('leaves nothing behind when it is switched off', () => {
    show();
    slot.hide();
    untouched();
    expect(repaints).toEqual([true, false]);
    vi.advanceTimersByTime(60_000);
    expect(failures).toBe(0);
  });

  test('that shows nothing in time is taken away, and said once', () => {
    show();
    vi.advanceTimersByTime(60_000);
    untouched();
    expect([failures, slot.isOn]).toEqual([1, false]);
  });

  test('that has shown a tile in time may stay', () => {
    show();
    map.happen('sourcedata', { sourceId: 'areas', tile: {} });
    map.happen('sourcedata', { sourceId: 'basemap-vec', tile: {} });
    vi.advanceTimersByTime(60_000);
    expect([failures, slot.isOn]).toEqual([0, true]);
  });

  test('survives a lost tile or two, but not more', () => {
    show();
    map.happen('error', TILE);
    map.happen('error', TILE);
    expect(slot.isOn).toBe(true);
    map.happen('error', TILE);
    map.happen('error', TILE);
    untouched();
    expect(failures).toBe(1);
  });

  test('whose source or style is broken is taken away at once', () => {
    show();
    map.happen('error', { sourceId: 'basemap-cva', error: new Error('no such source') });
    untouched();
    map.refuses = true;
    show();
    untouched();
    expect(failures).toBe(2);
  });

  test('does not answer for the errors of others, and does not hide them', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    show();
    map.happen('error', { sourceId: 'areas', error: new Error('other') });
    expect(slot.isOn).toBe(true);
    expect(said).toHaveBeenCalledTimes(1);
    said.mockRestore();
  });
});
