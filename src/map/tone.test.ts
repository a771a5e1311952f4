import { describe, expect, test } from 'vitest';
import { DIVISIONS } from '../domain/adcode.ts';
import { toneOf } from './tone.ts';

describe('the tone of an area', () => {
  test('is vermilion for a reported area of 郑州 and indigo for the aided one', () => {
    expect(toneOf({ adcode: '410181', parent: '410100', role: 'focus' })).toBe('focus');
    expect(toneOf({ adcode: '650502', parent: '650500', role: 'focus' })).toBe('aid');
  });

  test('is land for every area that is not reported on, and for a whole city', () => {
    for (const division of DIVISIONS) {
      expect(toneOf({ ...division, role: division.parent ? 'context' : 'city' })).toBe('land');
    }
  });
});
