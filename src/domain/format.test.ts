import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatKm2 } from './format.ts';

describe('a size', () => {
  test.each([
    [142_095.4, '142095'],
    [1042.5, '1043'],
    [100, '100'],
    [61.23, '61.2'],
    [61, '61.0'],
  ])('of %d km² is whole from 100 up and has one decimal below: %s', (km2, text) => {
    expect(formatKm2(km2)).toBe(text);
  });

  test('is never more than half of its last digit away from the measure', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (km2) => {
        expect(Math.abs(Number(formatKm2(km2)) - km2)).toBeLessThanOrEqual((km2 >= 100 ? 0.5 : 0.05) + 1e-9);
      }),
    );
  });
});
