import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_OPTIONS, parseOptions } from './options.ts';

const KNOWN = new Set(['410181']);
const read = (search: string) => parseOptions(search, KNOWN);

describe('a kiosk’s address', () => {
  test('may say nothing at all', () => {
    expect(read('?kiosk')).toEqual({ options: DEFAULT_OPTIONS, complaints: [] });
  });

  test('says every wish once', () => {
    const { options, complaints } = read(
      '?idle=30&warn=60&attract=still&scene=8&home=410181&lang=en&layout=wall&reach=low&diag=55.5&scale=2' +
        '&dpr=1.5&quiet=22:00-07:00&maint=off&pin=1234&id=hall-3',
    );
    expect(complaints).toEqual([]);
    expect(options).toEqual({
      idle: 30_000,
      warn: 60_000,
      attract: 'still',
      scene: 8000,
      home: { area: '410181' },
      lang: 'en',
      layout: 'wall',
      reach: 'low',
      diag: 55.5,
      scale: 2,
      dpr: 1.5,
      quiet: { from: 1320, to: 420 },
      maint: null,
      pin: '1234',
      id: 'hall-3',
    });
  });

  test.for([
    'idle=29', 'idle=601', 'idle=1e2', 'idle=', 'idle=-90', 'warn=19', 'warn=61', 'attract=TOUR', 'scene=61',
    'home=410182', 'home=china', 'lang=fr', 'layout=tv', 'reach=high', 'diag=0', 'scale=0.5', 'scale=9', 'dpr=NaN',
    'quiet=22:00', 'quiet=22:00-22:00', 'quiet=25:00-07:00', 'maint=4:00', 'maint=24:00', 'pin=12', 'pin=abcd',
    'id=<b>', `id=${'x'.repeat(41)}`,
  ])('takes the default for %s and says so once', (pair) => {
    const { options, complaints } = read(`?${pair}`);
    expect(options).toEqual(DEFAULT_OPTIONS);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(pair.split('=')[0]);
  }); // prettier-ignore

  test('ignores what it does not know, and takes the first of two', () => {
    expect(read('?idle=60&idle=120&colour=red').options.idle).toBe(60_000);
    expect(read('?colour=red').complaints).toEqual([]);
  });

  test('never breaks anything, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...Object.keys(DEFAULT_OPTIONS)), (text, key) => {
        for (const search of [text, `?${key}=${text}`, `?${key}=${encodeURIComponent(text)}`]) {
          const { options } = read(search);
          expect(options.idle).toBeGreaterThanOrEqual(30_000);
          expect(options.scale).toBeLessThanOrEqual(3);
          expect(options.pin).toMatch(/^\d{4,8}$/);
        }
      }),
    );
  });
});
