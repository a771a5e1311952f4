import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readPalette } from './palette.ts';

/** Reads a palette from a page whose custom properties are those given; collects what was asked for. */
function read(values: (name: string) => string): {
  palette: ReturnType<typeof readPalette>;
  asked: string[];
} {
  const asked: string[] = [];
  vi.stubGlobal('getComputedStyle', () => ({
    getPropertyValue(name: string) {
      asked.push(name);
      return values(name);
    },
  }));
  return { palette: readPalette({} as Element), asked };
}
afterEach(() => vi.unstubAllGlobals());

describe('the palette', () => {
  test('reads only properties that the style sheet’s tokens define', () => {
    const tokens = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8');
    const { asked } = read((name) => name);
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((name) => !tokens.includes(`${name}:`))).toEqual([]);
  });

  test('trims the space that a custom property keeps', () => {
    expect(read(() => ' #fff ').palette.land).toBe('#fff');
  });

  test('gives families as a list without quotes, in their order', () => {
    const { palette } = read(() => ` 'Noto Serif SC', "Songti SC",serif`);
    expect(palette.serif).toEqual(['Noto Serif SC', 'Songti SC', 'serif']);
  });
});
