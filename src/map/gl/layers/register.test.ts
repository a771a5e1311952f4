import { describe, expect, test, vi } from 'vitest';
import { readPalette } from '../palette.ts';
import type { LayerContext } from './layer.ts';
import { layerStack, SOURCES, TAPPABLE } from './register.ts';

/** Each colour is the name of the custom property it was read from. */
vi.stubGlobal('getComputedStyle', () => ({ getPropertyValue: (name: string) => name }));
const palette = readPalette({} as Element);
vi.unstubAllGlobals();

const CONTEXT: LayerContext = { palette, pxPerUnit: 0.5, homeZoom: 8 };

describe('the layers', () => {
  const stack = layerStack(CONTEXT);
  const ids = stack.map(({ id }) => id);

  test('lie from the ground up: surfaces, borders, rivers, then names', () => {
    const first = (type: string) => stack.findIndex((layer) => layer.type === type);
    expect(ids[0]).toBe('area-fill');
    expect(ids.indexOf('area-line')).toBeLessThan(ids.indexOf('river'));
    expect(first('symbol')).toBeGreaterThan(ids.indexOf('river'));
    expect(ids.slice(-2)).toEqual(['area-name', 'area-name-close']);
  });

  test('have an id of their own each', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('read only sources that the map adds', () => {
    const known: readonly string[] = Object.values(SOURCES);
    for (const layer of stack) expect('source' in layer && known.includes(layer.source)).toBe(true);
  });

  test('include every layer that answers a tap', () => {
    expect(ids).toEqual(expect.arrayContaining([...TAPPABLE]));
  });

  test('hand a name over from the SVG’s place to the close-up one at a single zoom', () => {
    const find = (id: string) => stack.find((layer) => layer.id === id);
    expect(find('area-name')?.maxzoom).toBe(find('area-name-close')?.minzoom);
    expect(find('area-name')?.maxzoom).toBeGreaterThan(CONTEXT.homeZoom);
    expect(find('area-leader')?.maxzoom).toBe(find('area-name')?.maxzoom);
  });

  test('take every colour from the palette: no other stands in them', () => {
    const text = JSON.stringify(stack);
    expect(text).not.toMatch(/"(#|rgb|hsl|white|black|transparent)/i);
    expect(new Set(text.match(/"--[\w-]+"/g)).size).toBeGreaterThan(10);
  });

  test('ask for no picture and no font file, so for no other host', () => {
    expect(JSON.stringify(stack)).not.toMatch(/https?:|icon-image|fill-pattern|line-pattern/);
  });
});
