import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { AIDED, ZHENGZHOU } from '../domain/adcode.ts';
import { moverOf } from '../map/true-size/move-outline.ts';
import { boxOf, startBelow } from '../map/true-size/start-place.ts';
import { boxesOverlap } from '../map/svg/boxes.ts';
import { drawnFrames, outlineOf, regions } from './drawn-frames.ts';

const moved = moverOf(outlineOf(ZHENGZHOU));
const aided = regions.find(({ adcode }) => adcode === AIDED)?.labelPoint ?? [0, 0];

describe.each(drawnFrames('yizhou'))('郑州’s outline at its start, in %s', (_, drawn) => {
  const { frame, projection, areas, labels, places } = drawn;
  const start = startBelow(projection.project(aided), frame, projection, moved);
  const outline = moved(projection.unproject(start));

  test('covers no name', () => {
    const box = boxOf(outline, projection);
    for (const name of [...labels, ...places]) expect(boxesOverlap(box, name.box, 8)).toBe(false);
  });

  test('lies within the aided area, all of it', () => {
    const land = areas.find(({ adcode }) => adcode === AIDED);
    const outside = (
      outline.coordinates.flat(outline.type === 'Polygon' ? 1 : 2) as [number, number][]
    ).filter((at) => !land || !booleanPointInPolygon(at, land.geometry));
    expect(outside).toEqual([]);
  });
});
