import { describe, expect, it } from 'vitest';
import { area, folder } from './fixture.ts';
import { describeProblem, loadContent } from './index.ts';

const ARTICLE = 'id: north-canal\ntitle: 北渠通水\nanchor: 北渠通水\n';
const areaText = (adcode: string, rest = ''): string => `adcode: '${adcode}'\nrole: context\n${rest}`;
const factText = (id: string, article = 'north-canal'): string =>
  `facts:\n  - id: ${id}\n    kind: target\n    period: now\n    topic: aid\n    label: 惠及\n    evidence: { article: ${article}, paragraph: 1, phrase: 惠及 }\n`;
/** Problems of a made-up folder, without the folder's own path. */
const complaints = (files: Record<string, string | Uint8Array>): string[] =>
  loadContent(folder(files)).problems.map((each) =>
    describeProblem(each).replace(/[^\s(]*content-[^/]+\//g, ''),
  );

describe('a content folder', () => {
  it('that is good gives its areas and articles', () => {
    const content = loadContent(
      folder({
        'articles/north-canal.yaml': ARTICLE,
        'areas/410102.yaml': areaText('410102', factText('one')),
      }),
    );
    expect(content.problems).toEqual([]);
    expect(content.areas[0]?.adcode).toBe(area().adcode);
    expect(content.articles[0]?.byline).toEqual([]);
  });

  it('whose adcode is not on this map says so', () => {
    expect(complaints({ 'areas/410199.yaml': areaText('410199') })).toEqual([
      'areas/410199.yaml:1: adcode is "410199", expected the code of one of the 17 areas on this map',
    ]);
  });

  it('whose adcode is not the file’s name says so, once, also when another file has it', () => {
    expect(complaints({ 'areas/410103.yaml': `role: context\nadcode: '410102'\n` })).toEqual([
      'areas/410103.yaml:2: adcode is "410102", expected "410103" as in the file\'s name',
    ]);
    expect(
      complaints({ 'areas/410102.yaml': areaText('410102'), 'areas/410101.yaml': areaText('410102') }),
    ).toEqual([
      'areas/410101.yaml:1: adcode is "410102" (areas/410102.yaml has it too), expected "410101" as in the file\'s name',
    ]);
  });

  it('whose article id is taken or not the file’s name says so', () => {
    expect(complaints({ 'articles/north-canal.yaml': ARTICLE, 'articles/copy.yaml': ARTICLE })).toEqual([
      'articles/copy.yaml:1: id is "north-canal" (articles/north-canal.yaml has it too), expected "copy" as in the file\'s name',
    ]);
  });

  it('whose article is said to name an area it is quoted on, or one that is not on this map, says so', () => {
    const files = {
      'articles/north-canal.yaml': `${ARTICLE}names: ['410102', '410103', '990000']\n`,
      'areas/410102.yaml': areaText('410102', factText('one')),
    };
    expect(complaints(files)).toEqual([
      'articles/north-canal.yaml:4: names[0] is "410102", of which one quotes it, expected areas without a fact from it',
      'articles/north-canal.yaml:4: names[2] is "990000", expected the code of one of the 17 areas on this map',
    ]);
  });

  it('with a fact id in two areas names both lines', () => {
    const files = {
      'articles/north-canal.yaml': ARTICLE,
      'areas/410102.yaml': areaText('410102', factText('one')),
      'areas/410103.yaml': areaText('410103', factText('one')),
    };
    expect(complaints(files)).toEqual([
      'areas/410103.yaml:4: facts[0].id is "one" (areas/410102.yaml:4 has it too), expected an id of its own',
    ]);
  });

  it('with evidence from an unknown article lists the known ones', () => {
    const files = {
      'articles/north-canal.yaml': ARTICLE,
      'areas/410102.yaml': areaText('410102', factText('one', 'canal')),
    };
    expect(complaints(files)).toEqual([
      'areas/410102.yaml:9: facts[0].evidence.article is "canal", expected one of north-canal',
    ]);
  });

  it('with a broken article does not blame the facts that quote it', () => {
    const files = {
      'articles/north-canal.yaml': 'id: north-canal\n',
      'areas/410102.yaml': areaText('410102', factText('one')),
    };
    expect(complaints(files)).toEqual([
      'articles/north-canal.yaml:1: title is missing, expected the key title',
      'articles/north-canal.yaml:1: anchor is missing, expected the key anchor',
    ]);
  });

  it('with several broken files tells of all and keeps the others', () => {
    const root = folder({
      'areas/410102.yaml': areaText('410102'),
      'areas/410103.yaml': 'role: [',
      'areas/410104.yml': areaText('410104'),
      'areas/410105.yaml': new Uint8Array([0xff, 0xfe, 0x61]),
      'areas/410106.yaml': areaText('410106', 'headlin: x\n'),
    });
    const { areas, problems } = loadContent(root);
    expect(areas.map(({ adcode }) => adcode)).toEqual(['410102']);
    // No line of a file is to blame for the file's name.
    expect(problems.find(({ file }) => file.endsWith('410104.yml'))?.line).toBeNull();
    expect(new Set(problems.map(({ file }) => file.replace(/.*\//, '')))).toEqual(
      new Set(['410103.yaml', '410104.yml', '410105.yaml', '410106.yaml']),
    );
  });

  it('that is not there is a problem, not an exception', () => {
    expect(loadContent('no/such/folder').problems.map(describeProblem)).toEqual([
      'no/such/folder/areas: the folder cannot be read, expected a folder of YAML files',
      'no/such/folder/articles: the folder cannot be read, expected a folder of YAML files',
    ]);
  });
});
