import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseBoundaries } from '../../domain/boundary.ts';
import type { Fact } from '../../domain/fact.ts';
import { FRAME_IDS, FRAME_SIZE, LABEL_SIZES, type Frame } from '../../domain/frame.ts';
import { parsePlaces } from '../../domain/place.ts';
import type { MappedRegion } from '../../domain/region.ts';
import { parseRivers } from '../../domain/river.ts';
import type { Point } from '../projection.ts';
import { symbolScale } from '../scales.ts';
import { awayFrom, boxAround, boxesOverlap, segmentCrossesBox, type Box, type Segment } from './boxes.ts';
import { drawFrame } from './drawing.ts';
import { labelBox, placeBox } from './name-boxes.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../public/geo/${name}.geojson`, import.meta.url), 'utf8'));
const TARGETS: Readonly<Record<string, number>> = { '410102': 11, '410103': 20, '410181': 14, '650502': 1 };
const target: Fact = {
  id: 'a-target',
  kind: 'target',
  period: 'fyp15',
  topic: 'industry',
  label: 'x',
  evidence: { article: 'an-article', paragraph: 1, phrase: 'x' },
};
const REGIONS = parseBoundaries(read('overview')).map((boundary): MappedRegion => ({
  ...boundary,
  nameEn: boundary.name,
  role: TARGETS[boundary.adcode] ? 'focus' : boundary.parent ? 'context' : 'city',
  headline: null,
  summary: null,
  remark: null,
  leads: [],
  facts: Array.from({ length: TARGETS[boundary.adcode] ?? 0 }, () => target),
  articles: [],
}));
const AROUND = { rivers: parseRivers(read('rivers')), places: parsePlaces(read('places')) };
const { radius } = symbolScale(REGIONS);

describe.each(FRAME_IDS)('the symbols of frame %s on the real boundaries', (id) => {
  const frame: Frame = drawFrame(id, REGIONS, AROUND).frame;

  test.each(['s', 'm', 'l'] as const)(
    'stand once for each reported area with targets, at size %s',
    (size) => {
      const there = frame.symbols.filter((symbol) => symbol.size === size).map(({ adcode }) => adcode);
      const expected = Object.keys(TARGETS).filter((adcode) => adcode.startsWith('65') === (id === 'yizhou'));
      expect(there.toSorted()).toEqual(expected.toSorted());
    },
  );

  test.each(LABEL_SIZES)(
    'touch no name, no place name and not one another, and keep 14 units from leaders, at size %s',
    (size) => {
      const symbols = frame.symbols.filter((symbol) => symbol.size === size);
      const circles = symbols.map(({ adcode, x, y }) => {
        const side = 2 * radius(TARGETS[adcode] ?? 0, size);
        return boxAround([x, y], side, side);
      });
      const labels = frame.labels.filter((label) => label.size === size);
      const names = labels.map(labelBox);
      const places = frame.places.filter((place) => place.size === size).map(placeBox);
      const taken: Box[] = [...names, ...places];
      const leaders = symbols.flatMap(({ x, y, from }): Segment[] => (from ? [[...from, x, y]] : []));
      for (const [index, circle] of circles.entries()) {
        for (const other of [...taken, ...circles.slice(index + 1)])
          expect(boxesOverlap(circle, other), symbols[index]?.adcode).toBe(false);
        const middle: Point = [(circle.left + circle.right) / 2, (circle.top + circle.bottom) / 2];
        const room = (circle.right - circle.left) / 2 + 14;
        for (const { leader } of labels)
          if (leader) expect(awayFrom(leader, middle)).toBeGreaterThanOrEqual(room);
        expect(circle.left >= 0 && circle.right <= FRAME_SIZE.width).toBe(true);
        expect(circle.top >= 0 && circle.bottom <= FRAME_SIZE.height).toBe(true);
      }
      for (const leader of leaders)
        for (const box of taken) expect(segmentCrossesBox(leader, box)).toBe(false);
    },
  );
});
