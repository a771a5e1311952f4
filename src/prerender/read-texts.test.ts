import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readTexts } from './read-texts.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const CONTENT = path.join(PROJECT, 'src/content');
const FOLDERS = ['areas', 'articles', 'copy', 'generator', 'kiosk', 'translations'];
const AREA = 'src/content/areas/410102.yaml';
const AID = 'src/content/aid.yaml';
const ENGLISH = 'src/content/translations/en.yaml';
const TOUR = 'src/content/kiosk/tour.yaml';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'texts-'));
  for (const item of [...FOLDERS, 'aid.yaml', 'basemap-credits.yaml'])
    cpSync(path.join(CONTENT, item), path.join(root, 'src/content', item), { recursive: true });
  cpSync(path.join(PROJECT, 'public/config.json'), path.join(root, 'public/config.json'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

const at = (file: string): string => path.join(root, file);
const problems = (): readonly string[] => readTexts(root).problems;

/** Replaces the first place of a text in a file. */
function spoil(file: string, from: string, to: string): void {
  const text = readFileSync(at(file), 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}.`);
  writeFileSync(
    at(file),
    text.replace(from, () => to),
  );
}

const yamlIn = (folder: string): string[] =>
  readdirSync(path.join(CONTENT, folder)).map((name) => `src/content/${folder}/${name}`);

/** Everything that editors write, file by file. */
const FILES = [...FOLDERS.flatMap(yamlIn), AID, 'src/content/basemap-credits.yaml'];

describe('one mistake is one sentence, and nothing that rests on its file is called wrong', () => {
  test.each(FILES)('a key that nobody knows: %s', (file) => {
    writeFileSync(at(file), `${readFileSync(at(file), 'utf8')}\nzzz: 1\n`);
    expect(problems()).toEqual([expect.stringMatching(new RegExp(`^${file}:\\d+: .*zzz.*`))]);
  });

  test.each([
    AREA,
    'src/content/articles/aid-part-one.yaml',
    AID,
    TOUR,
    ENGLISH,
    'src/content/kiosk/en.yaml',
  ])('a file in another encoding: %s', (file) => {
    writeFileSync(at(file), readFileSync(at(file), 'utf8'), 'utf16le');
    expect(problems()).toEqual([`${file}: the file cannot be read, expected text in UTF-8`]);
  });

  test.each([AREA, 'src/content/articles/aid-part-one.yaml', AID, TOUR])('no YAML: %s', (file) => {
    writeFileSync(at(file), `${readFileSync(at(file), 'utf8')}\n'open: [\n`);
    expect(new Set(problems().map((line) => line.replace(/:.*/, '')))).toEqual(new Set([file]));
  });

  test.each([AREA, 'src/content/articles/aid-part-one.yaml'])('another ending: %s', (file) => {
    renameSync(at(file), at(file.replace('.yaml', '.yml')));
    expect(problems()).toEqual([expect.stringContaining('expected a name that ends in .yaml')]);
  });

  test('the adcode of no area, the adcode of another one', () => {
    spoil(AREA, "'410102'", "'410199'");
    expect(problems()).toEqual([expect.stringContaining(`${AREA}:1: adcode is "410199"`)]);
    spoil(AREA, "'410199'", "'410103'");
    expect(problems()).toEqual([expect.stringContaining(`${AREA}:1: adcode is "410103"`)]);
  });

  test('an article that goes by another name than its file', () => {
    spoil('src/content/articles/erqi-interview.yaml', 'id: erqi-interview', 'id: erqi-talk');
    expect(problems()).toEqual([expect.stringContaining('erqi-interview.yaml:1: id is "erqi-talk"')]);
  });

  test('the id of another fact', () => {
    spoil('src/content/areas/410103.yaml', 'id: erqi-tax', 'id: erqi-revenue');
    spoil(ENGLISH, '  erqi-tax:\n    label: The structure of tax revenue\n    value: steadily better\n', '');
    expect(problems()).toEqual([expect.stringContaining('facts[1].id is "erqi-revenue"')]);
  });

  test('a number that is not printed, a lead and a citation of what nobody wrote', () => {
    const [city, yizhou] = ['src/content/areas/410100.yaml', 'src/content/areas/650502.yaml'];
    spoil(city, 'number: 300', 'number: 301');
    spoil(yizhou, 'leads: [yizhou-cadres,', 'leads: [yizhou-cadre,');
    expect(problems()).toEqual([
      `${city}:110: facts[8].value.number is the number 301, expected a number whose digits stand in 「超过300项」`,
      `${yizhou}:6: leads[0] is "yizhou-cadre", expected the id of one of its own facts`,
    ]);
  });

  test('a step of the aid story or a scene of the tour that has the id of another', () => {
    spoil(TOUR, 'id: gongyi\n', 'id: opening\n');
    spoil(AID, 'id: departure', 'id: start');
    expect(problems()).toEqual([
      expect.stringMatching(/en\.yaml:\d+: aid\.steps\.departure is not a known key/),
      `${AID}:9: steps[1].id is "start" (${AID}:4 has it too), expected an id of its own`,
      `${TOUR}:13: scenes[1].id is "opening" (${TOUR}:4 has it too), expected an id of its own`,
    ]);
  });

  test('what may be one of two kinds names both', () => {
    spoil(TOUR, 'show: zhengzhou', 'show: zhengzou');
    spoil(TOUR, "show: '410181'", 'show: 410181');
    spoil('public/config.json', '"siteUrl": ""', '"siteUrl": 5');
    spoil('public/config.json', '"issueDate": ""', '"issueDate": 20260131');
    const kinds = 'expected one of zhengzhou, aid, yizhou, or a six-digit adcode in quotes';
    expect(problems()).toEqual([
      `${TOUR}:5: scenes[0].show is "zhengzou", ${kinds}`,
      `${TOUR}:14: scenes[1].show is the number 410181, ${kinds}`,
      'public/config.json:2: siteUrl is the number 5, expected an http(s) address ending in /, or ""',
      'public/config.json:4: issueDate is the number 20260131, expected a date such as 2026-01-31 in quotes, or ""',
    ]);
  });

  test('a folder that is not there', () => {
    rmSync(at('src/content/articles'), { recursive: true });
    expect(problems()).toEqual([expect.stringMatching(/^src\/content\/articles: the folder cannot be read/)]);
  });

  test('a file that is not there', () => {
    rmSync(at(ENGLISH));
    expect(problems()).toEqual([`${ENGLISH}: the file cannot be read, expected text in UTF-8`]);
  });
});

describe('one mistake hides no other', () => {
  const ALL: readonly [file: string, from: string, to: string][] = [
    [AREA, 'kind: achieved', 'kind: achieve'],
    ['src/content/areas/650502.yaml', 'role: focus', 'role: main'],
    ['src/content/articles/gongyi-interview.yaml', 'byline: [', 'byline: [3, '],
    [AID, 'facts: [yizhou-start]', 'facts: [yizhou-begin]'],
    [TOUR, 'facts: [gongyi-aluminium,', 'facts: [gongyi-copper,'],
    [TOUR, "show: '410103'", "show: '410109'"],
    [ENGLISH, 'past CNY 200 billion', 'past CNY 20 billion'],
    [ENGLISH, '  erqi-revenue:', '  erqi-revenues:'],
    ['src/content/copy/zh.yaml', '  retry: 重试', '  retry: ""'],
    ['src/content/kiosk/en.yaml', 'badge: ', 'bagde: '],
    ['public/config.json', '"siteUrl": ""', '"siteUrl": "nowhere"'],
  ];

  test('all of them are told at once, each in its own file', () => {
    for (const change of ALL) spoil(...change);
    const said = problems();
    const about = (file: string): string[] => said.filter((line) => line.startsWith(`${file}:`));
    expect(about(AREA)).toEqual([expect.stringContaining('"achieve"')]);
    expect(about(AID)).toEqual([expect.stringContaining('"yizhou-begin"')]);
    expect(about(TOUR)).toEqual([
      expect.stringContaining('"gongyi-copper"'),
      expect.stringContaining('"410109"'),
    ]);
    // The figure, the id that has no words now, and the words that have no fact.
    expect(about(ENGLISH)).toHaveLength(3);
    expect(about('src/content/copy/zh.yaml')).toEqual([expect.stringContaining('status.retry')]);
    expect(about('src/content/kiosk/en.yaml')).toHaveLength(2);
    expect(about('public/config.json')).toEqual([expect.stringContaining('nowhere')]);
    expect(said).toHaveLength(13);
  });

  test.each(ALL)('%s: %s', (file, from, to) => {
    spoil(file, from, to);
    spoil(AID, 'yizhou-melon-festival', 'nobody-wrote-this');
    expect(problems()).toContainEqual(expect.stringContaining('fact "nobody-wrote-this"'));
  });

  test('a wrong SITE_URL is told beside the others', () => {
    vi.stubEnv('SITE_URL', 'elsewhere');
    spoil(AREA, 'kind: achieved', 'kind: achieve');
    expect(problems()).toHaveLength(2);
  });
});

test('a misreading is found in the aid story, the tour, the interface and the configuration, too', () => {
  const places: readonly [file: string, from: string][] = [
    [AID, 'title: 从“担忧”'],
    [TOUR, 'zh: 二七'],
    ['src/content/copy/zh.yaml', 'retry: '],
    ['src/content/kiosk/zh.yaml', 'boot: '],
    ['public/config.json', '"note": "'],
  ];
  for (const [file, from] of places) spoil(file, from, `${from}撤向`);
  for (const [file] of places)
    expect(problems()).toContainEqual(expect.stringMatching(new RegExp(`^${file}:\\d+: .*「撤向」`)));
});
