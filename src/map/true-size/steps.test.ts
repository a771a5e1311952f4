import { describe, expect, test } from 'vitest';
import { FRAME_SIZE } from '../../domain/frame.ts';
import { ontoSheet, stepBy } from './steps.ts';

describe('keys that carry the outline', () => {
  test.each([
    ['ArrowLeft', [-1, 0]],
    ['ArrowRight', [1, 0]],
    ['ArrowUp', [0, -1]],
    ['ArrowDown', [0, 1]],
  ] as const)('%s carries it that way, further with Shift', (key, [dx, dy]) => {
    const [x, y] = stepBy(key, false, [800, 500]) ?? [0, 0];
    const [farX, farY] = stepBy(key, true, [800, 500]) ?? [0, 0];
    expect([Math.sign(x - 800), Math.sign(y - 500)]).toEqual([dx, dy]);
    expect(Math.hypot(farX - 800, farY - 500)).toBeGreaterThan(Math.hypot(x - 800, y - 500) * 2);
  });

  test.each(['Tab', 'Escape', 'Enter', 'a'])('%s is left to the page', (key) => {
    expect(stepBy(key, false, [0, 0])).toBeNull();
  });

  test('its middle stays on the sheet', () => {
    expect(stepBy('ArrowLeft', true, [3, 500])).toEqual([0, 500]);
    expect(ontoSheet([99_999, -5])).toEqual([FRAME_SIZE.width, 0]);
  });
});
