import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ARROWS, neighbourOf, towards } from './neighbours.ts';
import { PLACES } from './neighbours.fixture.ts';

const { ArrowUp: up = NaN, ArrowRight: right = NaN, ArrowDown: down = NaN, ArrowLeft: left = NaN } = ARROWS;
const code = (name: string): string => PLACES.find((place) => place.name === name)?.adcode ?? '';
const name = (adcode: string | null): string | null =>
  PLACES.find((place) => place.adcode === adcode)?.name ?? null;
const from = (start: string, bearing: number): string | null =>
  name(neighbourOf(code(start), bearing, PLACES));

test.for([
  ['巩义市', right, '上街区'],
  ['巩义市', down, '登封市'],
  ['登封市', up, '巩义市'],
  ['登封市', right, '新密市'],
  ['新密市', right, '新郑市'],
  ['中原区', right, '金水区'],
  ['二七区', up, '中原区'],
  ['新郑市', left, '新密市'],
] as const)('from %s towards %i° lies %s', ([start, bearing, there]) => {
  expect(from(start, bearing)).toBe(there);
});

test('nothing lies beyond the edge of the map', () => {
  expect([from('巩义市', left), from('中牟县', right)]).toEqual([null, null]);
});

test('the arrow keys lead from every area of a map to every other', () => {
  const reached = new Set([code('登封市')]);
  for (const at of reached)
    for (const bearing of Object.values(ARROWS)) {
      const next = neighbourOf(at, bearing, PLACES);
      if (next) reached.add(next);
    }
  expect(reached.size).toBe(PLACES.length);
});

const place = fc.tuple(
  fc.double({ min: 90, max: 116, noNaN: true }),
  fc.double({ min: 34, max: 44, noNaN: true }),
);

test('the neighbour lies in the direction asked for, and is never the area itself', () => {
  fc.assert(
    fc.property(
      fc.array(place, { minLength: 1, maxLength: 20 }),
      fc.constantFrom(...Object.values(ARROWS)),
      (points, bearing) => {
        const places = points.map((labelPoint, index) => ({ adcode: String(100_000 + index), labelPoint }));
        const found = places.find(({ adcode }) => adcode === neighbourOf('100000', bearing, places));
        if (!found) return;
        expect(found.adcode).not.toBe('100000');
        expect(towards(points[0] ?? [0, 0], found.labelPoint, bearing).aside).toBeLessThanOrEqual(70);
      },
    ),
  );
});

test('an area that is not on the map has no neighbours', () => {
  expect(neighbourOf('999999', up, PLACES)).toBeNull();
});
