import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VIEWS } from '../domain/view.ts';
import { TOPICS } from '../domain/vocabulary.ts';
import { readAddress, writeAddress, type Place } from './address.ts';
import { DEFAULT_URL_STATE, SCHEMES, type UrlState } from './url.ts';

const KNOWN = new Set(['410181', '410102', '650502']);

/** The place of a page that was opened at `page`, in a build whose root is `root`. */
const place = (root: string, page = root, home: string | null = null): Place => ({
  root: new URL(root),
  page: new URL(page),
  home,
});
const read = (address: string, at: Place) => readAddress(new URL(address, at.root), at, KNOWN);
const state = (change: Partial<UrlState>): UrlState => ({ ...DEFAULT_URL_STATE, ...change });

const FRONT = place('https://host.example/');
const SUB = place('https://host.example/news/map/');
const AREA = place('https://host.example/news/map/', 'https://host.example/news/map/area/410181/', '410181');
const FILE = place(
  'https://host.example/news/map/',
  'https://host.example/news/map/area/410181/index.html',
  '410181',
);

describe('the address of the front page', () => {
  test.each([
    ['at a host’s root', FRONT, '/'],
    ['under a sub-path', SUB, '/news/map/'],
  ])('stays below the build’s own root %s', (_, at, root) => {
    expect(writeAddress(DEFAULT_URL_STATE, at)).toBe(root);
    expect(writeAddress(state({ area: '410181' }), at)).toBe(`${root}?area=410181`);
  });

  test('opens nothing without a query', () => {
    expect(read('/news/map/', SUB)).toEqual(DEFAULT_URL_STATE);
    expect(read('/news/map/index.html', place(SUB.root.href, `${SUB.root.href}index.html`))).toEqual(
      DEFAULT_URL_STATE,
    );
  });
});

describe('the address of an area page', () => {
  test.each([
    ['a folder', AREA, '/news/map/area/410181/'],
    ['a file', FILE, '/news/map/area/410181/index.html'],
  ])('opens its own area and stays as it is while that is open: %s', (_, at, own) => {
    expect(read(own, at).area).toBe('410181');
    expect(writeAddress(read(own, at), at)).toBe(own);
  });

  test('keeps the scheme in its query', () => {
    expect(read('/news/map/area/410181/?scheme=dark', AREA)).toEqual(
      state({ area: '410181', scheme: 'dark' }),
    );
    expect(writeAddress(state({ area: '410181', scheme: 'dark' }), AREA)).toBe(
      '/news/map/area/410181/?scheme=dark',
    );
  });

  test('gives way to a query or a fragment that asks for something else', () => {
    expect(read('/news/map/area/410181/?area=650502', AREA).area).toBe('650502');
    expect(read('/news/map/area/410181/#area-650502', AREA).area).toBe('650502');
    expect(read('/news/map/area/410181/?view=yizhou', AREA)).toEqual(state({ view: 'yizhou' }));
  });

  test('keeps topics and comparison in its query while its own area is open', () => {
    const wanted = state({ area: '410181', topics: ['industry', 'talent'], compare: ['410181', '650502'] });
    const address = '/news/map/area/410181/?topic=industry,talent&compare=410181,650502';
    expect(writeAddress(wanted, AREA)).toBe(address);
    expect(read(address, AREA)).toEqual(wanted);
  });

  test('opens its own area when the query is broken', () => {
    expect(read('/news/map/area/410181/?area=%00&view=x', AREA)).toEqual(state({ area: '410181' }));
  });

  test('moves to the front page when its area is closed or another one opened', () => {
    expect(writeAddress(DEFAULT_URL_STATE, AREA)).toBe('/news/map/');
    expect(writeAddress(state({ area: '410102' }), AREA)).toBe('/news/map/?area=410102');
  });

  test('means the front page once the address is that of the root', () => {
    expect(read('/news/map/', AREA)).toEqual(DEFAULT_URL_STATE);
  });
});

test.each([
  ['front page', FRONT],
  ['sub-path', SUB],
  ['area page', AREA],
  ['area page as a file', FILE],
])('every state is read back from the address it was given: %s', (_, at) => {
  const states: fc.Arbitrary<UrlState> = fc
    .record(
      {
        area: fc.constantFrom(null, ...KNOWN),
        view: fc.constantFrom(null, ...VIEWS),
        topics: fc.subarray([...TOPICS]),
        compare: fc.constantFrom(null, ['410181', '410102'] as const, ['650502', '410181'] as const),
        scheme: fc.constantFrom(...SCHEMES),
      },
      { noNullPrototype: true },
    )
    // An open area brings its own frame: other pairs of area and view are nobody's state.
    .filter(({ area, view }) => area === null || view === null || view === 'aid');
  fc.assert(
    fc.property(states, (wanted) => {
      expect(read(writeAddress(wanted, at), at)).toEqual(wanted);
    }),
  );
});
