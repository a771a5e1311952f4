import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGS } from '../domain/lang.ts';
import { VIEWS } from '../domain/view.ts';
import { TOPICS } from '../domain/vocabulary.ts';
import { DEFAULT_URL_STATE, formatUrl, parseUrl, SCHEMES, type UrlState } from './url.ts';

const CODES = ['410100', '410181', '650502'] as const;
const KNOWN = new Set<string>(CODES);
const parse = (search: string, hash = '') => parseUrl(search, hash, KNOWN);

describe('the URL', () => {
  test('restores what it was made from', () => {
    const state: fc.Arbitrary<UrlState> = fc.record(
      {
        area: fc.constantFrom(null, ...CODES),
        view: fc.constantFrom(null, 'aid' as const),
        topics: fc.subarray([...TOPICS]),
        compare: fc.constantFrom(null, ['410100', '650502'] as const, ['650502', '410181'] as const),
        scheme: fc.constantFrom(...SCHEMES),
        lang: fc.constantFrom(null, ...LANGS),
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(state, (wanted) => {
        expect(parse(formatUrl(wanted))).toEqual(wanted);
      }),
    );
  });

  test.each(VIEWS)('restores the view %s while no area is open', (view) => {
    expect(parse(formatUrl({ ...DEFAULT_URL_STATE, view })).view).toBe(view);
  });

  test('lets an open area bring its own frame', () => {
    expect(parse('?area=650502&view=zhengzhou').view).toBeNull();
  });

  test('is empty for the default state', () => {
    expect(formatUrl(DEFAULT_URL_STATE)).toBe('');
  });

  test('writes lists with plain commas, as people read them', () => {
    const state: UrlState = {
      ...DEFAULT_URL_STATE,
      topics: ['industry', 'talent'],
      compare: ['410181', '650502'],
    };
    expect(formatUrl(state)).toBe('?topic=industry,talent&compare=410181,650502');
  });

  test('takes the first of two area keys', () => {
    expect(parse('?area=410181&area=650502').area).toBe('410181');
  });

  test('lets level 0’s fragment beat the query, and ignores a fragment that names no area', () => {
    expect(parse('?area=410181', '#area-650502').area).toBe('650502');
    expect(parse('?area=410181', '#area-999999').area).toBe('410181');
    expect(parse('', '#<img src=x>').area).toBeNull();
  });

  test('keeps the topics it knows, once each and in the vocabulary’s order', () => {
    expect(parse('?topic=talent,money,industry,talent').topics).toEqual(['industry', 'talent']);
  });

  test.each(['410181', '410181,410181', '410181,999999', '410181,650502,410100', ','])(
    'compares two different known areas or none: %s',
    (value) => expect(parse(`?compare=${value}`).compare).toBeNull(),
  );

  test.each([
    ['an unknown adcode', '?area=990000'],
    ['a 10,000-character value', `?area=${'4'.repeat(10_000)}&topic=${'industry,'.repeat(2000)}`],
    ['percent garbage', '?area=%E0%A4%A&view=%%%'],
    ['markup', '?area=<script>alert(1)</script>&view=javascript:1&scheme=%22%3E'],
    ['languages of no one', '?lang=fr&lang=en'],
    ['keys of no one', '?__proto__=1&constructor=2&from=timeline'],
  ])('opens on the default and formats to nothing: %s', (_, search) => {
    expect(parse(search)).toEqual(DEFAULT_URL_STATE);
    expect(formatUrl(parse(search))).toBe('');
  });

  test('never throws and never leaves the documented values', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (search, hash) => {
        const state = parse(search, hash);
        expect(state.area === null || KNOWN.has(state.area)).toBe(true);
        expect(parse(formatUrl(state))).toEqual(state);
      }),
    );
  });
});
