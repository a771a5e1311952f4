import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** What the page shows before the first tap and in answer to it; paper has sizes of its own, in points. */
const SHEETS =
  'aid bars base cards choice chosen compare-entry facts imprint link marks masthead names opened overlays pair panel sheet step-bar timeline tool topics'.split(
    ' ',
  );
/** Larger on large screens, where nothing waits for it. */
const LARGER = ['1.875rem', '2.25rem'];

const sizesIn = (css: string): string[] =>
  [...css.matchAll(/\bfont(?:-size)?:\s*(?:\d00\s+)?([^;\s/]+)/g)].map(([, size = '']) => size);

describe('the sizes of type', () => {
  test.for(SHEETS)('%s.css has those of the scale, and no more', (sheet) => {
    const css = readFileSync(new URL(`${sheet}.css`, import.meta.url), 'utf8');
    const free = sizesIn(css).filter(
      (size) => !/^var\(--(small|text|heading|title|name)\)$|^inherit$|pt$/.test(size),
    );
    expect(free.filter((size) => !LARGER.includes(size))).toEqual([]);
  });
});
