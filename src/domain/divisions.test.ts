import { describe, expect, test } from 'vitest';
import { DIVISIONS, XINXING_DIVISION } from './adcode.ts';
import { divisionsOf } from './divisions.ts';
import type { Region } from './region.ts';

const FOCUS = ['410102', '410103', '410181', '650502'];
const roleOf = (adcode: string, parent: string | null): Region['role'] =>
  FOCUS.includes(adcode) ? 'focus' : parent === null ? 'city' : 'context';
const REGIONS = DIVISIONS.map(({ adcode, parent }) => ({ adcode, parent, role: roleOf(adcode, parent) }));
const codes = (regions: readonly { readonly adcode: string }[]): string[] =>
  regions.map(({ adcode }) => adcode);

describe('the divisions of a frame', () => {
  test('are those of its city, without the city itself', () => {
    const [zhengzhou, yizhou] = [divisionsOf('zhengzhou', REGIONS), divisionsOf('yizhou', REGIONS)];
    expect([zhengzhou.length, yizhou.length]).toEqual([12, 3]);
    expect([...zhengzhou, ...yizhou].every(({ role }) => role !== 'city')).toBe(true);
  });

  test('begin with those the page reports on, and keep the official order otherwise', () => {
    const order = codes(divisionsOf('zhengzhou', REGIONS));
    expect(order.slice(0, 3)).toEqual(['410102', '410103', '410181']);
    expect(order.slice(3)).toEqual([...order.slice(3)].sort());
    expect(codes(divisionsOf('yizhou', REGIONS))).toEqual(['650502', '650521', '650522']);
  });

  test('have 新星市 among 哈密’s, where the boundaries have it', () => {
    const { adcode, parent } = XINXING_DIVISION;
    expect(codes(divisionsOf('yizhou', [...REGIONS, { adcode, parent, role: 'context' }]))).toContain(adcode);
  });
});
