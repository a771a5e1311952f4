import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { AIDED } from '../domain/adcode.ts';
import type { Point } from '../map/projection.ts';
import { countTargets, symbolScale } from '../map/scales.ts';
import { arc, RIGHT_FRAME } from '../map/svg/arc.ts';
import { drawnFrames, regions, type Drawn } from './drawn-frames.ts';

/** How deep in the aided area the arc begins, and how near to the city's outline it ends, drawing units. */
const DEEP = 60;
const NEAR = 10;

const [[, yizhou] = [], [, zhengzhou] = []] = [
  drawnFrames('yizhou')[0] ?? [],
  drawnFrames('zhengzhou')[0] ?? [],
];
if (!yizhou || !zhengzhou) throw new Error('A frame of the pair is not drawn.');
/** Code of the area of a frame at a point of its sheet. */
const areaAt = ({ areas, projection }: Drawn, at: Point): string | undefined => {
  const place = projection.unproject(at);
  return areas.find(({ geometry }) => booleanPointInPolygon(place, geometry))?.adcode;
};
/** Points on a circle around another. */
const around = ([x, y]: Point, r: number): Point[] =>
  Array.from({ length: 36 }, (_, turn) => [
    x + r * Math.cos((turn * Math.PI) / 18),
    y + r * Math.sin((turn * Math.PI) / 18),
  ]);

describe.each(['apart', 'close'] as const)('the arc of the aid view, its frames %s', (spacing) => {
  const { path } = arc([yizhou.frame, zhengzhou.frame], regions, spacing);
  const [x1 = 0, y1 = 0, cx = 0, cy = 0, x2 = 0, y2 = 0] = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  const course = Array.from({ length: 401 }, (_, index): Point => {
    const t = index / 400;
    const at = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c;
    return [at(x1, cx, x2), at(y1, cy, y2)];
  });
  const inZhengzhou = ([x, y]: Point) => areaAt(zhengzhou, [x - RIGHT_FRAME[spacing], y]);

  test('begins well inside the aided area', () => {
    for (const point of around([x1, y1], DEEP)) expect(areaAt(yizhou, point)).toBe(AIDED);
  });

  test('ends at the outline of the city, in none of its divisions and past none', () => {
    expect(around([x2, y2], NEAR).some((point) => inZhengzhou(point) !== undefined)).toBe(true);
    const crossed = course.filter(
      (point) => Math.hypot(point[0] - x2, point[1] - y2) > NEAR && inZhengzhou(point) !== undefined,
    );
    expect(crossed).toEqual([]);
  });

  test('meets no circle of targets', () => {
    const { radius } = symbolScale(regions);
    for (const [side, id] of (['yizhou', 'zhengzhou'] as const).entries())
      for (const [title, { symbols, size }] of drawnFrames(id))
        for (const { adcode, x, y } of symbols) {
          const region = regions.find((each) => each.adcode === adcode);
          const r = radius(region ? countTargets(region) : 0, size);
          const least = Math.min(
            ...course.map((point) => Math.hypot(point[0] - side * RIGHT_FRAME[spacing] - x, point[1] - y)),
          );
          expect(least, `${title} ${adcode}`).toBeGreaterThan(r);
        }
  });
});
