import { booleanPointInPolygon, distance } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { FRAME_IDS } from '../domain/frame.ts';
import type { Point } from '../map/projection.ts';
import type { Box } from '../map/svg/boxes.ts';
import { drawnFrames, PLACES, regions, type Drawn } from './drawn-frames.ts';

/** How far from its position a range's name may stand, km. */
const NEAR_KM = 37;
const [RANGE] = PLACES.features;

/** Points all over a box, edges included. */
const pointsOn = ({ left, top, right, bottom }: Box): Point[] =>
  Array.from({ length: 21 * 9 }, (_, index) => [
    left + ((right - left) * (index % 21)) / 20,
    top + ((bottom - top) * Math.floor(index / 21)) / 8,
  ]);
/** Codes of the areas that a box lies on; an empty one for bare paper. */
const landUnder = (box: Box, { areas, projection }: Drawn): Set<string> =>
  new Set(
    pointsOn(box).map((point) => {
      const at = projection.unproject(point);
      return areas.find(({ geometry }) => booleanPointInPolygon(at, geometry))?.adcode ?? '';
    }),
  );

describe.each(drawnFrames('yizhou'))('the name of a range in %s', (_, drawn) => {
  const ranges = drawn.places.filter(({ kind }) => kind === 'range');

  test('stands within the range it names, and near its position', () => {
    const [west, south, east, north] = RANGE?.bbox ?? [0, 0, 0, 0];
    for (const { x, y, box, name } of ranges) {
      const [lon, lat] = drawn.projection.unproject([x, y]);
      expect(lat > south && lat < north, `${name} ${lat}`).toBe(true);
      expect(lon > west && lon < east, `${name} ${lon}`).toBe(true);
      expect(distance([lon, lat], RANGE?.geometry.coordinates ?? [])).toBeLessThan(NEAR_KM);
      const [left] = drawn.projection.project([west, lat]);
      const [right] = drawn.projection.project([east, lat]);
      expect(box.left >= left && box.right <= right, name).toBe(true);
    }
  });

  test('lies on the land of its city with all of its letters', () => {
    for (const { box, name } of ranges) expect(landUnder(box, drawn), name).not.toContain('');
  });
});

describe.each(FRAME_IDS.flatMap((id) => drawnFrames(id)))('the name of a place in %s', (_, drawn) => {
  test('runs over no reported area, whose colour changes under it', () => {
    for (const { box, name } of drawn.places) {
      const under = landUnder(box, drawn);
      const reported = regions.filter(({ role, adcode }) => role === 'focus' && under.has(adcode));
      expect(reported.map((region) => `${name} on ${region.name}`)).toEqual([]);
    }
  });
});

test('黄河 is named in every language at more than one range of widths', () => {
  for (const name of ['黄河', 'Yellow River']) {
    const named = drawnFrames('zhengzhou').filter(([, { places }]) =>
      places.some((place) => place.name === name),
    );
    expect(named.length, name).toBeGreaterThan(1);
  }
});

test('天山 is named at every range of widths in Chinese, and at the widest in English', () => {
  const named = drawnFrames('yizhou').filter(([, { places }]) => places.some(({ kind }) => kind === 'range'));
  expect(named.map(([title]) => title)).toEqual(['zh s', 'zh m', 'zh l', 'en l']);
});
