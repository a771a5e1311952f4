import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseArguments as parse } from './arguments.ts';

const LAST = { source: 'tianditu', file: 'last.geojson' } as const;
const parseArguments = (words: readonly string[]) => parse(words, LAST);

test('without words the last source is built, or what is wrong with it is said', () => {
  expect(parseArguments([])).toEqual(LAST);
  expect(parse([], 'Nobody knows.')).toBe('Nobody knows.');
});

test('the default source is built when it is named, whatever was last', () => {
  expect(parseArguments(['--source', 'datav'])).toEqual({ source: 'datav' });
});

test('the official source needs its file', () => {
  expect(parseArguments(['--source', 'tianditu', 'a.geojson'])).toEqual({
    source: 'tianditu',
    file: 'a.geojson',
  });
  expect(parseArguments(['--source', 'tianditu'])).toMatch(/names no file; expected/);
});

test('other words are answered with what was found and expected', () => {
  expect(parseArguments(['--sauce'])).toMatch(/^Unknown argument "--sauce"; expected/);
  expect(parseArguments(['--source', 'gadm'])).toMatch(/^Unknown source "gadm"; expected/);
  expect(parseArguments(['--source', 'tianditu', 'a', 'b'])).toMatch(/^Unknown argument "b"; expected/);
});

test('any words are either a choice or a sentence', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (words) => {
      const choice = parseArguments(words);
      expect(typeof choice === 'string' ? choice.endsWith('.') : words.length % 3 === 0).toBe(true);
    }),
  );
});
