import { describe, expect, test } from 'vitest';
import { DIVISIONS, HAMI, ZHENGZHOU } from '../src/domain/adcode.ts';
import type { Area, Ring } from './area.ts';
import {
  checkAreas,
  checkChecksum,
  checkIdentity,
  checkLabelPoints,
  checkOffset,
  checkOutline,
  checkRings,
  checkSeams,
  checkSize,
} from './checks.ts';
import { EXPECTED_AREAS } from './expected-areas.ts';
import { LEVELS } from './levels.ts';
import { buildTopology } from './steps/topology.ts';
import type { Measures } from './steps/write.ts';

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const area = (adcode: string, ...polygons: Ring[][]): Area => ({
  adcode,
  name: DIVISIONS.find((one) => one.adcode === adcode)?.name ?? '新区',
  polygons,
});
const measure = (adcode: string, areaKm2: number): Measures => ({
  adcode,
  name: '',
  parent: null,
  areaKm2,
  labelPoint: [113.5, 34.5],
  bbox: [113, 34, 114, 35],
});
const fifteen = DIVISIONS.filter(({ parent }) => parent).map(({ adcode }) =>
  area(adcode, [box(113, 34, 114, 35)]),
);

describe('identity', () => {
  test('the fifteen divisions pass', () => {
    expect(checkIdentity(fifteen, 'f')).toEqual([]);
  });

  test('a missing, an unknown, a doubled and a misnamed area are each named, all at once', () => {
    const wrong = [
      ...fifteen.filter(({ adcode }) => adcode !== '410102'),
      area('410199'),
      area('410106'),
      { ...area('410103'), name: '二七县' },
    ].filter((one, index, all) => one.adcode !== '410103' || index === all.length - 1);
    expect(checkIdentity(wrong, 'f')).toEqual([
      'f: 410102 中原区 is missing; expected all 15 divisions.',
      'f: 410106 上街区 is there 2 times; expected it once.',
      'f: adcode 410199 (新区) is unknown; expected one of the 15 divisions.',
      'f: 410103 is named 二七县; expected 二七区.',
    ]);
  });

  test("a city's own code is unknown among the divisions", () => {
    expect(checkIdentity([...fifteen, area(ZHENGZHOU)], 'f')).toHaveLength(1);
  });
});

describe('rings', () => {
  test('a self-crossing ring is named with its area and the place', () => {
    const eight: Ring = [
      [113, 34],
      [114, 35],
      [114, 34],
      [113, 35],
      [113, 34],
    ];
    expect(checkRings([area('410102', [eight])], 'f')).toEqual([
      'f: 410102 中原区, a ring crosses itself near 113.5, 34.5; expected a ring that meets itself only where it closes.',
    ]);
  });

  test('a hole that reaches over its outer ring is named', () => {
    const [problem] = checkRings(
      [area('410102', [box(113, 34, 114, 35), box(113.5, 34.5, 114.5, 34.6)])],
      'f',
    );
    expect(problem).toMatch(/^f: 410102 中原区, two rings cross near/);
  });

  test('a ring with a hole inside passes', () => {
    expect(checkRings([area('410102', [box(113, 34, 114, 35), box(113.5, 34.5, 113.6, 34.6)])], 'f')).toEqual(
      [],
    );
  });
});

describe('seams', () => {
  const seams = (...areas: Area[]): string[] => checkSeams(buildTopology(areas), 'f');
  const west = area('410102', [box(113, 34, 113.5, 35)]);

  test('neighbours that share their line pass', () => {
    expect(seams(west, area('410103', [box(113.5, 34, 114, 35)]))).toEqual([]);
  });

  test('an overlap is named with both areas', () => {
    const [problem] = seams(west, area('410103', [box(113.4, 34.2, 114, 34.8)]));
    expect(problem).toMatch(
      /^f: the lines of 410102 中原区 and 410103 二七区 cross near 113\.5, 34\.[28]; expected neighbours/,
    );
  });

  test('a neighbour that touches without the same vertices is named', () => {
    expect(seams(west, area('410103', [box(113.5, 34.2, 114, 34.8)]))[0]).toMatch(
      /410102 中原区 and 410103 二七区 cross/,
    );
  });

  test('a hole that no area fills is a gap', () => {
    const hollow = area('410102', [box(113, 34, 114, 35), box(113.4, 34.4, 113.6, 34.6).toReversed()]);
    expect(seams(hollow)).toEqual([
      expect.stringMatching(/^f: the parts of 410100 郑州市 leave a gap near 113\./),
    ]);
    expect(seams(hollow, area('410106', [box(113.4, 34.4, 113.6, 34.6)]))).toEqual([]);
  });

  test('three areas on one line are named', () => {
    const problems = seams(
      west,
      area('410103', [box(113, 34, 113.5, 35)]),
      area('410104', [box(113, 34, 113.5, 35)]),
    );
    expect(problems[0]).toMatch(/^f: 410102 中原区 and 410103 二七区 and 410104 管城回族区 all use one line/);
  });

  test('an area that lies twice shows in the sum', () => {
    expect(seams(west, area('410103', [box(113, 34, 113.5, 35)])).at(-1)).toMatch(
      /^f: the parts of 410100 郑州市 sum to \d+\.\d{6} km² more than their union; expected no difference\.$/,
    );
  });
});

describe('areas', () => {
  const known = (column: 'datav' | 'tianditu'): Measures[] =>
    DIVISIONS.map(({ adcode }) => measure(adcode, EXPECTED_AREAS[adcode]?.[column] ?? 1));
  const changed = (adcode: string, factor: number): Measures[] =>
    known('datav').map((one) => (one.adcode === adcode ? { ...one, areaKm2: one.areaKm2 * factor } : one));

  test('every figure of a column passes against that column', () => {
    expect(checkAreas(known('datav'), 'datav')).toEqual([]);
    expect(checkAreas(known('tianditu'), 'tianditu')).toEqual([]);
  });

  test('a division may be off by 3 %, 郑州 by 0.5 %', () => {
    expect(checkAreas(changed('410106', 1.029), 'datav')).toEqual([]);
    expect(checkAreas(changed('410106', 1.031), 'datav')[0]).toMatch(
      /^410106 上街区 measures 59\.\d+ km²; expected 57\.5 ± 3 % \(column datav\)\.$/,
    );
    expect(checkAreas(changed(ZHENGZHOU, 1.004), 'datav')).toEqual([]);
    expect(checkAreas(changed(ZHENGZHOU, 0.994), 'datav')).toHaveLength(1);
  });

  test('伊州区 lies between 78,000 and 82,000 km² even where 3 % would allow more', () => {
    expect(checkAreas(changed('650502', 82_100 / 81_165.8), 'datav')).toEqual([
      expect.stringMatching(/^650502 伊州区 measures 82100.* km²; expected 78000 to 82000\.$/),
    ]);
  });

  test('areas are judged by the column of their own source', () => {
    expect(checkAreas(known('datav'), 'tianditu').length).toBeGreaterThan(0);
  });

  test('a city that lacks a part is not called too small as well', () => {
    const some = known('datav').filter(({ adcode }) => adcode !== '650522');
    const small = some.map((one) => (one.adcode === HAMI ? { ...one, areaKm2: 1000 } : one));
    expect(checkAreas(small, 'datav')).toEqual([]);
  });
});

test('a label point outside its area is named with both', () => {
  const outside = { ...measure('410102', 1), labelPoint: [115, 34] as [number, number] };
  const areas = [area('410102', [box(113, 34, 114, 35)])];
  expect(checkLabelPoints(areas, [measure('410102', 1)], 'f')).toEqual([]);
  expect(checkLabelPoints(areas, [outside], 'f')).toEqual([
    'f: the label point 115, 34 of 410102 中原区 lies outside it; expected it inside.',
  ]);
});

test('an area that lies wholly upon another is named, a city upon its parts is not', () => {
  const within = { ...measure('410106', 1), parent: ZHENGZHOU };
  const areas = [
    area(ZHENGZHOU, [box(113, 34, 114, 35)]),
    area('410182', [box(113, 34, 114, 35)]),
    area('410106', [box(113.4, 34.4, 113.6, 34.6)]),
  ];
  expect(checkLabelPoints(areas, [within], 'f')).toEqual([
    'f: the label point 113.5, 34.5 of 410106 上街区 lies in 410182 荥阳市 too; expected areas that do not overlap.',
  ]);
  expect(checkLabelPoints(areas, [{ ...measure(ZHENGZHOU, 1) }, within], 'f')).toHaveLength(1);
});

test("a vertex of 哈密's outer line that is gone is counted and placed", () => {
  const areas = [area('650502', [box(93, 42, 94, 43)])];
  expect(checkOutline(areas, box(93, 42, 94, 43), 'f')).toEqual([]);
  expect(checkOutline(areas, [...box(93, 42, 94, 43), [93.5, 42]], 'f')).toEqual([
    "f: 1 of 6 vertices of 650500 哈密市's outer line are gone, the first at 93.5, 42; expected every one at every level.",
  ]);
});

test('a line that moved too far is named with both lengths', () => {
  const [level] = LEVELS;
  if (!level) throw new Error('There are no levels.');
  expect(checkOffset(level.largestOffset, level, 'f')).toEqual([]);
  expect(checkOffset(level.largestOffset + 1.26, level, 'f')).toEqual([
    `f: a line moved ${level.largestOffset + 1.3} m; expected at most ${level.largestOffset} m.`,
  ]);
});

test('a file over its budget is named, raw and compressed apart', () => {
  const budget = { raw: 100, brotli: 10 };
  expect(checkSize({ raw: 100, brotli: 10 }, budget, 'f')).toEqual([]);
  expect(checkSize({ raw: 101, brotli: 11 }, budget, 'f')).toEqual([
    'f has 101 bytes (raw); expected at most 100.',
    'f has 11 bytes (brotli); expected at most 10.',
  ]);
});

test('a changed source file is named', () => {
  expect(checkChecksum('a', 'a', 'f')).toEqual([]);
  expect(checkChecksum('b', 'a', 'f')[0]).toMatch(/^f has changed: sha256 b; expected a/);
});
