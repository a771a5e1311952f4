import { describe, expect, test } from 'vitest';
import { Layers } from './layers.svelte.ts';

describe('the layers', () => {
  test('are divisions, rivers and the link at first; targets wait to be asked for', () => {
    const layers = new Layers();
    expect(layers.ids.filter((id) => layers.has(id))).toEqual(['divisions', 'rivers', 'link']);
  });

  test('offer a basemap only where one can be shown, and take it back with it', () => {
    const layers = new Layers();
    expect(layers.ids).not.toContain('basemap');
    layers.offerBasemap(true);
    expect(layers.ids).toContain('basemap');
    expect(layers.has('basemap')).toBe(false);
    layers.toggle('basemap');
    layers.offerBasemap(false);
    expect([layers.has('basemap'), layers.ids.includes('basemap')]).toEqual([false, false]);
  });

  test('switch a basemap off that could not be had, and say so until it is tried again', () => {
    const layers = new Layers();
    layers.offerBasemap(true);
    layers.toggle('basemap');
    layers.refuseBasemap();
    expect([layers.has('basemap'), layers.refused]).toEqual([false, true]);
    layers.toggle('basemap');
    expect([layers.has('basemap'), layers.refused]).toEqual([true, false]);
  });
});
