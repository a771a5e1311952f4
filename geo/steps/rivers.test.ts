import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RIVERS_FILE } from '../sources.ts';
import { readRivers } from './read-rivers.ts';
import { buildRivers, joinLines } from './rivers.ts';

const HEADER = '> River Bin # 19912, Level';

test('segments are numbered as in the file, with their level and positions', () => {
  const { segments, problems } = readRivers(
    `# GMT\n${HEADER} 1\n113\t34.5\n113.1\t34.6\r\n${HEADER} 3\n114\t35\n`,
    'r.txt',
  );
  expect(problems).toEqual([]);
  expect(segments).toEqual([
    {
      number: 1,
      level: 1,
      line: [
        [113, 34.5],
        [113.1, 34.6],
      ],
    },
    { number: 2, level: 3, line: [[114, 35]] },
  ]);
});

test('a line of another form is named by its number', () => {
  const { problems } = readRivers(`113\t34\n${HEADER} 1\n113 34\n`, 'r.txt');
  expect(problems).toHaveLength(2);
  expect(problems[1]).toBe(
    'r.txt, line 3: found "113 34"; expected "> River Bin # n, Level n" or a position below it.',
  );
});

test('no text makes the reader throw', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { segments, problems } = readRivers(text, 'any');
      expect(segments).toEqual([]);
      expect(problems.length).toBeLessThanOrEqual(text.split('\n').length);
    }),
  );
});

test('lines that meet end to end in any direction become one, others stay apart', () => {
  expect(
    joinLines([
      [
        [1, 0],
        [2, 0],
      ],
      [
        [1, 0],
        [0, 0],
      ],
      [
        [5, 5],
        [6, 6],
      ],
      [
        [3, 0],
        [2, 0],
      ],
    ]).map((line) => line.map(String).toSorted().join(' ')),
  ).toEqual(['5,5 6,6', '0,0 1,0 2,0 3,0']);
});

test('a line that leaves the extent ends at its edge', () => {
  const [river] = buildRivers([
    {
      number: 9,
      level: 2,
      line: [
        [113, 35],
        [113, 37],
      ],
    },
  ]);
  expect(river?.geometry.coordinates).toEqual([
    [113, 35],
    [113, 35.3],
  ]);
  expect(river?.properties).toEqual({ name: null, nameEn: null, level: 2 });
});

const { segments, problems } = readRivers(readFileSync(RIVERS_FILE.path, 'utf8'), RIVERS_FILE.label);
const rivers = buildRivers(segments);

test('the extract is read whole', () => {
  expect(problems).toEqual([]);
  expect(segments).toHaveLength(57);
});

test('黄河 is one line from the west edge to the east edge of the extent', () => {
  const yellow = rivers.filter(({ properties }) => properties.level === 1);
  expect(yellow.map(({ properties }) => properties.name)).toEqual(['黄河']);
  const ends = [yellow[0]?.geometry.coordinates[0]?.[0], yellow[0]?.geometry.coordinates.at(-1)?.[0]];
  expect(ends.toSorted()).toEqual([112.2, 114.8]);
});

test('only listed segments have a name, in both languages or in neither', () => {
  const names = new Set(rivers.map(({ properties }) => properties.name));
  expect(names).toEqual(new Set(['黄河', '沁河', '伊洛河', '贾鲁河', '颍河', null]));
  for (const { properties } of rivers) expect(properties.name === null).toBe(properties.nameEn === null);
});
