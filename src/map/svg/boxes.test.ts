import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from '../projection.ts';
import { awayFrom, boxAround, boxesOverlap, nearestOnBox, segmentCrossesBox, type Box } from './boxes.ts';

const BOX: Box = { left: 10, top: 10, right: 30, bottom: 20 };
const number = fc.integer({ min: -100, max: 100 });
const point = fc.tuple(number, number);
const box = fc
  .tuple(point, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 60 }))
  .map(([middle, width, height]) => boxAround(middle, width, height));
const holds = ({ left, top, right, bottom }: Box, [x, y]: Point): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;

describe('two boxes', () => {
  test.each([
    ['share a corner region', { left: 25, top: 15, right: 40, bottom: 40 }, true],
    ['lie one in the other', { left: 12, top: 12, right: 13, bottom: 13 }, true],
    ['cross like a plus', { left: 15, top: 0, right: 20, bottom: 99 }, true],
    ['only touch', { left: 30, top: 10, right: 40, bottom: 20 }, false],
    ['lie beside each other', { left: 31, top: 10, right: 40, bottom: 20 }, false],
    ['lie one above the other', { left: 10, top: 21, right: 30, bottom: 30 }, false],
  ])('overlap or not when they %s', (_, other, overlap) => {
    expect(boxesOverlap(BOX, other)).toBe(overlap);
    expect(boxesOverlap(other, BOX)).toBe(overlap);
  });

  test('need the air that is asked for between them', () => {
    const near = { left: 33, top: 10, right: 40, bottom: 20 };
    expect(boxesOverlap(BOX, near, 2)).toBe(false);
    expect(boxesOverlap(BOX, near, 4)).toBe(true);
  });

  test('that share a point inside both overlap', () => {
    fc.assert(
      fc.property(box, box, (a, b) => {
        const left = Math.max(a.left, b.left);
        const right = Math.min(a.right, b.right);
        const top = Math.max(a.top, b.top);
        const bottom = Math.min(a.bottom, b.bottom);
        expect(boxesOverlap(a, b)).toBe(left < right && top < bottom);
      }),
    );
  });
});

describe('a segment', () => {
  test.each([
    ['runs through', [0, 15, 40, 15], true],
    ['ends inside', [0, 0, 15, 15], true],
    ['lies inside', [12, 12, 18, 18], true],
    ['is a point inside', [15, 15, 15, 15], true],
    ['cuts a corner', [5, 15, 15, 5], true],
    ['runs past a corner', [0, 15, 15, 0], false],
    ['stops before it', [0, 15, 9, 15], false],
    ['points at it from behind', [40, 15, 50, 15], false],
    ['runs beside it', [0, 25, 40, 25], false],
    ['is a point outside', [0, 0, 0, 0], false],
  ] as const)('crosses a box or not when it %s', (_, [x1, y1, x2, y2], crosses) => {
    expect(segmentCrossesBox([x1, y1, x2, y2], BOX)).toBe(crosses);
    expect(segmentCrossesBox([x2, y2, x1, y1], BOX)).toBe(crosses);
  });

  test('crosses every box that holds one of its points', () => {
    fc.assert(
      fc.property(
        point,
        point,
        box,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ([x1, y1], [x2, y2], at, share) => {
          const on: Point = [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share];
          if (holds(at, on)) expect(segmentCrossesBox([x1, y1, x2, y2], at)).toBe(true);
        },
      ),
    );
  });

  test.each([
    ['beside it', [5, 3], 3],
    ['before its beginning', [-3, 4], 5],
    ['after its end', [13, -4], 5],
    ['on it', [7, 0], 0],
  ] as const)('is as far from a point %s as its nearest point', (_, at, away) => {
    expect(awayFrom([0, 0, 10, 0], [...at])).toBe(away);
    expect(awayFrom([10, 0, 0, 0], [...at])).toBe(away);
  });

  test('that is a point is as far from another as that point', () => {
    expect(awayFrom([3, 4, 3, 4], [0, 0])).toBe(5);
  });

  test('crosses no box that all of its points are beside', () => {
    fc.assert(
      fc.property(point, point, box, ([x1, y1], [x2, y2], { right, ...rest }) => {
        const beyond = right + 1;
        expect(
          segmentCrossesBox([beyond + Math.abs(x1), y1, beyond + Math.abs(x2), y2], { right, ...rest }),
        ).toBe(false);
      }),
    );
  });
});

describe('the nearest point of a box', () => {
  test('is the point itself inside, and otherwise on the edge and nearer than every corner', () => {
    fc.assert(
      fc.property(point, box, (from, at) => {
        const [x, y] = nearestOnBox(from, at);
        expect(holds(at, [x, y])).toBe(true);
        if (holds(at, from)) expect([x, y]).toEqual(from);
        const distance = Math.hypot(x - from[0], y - from[1]);
        for (const cornerX of [at.left, at.right]) {
          for (const cornerY of [at.top, at.bottom]) {
            expect(distance).toBeLessThanOrEqual(Math.hypot(cornerX - from[0], cornerY - from[1]) + 1e-9);
          }
        }
      }),
    );
  });
});
