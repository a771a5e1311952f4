import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatKm2, formatWhole } from './format.ts';

describe('a size', () => {
  test.each([
    [142_095.4, '142095'],
    [1042.5, '1043'],
    [100, '100'],
    [61.23, '61.2'],
    [61, '61.0'],
  ])('of %d km² is whole from 100 up and has one decimal below: %s', (km2, text) => {
    expect(formatKm2(km2, 'zh')).toBe(text);
  });

  test('has commas between thousands in English, and none in Chinese', () => {
    expect(formatKm2(81_165.8, 'en')).toBe('81,166');
    expect(formatKm2(61.23, 'en')).toBe('61.2');
    expect([999, 1950, 1_234_567].map((number) => formatWhole(number, 'en'))).toEqual([
      '999',
      '1,950',
      '1,234,567',
    ]);
    expect(formatWhole(1950, 'zh')).toBe('1950');
  });

  test('is never more than half of its last digit away from the measure', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (km2) => {
        expect(Math.abs(Number(formatKm2(km2, 'zh')) - km2)).toBeLessThanOrEqual(
          (km2 >= 100 ? 0.5 : 0.05) + 1e-9,
        );
      }),
    );
  });
});
