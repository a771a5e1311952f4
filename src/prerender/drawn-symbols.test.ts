import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { FRAME_IDS } from '../domain/frame.ts';
import { countTargets, symbolScale } from '../map/scales.ts';
import type { Point } from '../map/projection.ts';
import { awayFrom, boxAround, boxesOverlap, segmentCrossesBox } from '../map/svg/boxes.ts';
import { leaderTo } from '../map/svg/symbol-leader.ts';
import { drawnFrames, regions, type Drawn } from './drawn-frames.ts';

/** A circle this much on its own area says whose it is without a leader. */
const OWN = 0.6;
/** A leader is seen as one from this share of the radius on. */
const LEADER = 0.5;
/** Nearer than this to a circle, drawing units, the leader of a name seems to end at it. */
const APART = 14;
const { radius } = symbolScale(regions);
const LAYOUTS = FRAME_IDS.flatMap((id) =>
  drawnFrames(id).map(([title, drawn]): [string, Drawn] => [`${id} ${title}`, drawn]),
);

/** Points all over a circle, each for the same share of its surface. */
const pointsIn = ([x, y]: Point, r: number): Point[] =>
  Array.from({ length: 400 }, (_, index) => {
    const away = r * Math.sqrt((index + 0.5) / 400);
    const turn = index * Math.PI * (3 - Math.sqrt(5));
    return [x + away * Math.cos(turn), y + away * Math.sin(turn)];
  });

/** The circles of a layout with what is asked of them. */
const circlesOf = ({ symbols, size, areas, projection }: Drawn) =>
  symbols.map((symbol) => {
    const region = regions.find(({ adcode }) => adcode === symbol.adcode);
    const own = areas.find(({ adcode }) => adcode === symbol.adcode);
    const r = radius(region ? countTargets(region) : 0, size);
    const isOwn = (point: Point): boolean =>
      own !== undefined && booleanPointInPolygon(projection.unproject(point), own.geometry);
    const points = pointsIn([symbol.x, symbol.y], r);
    return { symbol, r, isOwn, share: points.filter(isOwn).length / points.length };
  });

describe.each(LAYOUTS)('the circles of %s', (_, drawn) => {
  const circles = circlesOf(drawn);

  test('lie on their own area, or clearly beside it with a leader that starts there', () => {
    for (const { symbol, r, isOwn, share } of circles) {
      if (share >= OWN) continue;
      const [x1, y1, x2, y2] = leaderTo(symbol, r) ?? [0, 0, 0, 0];
      expect(Math.hypot(x2 - x1, y2 - y1), symbol.adcode).toBeGreaterThanOrEqual(r * LEADER - 1);
      expect(isOwn([x1, y1]), symbol.adcode).toBe(true);
      expect(share, symbol.adcode).toBeLessThanOrEqual(0.1);
    }
  });

  test('cover no name, and no leader of theirs crosses one', () => {
    for (const { symbol, r } of circles) {
      const leader = leaderTo(symbol, r);
      for (const { box } of [...drawn.labels, ...drawn.places]) {
        expect(boxesOverlap(boxAround([symbol.x, symbol.y], 2 * r, 2 * r), box), symbol.adcode).toBe(false);
        if (leader) expect(segmentCrossesBox(leader, box), symbol.adcode).toBe(false);
      }
    }
  });

  test('keep their distance from the leader of every name', () => {
    for (const { symbol, r } of circles)
      for (const { leader, lines } of drawn.labels)
        if (leader)
          expect(
            awayFrom(leader, [symbol.x, symbol.y]) - r,
            `${symbol.adcode} and ${lines.join('')}`,
          ).toBeGreaterThanOrEqual(APART);
  });

  test('are nearer to their own area’s name or land than their size', () => {
    for (const { symbol, r, share } of circles) {
      const [x1, y1, x2, y2] = leaderTo(symbol, r) ?? [0, 0, 0, 0];
      if (share < OWN) expect(Math.hypot(x2 - x1, y2 - y1), symbol.adcode).toBeLessThanOrEqual(4 * r);
    }
  });
});
