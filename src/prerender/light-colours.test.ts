import { expect, test } from 'vitest';
import { lightColours } from './light-colours.ts';

const CSS =
  ':root{--paper:#fbf8f2;--focus-text:#b4301f;--serif:SimSun,serif;--ink:#1d1b19}:root[data-scheme=dark]{--ink:#fff}';

test('the light colours are those of the first block, minified or not', () => {
  for (const css of [CSS, CSS.replace(/([;{}])/g, '$1\n  ')]) {
    expect(lightColours(css)('ink')).toBe('#1d1b19');
    expect(lightColours(css)('focus-text')).toBe('#b4301f');
  }
});

test('a colour that the stylesheet does not say stops the build by name', () => {
  expect(() => lightColours(CSS)('aid')).toThrow('--aid');
  expect(() => lightColours('')('ink')).toThrow('--ink');
});
