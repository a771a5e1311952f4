import type { Component } from 'svelte';
import { describe, expect, test, vi } from 'vitest';
import { TrueSize, type Overlay } from './true-size.svelte.ts';

const OVERLAY: Overlay = {
  component: (() => ({})) as unknown as Component<never> as Overlay['component'],
  outline: { type: 'Polygon', coordinates: [] },
};

describe('the comparison of sizes', () => {
  test('is fetched once, when it is first asked for', async () => {
    const load = vi.fn(() => Promise.resolve(OVERLAY));
    const size = new TrueSize();
    size.servedBy(load);
    expect(load).not.toHaveBeenCalled();
    await size.start();
    expect([size.on, size.overlay]).toEqual([true, OVERLAY]);
    size.end();
    expect([size.on, size.overlay]).toEqual([false, null]);
    await size.start();
    expect(load).toHaveBeenCalledTimes(1);
  });

  test('that was ended while it was being fetched stays ended', async () => {
    const size = new TrueSize();
    size.servedBy(() => Promise.resolve(OVERLAY));
    const started = size.start();
    expect(size.phase).toBe('loading');
    size.end();
    await started;
    expect(size.on).toBe(false);
  });

  test('that cannot be had says so, and may be asked for again', async () => {
    const size = new TrueSize();
    size.servedBy(() => Promise.reject(new Error('offline')));
    await size.start();
    expect([size.phase, size.overlay]).toEqual(['failed', null]);
    size.servedBy(() => Promise.resolve(OVERLAY));
    await size.start();
    expect(size.on).toBe(true);
  });
});
