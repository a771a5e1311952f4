import { describe, expect, test } from 'vitest';
import { ConfigSchema } from '../domain/config.ts';
import { describeProblem, parseFile } from './index.ts';

const FILE = 'public/config.json';
const problems = (basemap: string): string[] => {
  const parsed = parseFile(ConfigSchema, FILE, `{\n  "imprint": {},\n  "basemap": ${basemap}\n}`);
  return parsed.ok ? [] : parsed.problems.map(describeProblem);
};

describe('a basemap in the configuration that is not right is one named problem, with its line', () => {
  test.each([
    [
      '{ "kind": "tianditu", "key": "abc", "tk": "x" }',
      'basemap.tk is not a known key, expected one of kind, key',
    ],
    ['{ "kind": "tianditu" }', 'basemap.key is missing, expected the key key'],
    ['{ "kind": "osm", "key": "abc" }', 'basemap.kind is "osm", expected one of tianditu, style'],
    ['{ "kind": "tianditu", "key": 5 }', 'basemap.key is the number 5, expected text'],
    [
      '{ "kind": "style", "url": "nonsense", "hosts": ["https://a.example.cn"], "attribution": "a" }',
      'basemap.url is "nonsense", expected an address such as https://example.com/',
    ],
    [
      '{ "kind": "style", "url": "https://b.example.cn/s.json", "hosts": ["https://a.example.cn"], "attribution": "a" }',
      'basemap.url is "https://b.example.cn/s.json", expected an address on one of its hosts, https://a.example.cn',
    ],
    ['"https://tiles.example.cn"', 'basemap is "https://tiles.example.cn", expected a mapping'],
  ])('%s', (basemap, message) => {
    expect(problems(basemap)).toHaveLength(1);
    expect(problems(basemap)[0]).toContain(`${FILE}:3: ${message}`);
  });

  test('a number for an address that may be empty is told what may stand there', () => {
    const parsed = parseFile(ConfigSchema, FILE, '{ "imprint": {}, "siteUrl": 5 }');
    expect(parsed.ok ? [] : parsed.problems.map(describeProblem)).toEqual([
      `${FILE}:1: siteUrl is the number 5, expected an http(s) address ending in /, or ""`,
    ]);
  });

  test('and none is no problem', () => {
    expect(problems('null')).toEqual([]);
  });
});
