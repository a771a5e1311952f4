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
    ['a paragraph below 0', 'paragraph: 1', 'paragraph: -1', ':12: facts[0].evidence.paragraph is the number -1, expected at least 0'],
    ['an adcode without quotes', "'410181'", '410181', ':1: adcode is the number 410181, expected text (in quotes where it looks like a number)'],
    ['an adcode of another length', "'410181'", "'41018'", ':1: adcode is "41018", expected a six-digit adcode'],
    ['an id that is no slug', 'id: one', 'id: One Two', ':4: facts[0].id is "One Two", expected a slug of a-z, 0-9 and -'],
    ['a period that looks like a number', 'period: fyp14', 'period: 2035', ':6: facts[0].period is the number 2035, expected "2035" in quotes'],
    ['an empty value', 'label: 产值', 'label:', ':8: facts[0].label is empty, expected text (in quotes where it looks like a number)'],
    ['blank text', 'label: 产值', "label: ' '", ':8: facts[0].label is "", expected some text'],
    ['a list for a mapping', 'role: context', 'role: [context]', ':2: role is a list of 1, expected one of focus, context, city'],
    ['a number that is not printed', 'number: 2000', 'number: 3000', ':9: facts[0].value.number is the number 3000, expected a number whose digits stand in 「突破2000亿元」'],
    ['a unit that is not printed', 'unit: 亿元', 'unit: 万元', ':9: facts[0].value.unit is "万元", expected a unit whose words stand in 「突破2000亿元」'],
    ['a unit without a number', 'number: 2000, ', '', ':9: facts[0].value.unit is "亿元", expected no unit without a number'],
    ['a lead that no fact is', 'role: context', 'role: context\nleads:\n  - one\n  - two', ':5: leads[1] is "two", expected the id of one of its own facts'],
    ['a lead twice', 'role: context', 'role: context\nleads: [one, one]', ':3: leads[1] is "one", expected each fact once'],
    ['leads that are too many', 'role: context', 'role: context\nleads: [a, b, c, d]', ':3: leads is a list of 4, expected at most 3 facts'],
    ['a chart of another area’s fact', 'role: context', 'role: context\nchart:\n  unit: 亿元\n  facts: [one, two]', ':5: chart.facts[1] is "two", expected the id of one of its own facts'],
    ['a chart of one number', 'role: context', 'role: context\nchart: { unit: 亿元, facts: [one] }', ':3: chart.facts is a list of 1, expected at least two facts with a number'],
    ['a phrase that is too long', 'phrase: 产值', `phrase: ${'长'.repeat(30)}`, `:13: facts[0].evidence.phrase is "${'长'.repeat(30)}突破2000亿元", expected at most 30 characters`],
    ['a focus area without words', 'role: context', 'role: focus', ':1: headline is missing, expected a headline, because its role is focus'],
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

  it('a rule between parts is tried whatever else is wrong, and never on a part that is', () => {
    const leads = AREA.replace('role: context', 'role: main\nleads: [two]');
    expect(complaints(leads).join()).toMatch(/role is "main".*leads\[0\] is "two"/);
    const number = AREA.replace('number: 2000', 'number: 3000').replace('qualifier: 突破', 'qualifier: 约');
    expect(complaints(number).join()).toMatch(/"约".*the number 3000/);
    const id = AREA.replace('id: one', 'id: One').replace('role: context', 'role: context\nleads: [two]');
    expect(complaints(id)).toEqual([expect.stringContaining('facts[0].id is "One"')]);
    const focus = AREA.replace('role: context', 'role: focus\nheadlien: 题\nsummary: 文');
    expect(complaints(focus)).toEqual([expect.stringContaining('headlien is not a known key')]);
    const text = AREA.replace('text: 突破2000亿元', 'txt: 突破2000亿元');
    expect(complaints(text).map((each) => each.replace(/ is .*/, ''))).toEqual([
      `${FILE}:9: facts[0].value.txt`,
      `${FILE}:9: facts[0].value.text`,
    ]);
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
