import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { AidStory } from '../domain/aid-story.ts';
import { ValueSchema } from '../domain/fact.ts';
import { TranslationSchema, type Translation } from '../domain/translation.ts';
import { checkTranslation } from './check-translation.ts';
import { area, articles } from './fixture.ts';
import { describeProblem, parseFile } from './index.ts';
import { bind, translate, type Written } from './translate.ts';

const AID: AidStory = {
  title: '通水记',
  steps: [{ id: 'start', title: '2020年春天', text: '种下5万株。', facts: ['test-households'], light: [] }],
};
const WRITTEN: Written = {
  areas: [area({}, {}, { headline: '惠及1200余户' })],
  articles: articles(),
  aid: AID,
};
const ORIGINAL = { ...WRITTEN, unread: { areas: [], articles: [] } };
const FILE = `units:
  户: households
qualifiers:
  余: [more than]
areas:
  '410102':
    name: Zhongyuan District
    map: Zhongyuan
    headline: More than 1,200 homes
facts:
  test-households:
    label: Reached
    value: more than 1,200 households
articles:
  north-canal:
    title: Water in the north canal
    kicker: An interview
    byline: [Jia Yi, Yi Er]
  south-slope:
    title: Trees on the south slope
    series: Ten years of the south slope
aid:
  title: How the water came
  steps:
    start:
      title: Spring of 2020
      text: 50,000 trees are planted.
`;

function read(text: string): { words: Translation; problems: string[] } {
  const parsed = parseFile(TranslationSchema, 'en.yaml', text);
  if (!parsed.ok) throw new Error(parsed.problems.map(describeProblem).join('\n'));
  const { value: words, lineOf } = parsed;
  const problems = checkTranslation({ file: 'en.yaml', lang: 'en', words, lineOf }, ORIGINAL);
  return { words, problems: problems.map(describeProblem) };
}
/** Problems of the file with some of it replaced; what is replaced has to be there. */
function complaints(...changes: [from: string, to: string][]): string[] {
  for (const [from] of changes) expect(FILE).toContain(from);
  return read(changes.reduce((text, [from, to]) => text.replace(from, to), FILE)).problems;
}

describe('a good translation', () => {
  test('has no problem', () => expect(complaints()).toEqual([]));

  test('takes the place of the Chinese words, and of nothing else', () => {
    const { areas, articles: own, aid } = translate(WRITTEN, read(FILE).words, 'en');
    const [fact] = areas[0]?.facts ?? [];
    expect(areas[0]).toMatchObject({ adcode: '410102', headline: 'More than 1,200\u00A0homes' });
    expect(fact).toMatchObject({ id: 'test-households', kind: 'achieved', label: 'Reached' });
    expect(fact?.evidence).toEqual(WRITTEN.areas[0]?.facts[0]?.evidence);
    expect(own[0]).toMatchObject({
      id: 'north-canal',
      title: 'Water in the north canal',
      byline: ['Jia Yi', 'Yi Er'],
    });
    expect(aid.steps[0]).toMatchObject({ id: 'start', title: 'Spring of 2020', facts: ['test-households'] });
  });

  test('has values whose number and unit stand in their text', () => {
    const value = translate(WRITTEN, read(FILE).words, 'en').areas[0]?.facts[0]?.value;
    expect(value).toEqual({ text: 'more than 1,200\u00A0households', number: 1200, unit: 'households' });
    expect(v.is(ValueSchema, value)).toBe(true);
  });
});

describe('a bad translation says where, what was found and what was expected', () => {
  test.each<[string, [string, string], string]>([
    ['a missing fact', ["  test-households:\n    label: Reached\n    value: more than 1,200 households\n", '  {}\n'], 'en.yaml:10: facts.test-households is missing, expected the translation of a fact'],
    ['an unknown fact', ['facts:\n', 'facts:\n  other: { label: Other }\n'], 'en.yaml:11: facts.other is not a known key, expected the id of a fact'],
    ['an unknown area', ['areas:\n', "areas:\n  '410199': { name: X, map: X }\n"], 'en.yaml:6: areas.410199 is not a known key, expected the id of an area'],
    ['a missing headline', ['    headline: More than 1,200 homes\n', ''], 'en.yaml:6: areas.410102.headline is missing, expected a translation of 「惠及1200余户」'],
    ['a summary of nothing', ['    map: Zhongyuan\n', '    map: Zhongyuan\n    summary: Much\n'], 'en.yaml:9: areas.410102.summary is "Much", expected nothing, as in Chinese'],
    ['a value left out', ['    value: more than 1,200 households\n', ''], 'en.yaml:11: facts.test-households.value is missing, expected a translation of 「1200余户」'],
    ['another figure', ['value: more than 1,200', 'value: more than 12,000'], 'en.yaml:11: facts.test-households is "Reached more than 12,000 households", expected no figure that the original has not, such as “12,000”'],
    ['another unit', ['1,200 households', '1,200 people'], 'en.yaml:13: facts.test-households.value is "more than 1,200 people", expected "households" for 户'],
    ['no words for a unit', ['  户: households\n', '  {}\n'], 'en.yaml:1: units.户 is missing, expected the words that stand for 户'],
    ['no words for a qualifier', ['  余: [more than]\n', '  {}\n'], 'en.yaml:3: qualifiers.余 is missing, expected the words that stand for 余'],
    ['words for what is no qualifier', ['  余: [more than]\n', '  余: [more than]\n  约: [about]\n'], 'en.yaml:5: qualifiers.约 is not a known key, expected one of 突破, 超过, 余, 即将, 近, 以上, 力争, 预计, 累计, 仅, 高达, 迈向, 迈上'],
    ['no qualifier', ['value: more than 1,200', 'value: 1,200'], 'en.yaml:13: facts.test-households.value is "1,200 households", expected "more than" for 余'],
    ['words for digits', ['value: more than 1,200', 'value: more than one thousand two hundred'], 'en.yaml:11: facts.test-households is "Reached more than one thousand two hundred households", expected the figure 「1200余」 of the original'],
    ['Chinese left over', ['title: Water in the north canal', 'title: 北渠 water'], 'en.yaml:16: articles.north-canal.title is "北渠 water", expected no 汉字'],
    ['a name too few', ['[Jia Yi, Yi Er]', '[Jia Yi]'], 'en.yaml:18: articles.north-canal.byline is a list of 1, expected 2 names'],
    ['another year in the story', ['Spring of 2020', 'Spring of 2021'], 'en.yaml:26: aid.steps.start.title is "Spring of 2021", expected no figure that the original has not, such as “2021”'],
  ])('%s', (_, change, expected) => expect(complaints(change)).toEqual([expected])); // prettier-ignore

  test('all at once', () => {
    expect(complaints(['name: Zhongyuan District', 'name: 中原区'], ['[Jia Yi, Yi Er]', '[]'])).toHaveLength(
      2,
    );
  });

  test('a key that no entry has', () => {
    const parsed = parseFile(TranslationSchema, 'en.yaml', FILE.replace('label: Reached', 'lable: Reached'));
    expect(parsed.ok ? [] : parsed.problems.map(describeProblem)).toEqual([
      'en.yaml:12: facts.test-households.lable is not a known key, expected one of label, value',
      'en.yaml:11: facts.test-households.label is missing, expected the key label',
    ]);
  });
});

test('a number stays on one line with what it counts', () => {
  expect(bind('past CNY 200 billion in 10 areas, just 43.5 years, at least 70% of')).toBe(
    'past CNY\u00A0200\u00A0billion in 10\u00A0areas, just 43.5\u00A0years, at least 70%\u00A0of',
  );
});
