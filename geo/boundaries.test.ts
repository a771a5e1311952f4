import { readFileSync } from 'node:fs';
import { area as turfArea, featureCollection, feature, intersect } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { DIVISIONS, HAMI, XINXING } from '../src/domain/adcode.ts';
import { parseBoundaries } from '../src/domain/boundary.ts';
import { checkBuilt } from './checks.ts';
import { EXPECTED_AREAS } from './expected-areas.ts';
import { loadSource } from './load-source.ts';
import { buildLevels } from './pipeline.ts';
import { DATAV_FILES } from './sources.ts';
import { partsOf } from './steps/merge.ts';
import { outlineArcs, usersOfArcs } from './steps/topology.ts';
import { toGeometry } from './steps/write.ts';

const source = loadSource({ source: 'datav' });
const built = buildLevels(source.areas);

test('the default source builds without a problem', () => {
  expect([...source.problems, ...checkBuilt(built, 'datav')]).toEqual([]);
});

test('the same source gives the same bytes', () => {
  const again = buildLevels(loadSource({ source: 'datav' }).areas);
  expect(again.levels.map(({ text }) => text)).toEqual(built.levels.map(({ text }) => text));
});

test('measured areas are those of the known column, to 0.002 %', () => {
  expect(built.measures).toHaveLength(17);
  for (const { adcode, areaKm2 } of built.measures) {
    const known = EXPECTED_AREAS[adcode]?.datav ?? NaN;
    expect(Math.abs(areaKm2 - known), adcode).toBeLessThan(Math.max(0.05, known * 2e-5));
  }
});

test("哈密's outer line has the 331, 196 and 58 vertices of the source", () => {
  const close = built.levels.find(({ level }) => level.name === 'close');
  if (!close) throw new Error('There is no close level.');
  const users = usersOfArcs(close.topology);
  const outline = [...outlineArcs(close.topology, partsOf(HAMI))];
  expect(outline.map((arc) => [users.get(arc), close.topology.arcs[arc]?.length])).toEqual([
    [['650502'], 331],
    [['650521'], 196],
    [['650522'], 58],
  ]);
  expect(built.hamiOutline).toHaveLength(331 + 196 + 58);
});

test('no label point is the center or the centroid that the source gives', () => {
  for (const { path } of DATAV_FILES) {
    const { features } = JSON.parse(readFileSync(path, 'utf8')) as {
      features: { properties: { adcode: number; center: number[]; centroid: number[] } }[];
    };
    for (const { properties } of features) {
      const label = built.measures.find(({ adcode }) => adcode === String(properties.adcode))?.labelPoint;
      const [lon = NaN, lat = NaN] = label ?? [];
      for (const [x = NaN, y = NaN] of [properties.center, properties.centroid]) {
        expect(Math.hypot(lon - x, lat - y)).toBeGreaterThan(0.005);
      }
    }
  }
});

describe.each(built.levels)('$level.name', ({ level, text, areas, topology, offset }) => {
  test('has the 17 areas in the order of the code table, in the shape that the page reads', () => {
    expect(parseBoundaries(JSON.parse(text)).map(({ adcode }) => adcode)).toEqual(
      DIVISIONS.map(({ adcode }) => adcode),
    );
    expect(text).not.toContain(XINXING);
  });

  test('has no white space and at most five decimals', () => {
    expect(text).not.toMatch(/\s/);
    expect(text).not.toMatch(/\.\d{6}/);
  });

  test('shares every inner line between exactly two divisions of one city', () => {
    const users = [...usersOfArcs(topology).values()];
    expect(users.filter(({ length }) => length > 2)).toEqual([]);
    expect(users.filter(({ length }) => length === 2).length).toBeGreaterThan(20);
  });

  test('has no two divisions that overlap', () => {
    const parts = areas.filter(({ adcode }) => DIVISIONS.some((one) => one.adcode === adcode && one.parent));
    expect(parts).toHaveLength(15);
    const overlaps = parts.flatMap((a, index) =>
      parts.slice(index + 1).flatMap((b) => {
        const common = intersect(featureCollection([feature(toGeometry(a)), feature(toGeometry(b))]));
        return common && turfArea(common) > 0 ? [`${a.adcode} ${b.adcode}`] : [];
      }),
    );
    expect(overlaps).toEqual([]);
  });

  test('moves no line farther than it says', () => {
    expect(offset).toBeLessThanOrEqual(level.largestOffset);
  });
});
