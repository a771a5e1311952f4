import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { HAMI, XINXING } from '../../src/domain/adcode.ts';
import { parseBoundaries } from '../../src/domain/boundary.ts';
import { checkIdentity, checkSeams } from '../checks.ts';
import { buildLevels } from '../pipeline.ts';
import { readTianditu } from './read-tianditu.ts';
import { repairArea } from './repair.ts';

const TEXT = readFileSync(new URL('../fixtures/tianditu.geojson', import.meta.url), 'utf8');
const reading = readTianditu(TEXT, 'made-up.geojson');
const built = buildLevels(reading.areas.map(repairArea));
const withoutXinxing = TEXT.split('\n')
  .filter((line) => !line.includes(XINXING))
  .join('\n')
  .replace('},\n]', '}\n]');

test('our fifteen divisions and 新星市 are read, by gb, through a byte order mark', () => {
  expect(reading.problems).toEqual([]);
  expect(checkIdentity(reading.areas, 'made-up.geojson')).toEqual([]);
  expect(reading.areas).toHaveLength(16);
});

test('areas of the rest of China, cities and border lines are left unread', () => {
  expect(reading.notes[0]).toBe('3 features of other areas were left unread.');
  for (const { text } of built.levels) expect(text).not.toContain('东城区');
});

test('新星市 is the 18th area, has no parent and is part of no city', () => {
  expect(reading.notes[1]).toMatch(/新星市 \(659011\) was found/);
  for (const { text, topology, level } of built.levels) {
    const boundaries = parseBoundaries(JSON.parse(text));
    expect(boundaries).toHaveLength(18);
    expect(boundaries.at(-1)).toMatchObject({ adcode: XINXING, name: '新星市', parent: null });
    const hami = boundaries.find(({ adcode }) => adcode === HAMI);
    expect(hami?.geometry.coordinates).toHaveLength(2);
    expect(checkSeams(topology, level.name)).toEqual([]);
  }
});

test('a file without 新星市 is said to have none, and is built all the same', () => {
  const { areas, notes } = readTianditu(withoutXinxing, 'made-up.geojson');
  expect(notes[1]).toMatch(/新星市 \(659011\) was not found/);
  for (const { text, topology, level } of buildLevels(areas.map(repairArea)).levels) {
    expect(parseBoundaries(JSON.parse(text))).toHaveLength(17);
    expect(checkSeams(topology, level.name)).toEqual([]);
  }
});

test('a file with other columns says which were expected', () => {
  const { problems } = readTianditu(TEXT.replaceAll('"gb"', '"code"'), 'made-up.geojson');
  expect(problems).toEqual([
    'made-up.geojson has no feature whose field gb is "156" and six digits; expected 天地图 行政区划 with the fields name and gb.',
  ]);
});

test('a wanted area without a name or a geometry is a problem', () => {
  const nameless = TEXT.replace('"name":"巩义市"', '"name":7');
  const broken = nameless.replace(/("gb":"156410182"\},"geometry":)/, '$1null,"was":');
  const { problems } = readTianditu(broken, 'f');
  expect(problems).toHaveLength(2);
  expect(problems[0]).toBe('f, gb 156410181 (7), has no name; expected 巩义市.');
  expect(problems[1]).toMatch(/^f, gb 156410182 \(荥阳市\), has no usable geometry/);
});
