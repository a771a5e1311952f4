import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { VIEWS } from '../domain/view.ts';
import type { Lang } from '../domain/lang.ts';
import { TOPICS } from '../domain/vocabulary.ts';
import { pageIn, readAddress, writeAddress, type Place } from './address.ts';
import { DEFAULT_URL_STATE, SCHEMES, type UrlState } from './url.ts';

const KNOWN = new Set(['410181', '410102', '650502']);

/** The place of a page that was opened at `page`, in a build whose root is `root`. */
const place = (root: string, page = root, home: string | null = null, lang: Lang | null = null): Place => ({
  root: new URL(root),
  page: new URL(page),
  home,
  lang,
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

const ENGLISH = place('https://host.example/news/map/', 'https://host.example/news/map/en/', null, 'en');
const ENGLISH_AREA = place(
  'https://host.example/news/map/',
  'https://host.example/news/map/en/area/410181/',
  '410181',
  'en',
);

describe('the language of an address', () => {
  test('is what `?lang` says where the path says nothing, and stays in the address', () => {
    expect(read('/?lang=en', FRONT)).toEqual(state({ lang: 'en' }));
    expect(writeAddress(state({ lang: 'en', area: '410181' }), FRONT)).toBe('/?area=410181&lang=en');
    expect(read('/news/map/area/410181/?lang=en', AREA)).toEqual(state({ lang: 'en', area: '410181' }));
  });

  test('is the path’s where that names one, whatever `?lang` says; and that leaves the address', () => {
    for (const lang of ['zh', 'en', 'fr'])
      expect(read(`/news/map/en/?lang=${lang}`, ENGLISH)).toEqual(DEFAULT_URL_STATE);
    expect(writeAddress(read('/news/map/en/?lang=zh', ENGLISH), ENGLISH)).toBe('/news/map/en/');
  });

  test('disappears where it is the page’s own, unknown or broken', () => {
    for (const query of ['?lang=zh', '?lang=fr', '?lang=', '?lang=EN', '?lang=fr&lang=en', '?lang=%00'])
      expect(writeAddress(read(`/${query}`, FRONT), FRONT)).toBe('/');
  });

  test('keeps a reader among the pages of that language', () => {
    expect(writeAddress(state({ area: '410181' }), ENGLISH)).toBe('/news/map/en/?area=410181');
    expect(writeAddress(state({ area: '410181' }), ENGLISH_AREA)).toBe('/news/map/en/area/410181/');
    expect(writeAddress(DEFAULT_URL_STATE, ENGLISH_AREA)).toBe('/news/map/en/');
  });

  test('of the link to another one keeps what is open, chosen and compared', () => {
    const shown = state({ area: '410181', topics: ['industry'], lang: 'en' });
    expect(pageIn('zh', shown, null)).toBe('?area=410181&topic=industry');
    expect(pageIn('en', state({ area: '410181' }), '410181')).toBe('en/area/410181/');
    expect(pageIn('zh', state({ area: '410181', scheme: 'dark' }), '410181')).toBe(
      'area/410181/?scheme=dark',
    );
    expect(pageIn('en', state({ area: '410102' }), '410181')).toBe('en/?area=410102');
    expect(pageIn('en', state({ view: 'aid' }), '410181')).toBe('en/?view=aid');
  });
});

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
  ['English front page', ENGLISH],
  ['English area page', ENGLISH_AREA],
])('every state is read back from the address it was given: %s', (_, at) => {
  const states: fc.Arbitrary<UrlState> = fc
    .record(
      {
        area: fc.constantFrom(null, ...KNOWN),
        view: fc.constantFrom(null, ...VIEWS),
        topics: fc.subarray([...TOPICS]),
        compare: fc.constantFrom(null, ['410181', '410102'] as const, ['650502', '410181'] as const),
        scheme: fc.constantFrom(...SCHEMES),
        lang: at.lang === null ? fc.constantFrom(null, 'en' as const) : fc.constant(null),
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
