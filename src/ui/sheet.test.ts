import { expect, test } from 'vitest';
import fc from 'fast-check';
import { nextStop, stopAt, stopBeside, STOPS } from './sheet.ts';

const positions = { peek: 0, half: 500, full: 744 };

test('the sheet stands at the highest stop it has reached, however far it was scrolled beyond', () => {
  expect([0, 40, 498.5, 600, 743, 5000].map((scroll) => stopAt(scroll, positions))).toEqual([
    'peek',
    'peek',
    'half',
    'half',
    'full',
    'full',
  ]);
});

test('every scroll position is at one stop, and scrolling down never lowers it', () => {
  fc.assert(
    fc.property(fc.nat(9000), fc.nat(9000), fc.nat(2000), fc.nat(2000), (a, b, half, more) => {
      const stops = { peek: 0, half, full: half + more };
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((y) => STOPS.indexOf(stopAt(y, stops)));
      expect(low).toBeLessThanOrEqual(high ?? -1);
    }),
  );
});

test('the bar leads through all three heights and round again', () => {
  expect(STOPS.map(nextStop)).toEqual(['half', 'full', 'peek']);
});

test('there is nothing above the highest stop or below the lowest', () => {
  expect([stopBeside('full', 1), stopBeside('peek', -1), stopBeside('half', -1)]).toEqual([
    null,
    null,
    'peek',
  ]);
});
