import { beforeEach, describe, expect, test } from 'vitest';
import { STUCK_MS, Touches } from './touches.ts';

describe('touches', () => {
  let touches: Touches;
  beforeEach(() => {
    touches = new Touches();
  });

  test('a finger that comes down is a visitor, and stays one while it moves', () => {
    expect(touches.down(1, 0, 0, 0)).toBe(true);
    expect(touches.move(1, 40, 0, STUCK_MS - 1)).toBe(true);
    expect(touches.holds(2 * STUCK_MS - 2)).toBe(true);
  });

  test('a pointer held still for two minutes is nobody, although it trembles', () => {
    touches.down(1, 0, 0, 0);
    expect(touches.move(1, 2, 3, 1000)).toBe(false);
    expect([touches.holds(STUCK_MS - 1), touches.holds(STUCK_MS)]).toEqual([true, false]);
  });

  test('beside a stuck pointer a finger still counts', () => {
    touches.down(1, 0, 0, 0);
    expect(touches.down(2, 500, 500, STUCK_MS + 1)).toBe(true);
    expect(touches.holds(STUCK_MS + 1)).toBe(true);
    touches.up(2);
    expect(touches.holds(STUCK_MS + 1)).toBe(false);
  });

  test('ten fingers are hands, eleven are not', () => {
    const down = Array.from({ length: 11 }, (_, id) => touches.down(id, id * 90, 0, id));
    expect(down.slice(0, 10).every(Boolean)).toBe(true);
    expect(down[10]).toBe(false);
    expect(touches.holds(20)).toBe(false);
    expect(touches.move(3, 900, 0, 30)).toBe(false);
    touches.up(10);
    expect(touches.holds(40)).toBe(true);
  });

  test('a mouse that only hovers is nobody', () => {
    expect(touches.move(1, 300, 300, 5)).toBe(false);
  });
});
