import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Tokens = Readonly<Record<string, string>>;

/** The colours of each scheme, read from the stylesheet that paints the page. */
function schemes(): (readonly [name: string, tokens: Tokens])[] {
  const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*--paper:[^{}]*)\}/g)];
  return rules.map(([, selector = '', body = '']) => [
    selector.trim().replace(/\s+/g, ' '),
    Object.fromEntries(
      [...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6});/g)].map(([, name, colour]) => [name, colour]),
    ),
  ]);
}

/** Red, green and blue of a hex colour, 0–255. */
function channels(hex: string): number[] {
  const long = hex.length === 4 ? hex.replace(/[^#]/g, '$&$&') : hex;
  return [1, 3, 5].map((at) => Number.parseInt(long.slice(at, at + 2), 16));
}
/** Relative luminance as WCAG 2 defines it. */
function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: readonly number[], b: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** Text on what it stands on: names on surfaces plain, lit and chosen, and words on paper. */
const PAIRS: readonly (readonly [text: string, on: readonly string[]])[] = [
  ['soft', ['paper', 'panel', 'land', 'land-lit']],
  ['ink', ['paper', 'panel', 'land', 'land-lit']],
  ['focus-ink', ['focus-tint', 'focus-lit', 'paper']],
  ['aid-ink', ['aid-tint', 'aid-lit', 'paper']],
  ['on-strong', ['focus', 'aid']],
  ['on-ink', ['ink']],
  ['paper', ['soft', 'ink']],
  ['river-ink', ['paper', 'land', 'land-lit', 'focus-tint']],
  ['focus-text', ['paper', 'panel']],
  ['aid-text', ['paper', 'panel']],
];
/** How much of a surface's colour is left while it steps back, as the stylesheets say. */
const DIMMED = 0.45;

describe.for(schemes())('in the colours of %s', ([, tokens]) => {
  const colour = (name: string): number[] => channels(tokens[name] ?? '');

  test.for(PAIRS)('%s can be read on %s', ([text, on]) => {
    for (const surface of on)
      expect(contrast(colour(text), colour(surface)), `${text} on ${surface}`).toBeGreaterThanOrEqual(4.5);
  });

  test('names can be read on surfaces that step back', () => {
    for (const [text, surface] of [
      ['soft', 'land'],
      ['focus-ink', 'focus-tint'],
      ['aid-ink', 'aid-tint'],
    ] as const) {
      const paper = colour('paper');
      const mixed = colour(surface).map((c, at) => c * DIMMED + (paper[at] ?? 0) * (1 - DIMMED));
      expect(contrast(colour(text), mixed), `${text} on ${surface}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  test('lines that carry meaning stand out from what is beside them', () => {
    for (const [line, beside] of [
      ['focus', 'paper'],
      ['aid', 'paper'],
      ['ink', 'panel'],
      ['ink', 'land'],
      ['ink', 'focus-tint'],
      ['ink', 'aid-tint'],
    ] as const)
      expect(contrast(colour(line), colour(beside)), `${line} beside ${beside}`).toBeGreaterThanOrEqual(3);
  });
});

test('each scheme was found', () => {
  expect(schemes()).toHaveLength(3);
});
