import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseBoundaries } from '../src/domain/boundary.ts';
import { checkIdentity, checkLabelPoints, checkOutline, checkRings, checkSeams } from './checks.ts';
import { buildLevels } from './pipeline.ts';
import { readDataV } from './steps/read-datav.ts';
import { repairArea } from './steps/repair.ts';

const fixture = (name: string): URL => new URL(`./fixtures/${name}`, import.meta.url);
const GOLDEN = fixture('tiny.golden.json');

const { areas, problems } = readDataV(readFileSync(fixture('tiny.geojson'), 'utf8'), 'tiny.geojson');
const once = areas.filter((area, index) => areas.findIndex(({ adcode }) => adcode === area.adcode) === index);
const built = buildLevels(once.map(repairArea));

test('the tiny fixture gives the golden levels and problems', () => {
  const made = {
    problems: [
      ...problems,
      ...checkIdentity(areas, 'tiny.geojson'),
      ...built.levels.flatMap(({ level, areas: shapes, topology }) => [
        ...checkRings(shapes, level.name),
        ...checkSeams(topology, level.name),
        ...checkLabelPoints(shapes, built.measures, level.name),
        ...checkOutline(shapes, built.hamiOutline, level.name),
      ]),
    ],
    levels: Object.fromEntries(
      built.levels.map(({ level, text }) => [level.name, JSON.parse(text) as unknown]),
    ),
  };
  if (process.env['UPDATE_GOLDEN']) writeFileSync(GOLDEN, `${JSON.stringify(made, null, 1)}\n`);
  expect(made).toEqual(JSON.parse(readFileSync(GOLDEN, 'utf8')));
});

/** Vertices of one area at one level, rings apart. */
function rings(name: string, adcode: string): string[][] {
  const shapes = built.levels.find(({ level }) => level.name === name)?.areas ?? [];
  const area = shapes.find((shape) => shape.adcode === adcode);
  return (area?.polygons.flat() ?? []).map((ring) => ring.map(String));
}

test.each(['overview', 'city', 'close'])(
  'neighbours share the same line after simplification (%s)',
  (name) => {
    const [west = []] = rings(name, '410102');
    const [east = []] = rings(name, '410103');
    const seam = new Set(west.filter((point) => east.includes(point)));
    expect([...seam]).toEqual(
      {
        overview: ['113.6,34.7', '113.602,34.76', '113.6,34.8'],
        city: ['113.6,34.7', '113.6009,34.74', '113.602,34.76', '113.6,34.8'],
        close: ['113.6,34.7', '113.6004,34.72', '113.6009,34.74', '113.602,34.76', '113.6,34.8'],
      }[name],
    );
  },
);

test.each(['overview', 'city', 'close'])(
  'a hole and the area that fills it stay the same ring (%s)',
  (name) => {
    const [, hole = []] = rings(name, '410102');
    const [filling = []] = rings(name, '410106');
    expect(hole).toHaveLength(5);
    expect(new Set(hole)).toEqual(new Set(filling));
    expect(hole).not.toEqual(filling);
  },
);

test("哈密's outer line keeps vertices that stick out by two metres at every level", () => {
  for (const { level } of built.levels) expect(rings(level.name, '650502')).toEqual(rings('close', '650502'));
  expect(rings('overview', '650502')[0]).toContain('93.05,42.00002');
});

test('a repeated point, a spike and an open clockwise ring are repaired', () => {
  const [outer = []] = rings('close', '410102');
  expect(outer[0]).toBe(outer.at(-1));
  expect(outer).not.toContain('113.55,34.85');
  expect(outer.filter((point) => point === '113.55,34.8')).toHaveLength(1);
});

test('every golden level has the shape that the page reads', () => {
  for (const { text } of built.levels) {
    expect(parseBoundaries(JSON.parse(text)).map(({ adcode }) => adcode)).toContain('410100');
  }
});

test('a hand-set label point wins over the computed one', () => {
  const override = { '410105': { point: [113.94, 34.71] as [number, number], reason: 'a test' } };
  const { measures } = buildLevels(once.map(repairArea), override);
  expect(measures.find(({ adcode }) => adcode === '410105')?.labelPoint).toEqual([113.94, 34.71]);
});
