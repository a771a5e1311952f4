import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseBoundaries, type Boundary } from '../../domain/boundary.ts';
import {
  FRAME_CITY,
  FRAME_IDS,
  FRAME_MARGIN,
  FRAME_SIZE,
  INSET_SIZES,
  LABEL_SIZES,
  LABEL_UNITS,
  SCALE_BAR_SHARE,
  type Paths,
} from '../../domain/frame.ts';
import { parsePlaces } from '../../domain/place.ts';
import type { MappedRegion } from '../../domain/region.ts';
import { parseRivers } from '../../domain/river.ts';
import { readPath } from './path-data.ts';
import { fitProjection, type Point } from '../projection.ts';
import { boxesOverlap, segmentCrossesBox, type Box } from './boxes.ts';
import { drawFrame } from './drawing.ts';
import { labelBox, placeBox } from './name-boxes.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../public/geo/${name}.geojson`, import.meta.url), 'utf8'));
const FOCUS = ['410102', '410103', '410181', '650502'];
const region = (boundary: Boundary): MappedRegion => ({
  ...boundary,
  nameEn: boundary.name,
  role: FOCUS.includes(boundary.adcode) ? 'focus' : boundary.parent ? 'context' : 'city',
  headline: null,
  summary: null,
  remark: null,
  leads: [],
  facts: [],
  articles: [],
});
const REGIONS = parseBoundaries(read('overview')).map(region);
const AROUND = { rivers: parseRivers(read('rivers')), places: parsePlaces(read('places')) };
const DRAWINGS = {
  zhengzhou: drawFrame('zhengzhou', REGIONS, AROUND),
  yizhou: drawFrame('yizhou', REGIONS, AROUND),
};

/** The lines of all rivers as they are drawn. */
const riversIn = (paths: Paths): Point[][] =>
  Object.entries(paths).flatMap(([key, path]) => (key.startsWith('river-') ? readPath(path) : []));

/** How far a point is from a line, drawing units. */
const distanceTo = (line: readonly Point[], [x, y]: Point): number =>
  Math.min(
    ...line.slice(1).map(([toX, toY], at) => {
      const [fromX, fromY] = line[at] ?? [toX, toY];
      const [dx, dy] = [toX - fromX, toY - fromY];
      const along = ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy || 1);
      const on = Math.min(1, Math.max(0, along));
      return Math.hypot(x - fromX - on * dx, y - fromY - on * dy);
    }),
  );

describe.each(FRAME_IDS)('the frame %s on the real boundaries', (id) => {
  const { frame, paths } = DRAWINGS[id];
  const divisions = REGIONS.filter(({ parent }) => parent === FRAME_CITY[id]);

  test('draws every division of its city once, none of the other, and not the city over them', () => {
    const areas = Object.keys(paths).filter((key) => key.startsWith('area-'));
    expect(areas.toSorted()).toEqual(divisions.map(({ adcode }) => `area-${adcode}`).toSorted());
    for (const key of areas) expect(paths[key]).toMatch(/^M.+z$/);
  });

  test('draws no river further beyond the sheet than hides where it is cut', () => {
    for (const [x, y] of riversIn(paths).flat()) {
      expect(Math.max(-x, x - FRAME_SIZE.width)).toBeLessThanOrEqual(21);
      expect(Math.max(-y, y - FRAME_SIZE.height)).toBeLessThanOrEqual(21);
    }
  });

  test('draws rivers where they run: no bend on the sheet lies two units off its line', () => {
    const { project } = fitProjection(frame.bounds, FRAME_SIZE, FRAME_MARGIN);
    const drawn = riversIn(paths);
    const bends = AROUND.rivers.features
      .flatMap(({ geometry }) => geometry.coordinates.map(([lon = 0, lat = 0]) => project([lon, lat])))
      .filter(([x, y]) => x >= 0 && y >= 0 && x <= FRAME_SIZE.width && y <= FRAME_SIZE.height);
    for (const bend of bends)
      expect(Math.min(...drawn.map((line) => distanceTo(line, bend)))).toBeLessThan(2.2);
  });

  test('has one path for every river it lists', () => {
    const drawn = Object.keys(paths).filter((key) => key.startsWith('river-'));
    expect(drawn).toEqual(frame.rivers.map((_, index) => `river-${index}`));
    for (const key of drawn) expect(paths[key]).not.toBe('');
  });

  test.each(LABEL_SIZES)(
    'names each area once at size %s; the small frame may keep to the reported ones',
    (size) => {
      const named = frame.labels.filter((label) => label.size === size).map(({ adcode }) => adcode);
      const reported = divisions.filter(({ role }) => role === 'focus').map(({ adcode }) => adcode);
      expect(new Set(named).size).toBe(named.length);
      expect(named).toEqual(expect.arrayContaining(reported));
      if (!INSET_SIZES.includes(size)) expect(named).toHaveLength(divisions.length);
    },
  );

  test.each(LABEL_SIZES)('lets no name overlap another nor leave the sheet at size %s', (size) => {
    const labels = frame.labels.filter((label) => label.size === size);
    for (const [index, label] of labels.entries()) {
      const box = labelBox(label);
      expect(box.left >= 0 && box.right <= FRAME_SIZE.width, label.adcode).toBe(true);
      expect(box.top >= 0 && box.bottom <= FRAME_SIZE.height, label.adcode).toBe(true);
      for (const other of labels.slice(index + 1)) {
        expect(boxesOverlap(box, labelBox(other)), `${label.adcode} over ${other.adcode}`).toBe(false);
      }
    }
  });

  test.each(LABEL_SIZES)('lets no leader cross a name, its own included, at size %s', (size) => {
    const labels = frame.labels.filter((label) => label.size === size);
    for (const { adcode, leader } of labels) {
      if (!leader) continue;
      for (const other of labels) {
        const crosses = segmentCrossesBox(leader, labelBox(other));
        expect(crosses, `the leader of ${adcode} crosses ${other.adcode}`).toBe(false);
      }
    }
  });

  test.each(LABEL_SIZES)('keeps names and leaders off the scale bar and its words at size %s', (size) => {
    const right = FRAME_SIZE.width - FRAME_MARGIN / 2;
    const bottom = FRAME_SIZE.height - FRAME_MARGIN / 2;
    // As `ScaleBar.svelte` draws it: the words, three or four characters, over the bar.
    const words = LABEL_UNITS[size] * 0.85;
    const bar: Box = {
      left: right - Math.max(frame.scaleBar.units, words * 3),
      top: bottom - 14 - LABEL_UNITS[size] * 0.3 - words,
      right,
      bottom,
    };
    for (const label of frame.labels.filter((each) => each.size === size)) {
      expect(boxesOverlap(labelBox(label), bar), label.adcode).toBe(false);
      if (label.leader) expect(segmentCrossesBox(label.leader, bar), label.adcode).toBe(false);
    }
  });

  test('writes rivers and ranges over no area’s name, and each name once a size', () => {
    for (const place of frame.places) {
      for (const label of frame.labels.filter(({ size }) => size === place.size)) {
        expect(boxesOverlap(placeBox(place), labelBox(label))).toBe(false);
      }
    }
    const keys = frame.places.map(({ name, size }) => `${name} ${size}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('has a scale bar that is a round length and true to within a unit', () => {
    const { unitsPerKm } = fitProjection(frame.bounds, FRAME_SIZE, FRAME_MARGIN);
    expect(Math.abs(frame.scaleBar.units - frame.scaleBar.km * unitsPerKm)).toBeLessThanOrEqual(0.5);
    expect(frame.scaleBar.units).toBeLessThanOrEqual(FRAME_SIZE.width * SCALE_BAR_SHARE);
    expect(frame.scaleBar.units).toBeGreaterThan(FRAME_SIZE.width * SCALE_BAR_SHARE * 0.35);
    expect(String(frame.scaleBar.km)).toMatch(/^[125]0+$/);
  });
});

test('黄河 is named in 郑州’s frame and 天山 in 伊州’s', () => {
  const names = (id: 'zhengzhou' | 'yizhou') => DRAWINGS[id].frame.places.map(({ name }) => name);
  expect(names('zhengzhou')).toContain('黄河');
  expect(names('yizhou')).toContain('天山');
});

test('a frame whose city is not in the join stops with its code', () => {
  const without = REGIONS.filter(({ adcode }) => adcode !== '650500');
  expect(() => drawFrame('yizhou', without, AROUND)).toThrow('650500');
});
