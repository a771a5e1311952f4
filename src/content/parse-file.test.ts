import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { AreaSchema } from '../domain/area.ts';
import { describeProblem, parseFile } from './index.ts';

const FILE = 'areas/410181.yaml';
const AREA = `adcode: '410181'
role: context
facts:
  - id: one
    kind: achieved
    period: fyp14
    topic: industry
    label: 产值
    value: { text: 突破2000亿元, number: 2000, unit: 亿元, qualifier: 突破 }
    evidence:
      article: piece
      paragraph: 1
      phrase: 产值突破2000亿元
`;
const read = (text: string) => parseFile(AreaSchema, FILE, text);
const complaints = (text: string): string[] => {
  const parsed = read(text);
  return parsed.ok ? [] : parsed.problems.map(describeProblem);
};

describe('a good file', () => {
  it('becomes a typed value that knows its lines', () => {
    const parsed = read(AREA);
    expect(parsed).toMatchObject({ ok: true, value: { adcode: '410181', facts: [{ id: 'one' }] } });
    if (parsed.ok) expect(parsed.lineOf(['facts', 0, 'evidence', 'article'])).toBe(11);
  });

  it('may be JSON, may start with a byte order mark, may end its lines the Windows way', () => {
    expect(complaints('{"adcode": "410181", "role": "context"}')).toEqual([]);
    expect(complaints(`\uFEFF${AREA}`)).toEqual([]);
    expect(complaints(AREA.replaceAll('\n', '\r\n'))).toEqual([]);
  });
});

describe('a bad file says in one sentence what was found and what was expected, and on which line', () => {
  const cases: [rule: string, from: string, to: string, expected: string][] = [
    ['a wrong word', 'kind: achieved', 'kind: achived', ':5: facts[0].kind is "achived", expected one of achieved, target, action'],
    ['a wrong key', 'label: 产值', 'labl: 产值', ':8: facts[0].labl is not a known key, expected one of id, kind, period, topic, label, value, evidence'],
    ['a wrong type', 'paragraph: 1', 'paragraph: first', ':12: facts[0].evidence.paragraph is "first", expected a number'],
    ['half a paragraph', 'paragraph: 1', 'paragraph: 1.5', ':12: facts[0].evidence.paragraph is the number 1.5, expected a whole number'],
    ['a paragraph below 0', 'paragraph: 1', 'paragraph: -1', ':12: facts[0].evidence.paragraph is the number -1, expected >=0'],
    ['an adcode without quotes', "'410181'", '410181', ':1: adcode is the number 410181, expected text (in quotes where it looks like a number)'],
    ['an adcode of another length', "'410181'", "'41018'", ':1: adcode is "41018", expected a six-digit adcode'],
    ['an id that is no slug', 'id: one', 'id: One Two', ':4: facts[0].id is "One Two", expected a slug of a-z, 0-9 and -'],
    ['an empty value', 'label: 产值', 'label:', ':8: facts[0].label is empty, expected text (in quotes where it looks like a number)'],
    ['blank text', 'label: 产值', "label: ' '", ':8: facts[0].label is "", expected some text'],
    ['a list for a mapping', 'role: context', 'role: [context]', ':2: role is a list, expected one of focus, context, city'],
    ['a number that is not printed', 'number: 2000', 'number: 3000', ':9: facts[0].value is a mapping of text, number, unit, qualifier, expected a number whose digits stand in its text'],
    ['a phrase that is too long', 'phrase: 产值', `phrase: ${'长'.repeat(30)}`, `:13: facts[0].evidence.phrase is "${'长'.repeat(30)}突破2000亿元", expected at most 30 characters`],
    ['a focus area without words', 'role: context', 'role: focus', ':1: the file is a mapping of adcode, role, leads, facts, expected a headline and a summary, because its role is focus'],
    ['an invisible character', '产值\n', '产\u200B值\n', ':8: the line holds the character U+200B, expected visible text'],
  ]; // prettier-ignore
  it.each(cases)('%s', (_rule, from, to, expected) => {
    expect(AREA).toContain(from);
    expect(complaints(AREA.replace(from, to))).toContain(FILE + expected);
  });

  it('a missing key, on the line of what lacks it', () => {
    expect(complaints(AREA.replace('    topic: industry\n', ''))).toEqual([
      `${FILE}:4: facts[0].topic is missing, expected the key topic`,
    ]);
  });

  it('an empty file', () => {
    expect(complaints('')).toEqual([`${FILE}:1: the file is empty, expected a mapping`]);
    expect(complaints('- a\n')).toEqual([`${FILE}:1: the file is a list, expected a mapping`]);
  });

  it.each([
    ['a tab for indentation', AREA.replace('    kind', '\tkind'), 5],
    ['an open quote', AREA.replace('role: context', "role: 'context"), 14],
    ['a key twice', AREA.replace('role: context', 'role: context\nrole: focus'), 3],
    ['two documents', `${AREA}---\na: 1\n`, 14],
  ])('YAML that cannot be read: %s', (_rule, text, line) => {
    const all = complaints(text);
    expect(all.some((each) => each.startsWith(`${FILE}:${line}: the text cannot be read (`))).toBe(true);
    expect(all.every((each) => !each.includes('\n'))).toBe(true);
  });

  it('all problems at once, one for each key', () => {
    const all = complaints(
      AREA.replace('role: context', 'role: main').replace(
        'kind: achieved',
        'kind: done\n    colour: red\n    size: 3',
      ),
    );
    expect(all.map((each) => each.replace(/ is .*/, ''))).toEqual([
      `${FILE}:6: facts[0].colour`,
      `${FILE}:7: facts[0].size`,
      `${FILE}:2: role`,
      `${FILE}:5: facts[0].kind`,
    ]);
  });
});

describe('any schema', () => {
  const Config = v.strictObject({
    issueDate: v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]),
    page: v.number(),
  });
  it('reads JSON configuration with the same sentences', () => {
    const parsed = parseFile(Config, 'config.json', '{\n  "issueDate": "",\n  "page": "A1"\n}');
    expect(parsed.ok ? [] : parsed.problems.map(describeProblem)).toEqual([
      'config.json:3: page is "A1", expected a number',
    ]);
  });
});
