import { describe, expect, test } from 'vitest';
import { figureFault, figuresIn } from './figures.ts';

const says = (text: string, lang: 'zh' | 'en'): string[] =>
  figuresIn(text, lang).map((figure) => figure.says);

describe('a figure says the same in both languages', () => {
  test.each([
    ['突破2000亿元', 'past CNY 200 billion', '200000000000'],
    ['两千亿', 'two hundred billion', '200000000000'],
    ['千亿门槛', 'the hundred-billion-yuan threshold', '100000000000'],
    ['百亿级', 'the ten-billion-yuan class', '10000000000'],
    ['2307亿元', 'CNY 230.7\u00A0billion', '230700000000'],
    ['400余万人', 'more than 4 million people', '4000000'],
    ['95.6%', '95.6%', '95.6'],
    ['三十人', 'Thirty people', '30'],
    ['近三分之二', 'nearly two-thirds', '2/3'],
    ['12月5日', 'December 5th', '12-5'],
    ['“9·3”阅兵', 'the September 3rd parade', '9-3'],
    ['第十一批', 'the 11th round', '11'],
    ['“十五五”', 'the 15th Five-Year Plan', '15'],
    ['3.5万亿', '3,500 billion', '3500000000000'],
  ])('%s, %s', (zh, en, figure) => {
    expect(says(zh, 'zh')).toContain(figure);
    expect(says(en, 'en')).toContain(figure);
    expect(figureFault(zh, en, 'en')).toBeNull();
  });
});

test('several figures of a text are all read', () => {
  expect(says('“1+2+4+N”，2023年春天，30名', 'zh')).toEqual(['1', '2', '4', '2023', '30']);
  expect(says('“1+2+4+N”, spring of 2023, 30 people', 'en')).toEqual(['1', '2', '4', '2023', '30']);
});

test('a single numeral is a word, as in 一批 or 三区三轴', () => {
  expect(says('一批三区三轴，从四面八方', 'zh')).toEqual([]);
});

describe('a translation is at fault', () => {
  test.each([
    ['another figure', '突破2000亿元', 'past CNY 20 billion'],
    ['another scale', '突破2000亿元', 'past CNY 200 million'],
    ['no scale', '400余万人', 'more than 400 people'],
    ['a figure nobody printed', '百亿级', 'the ten-billion-yuan class, 12% up'],
    ['a figure left out', '30名干部', 'cadres'],
    ['a numeral left out', '千亿门槛', 'the threshold'],
    ['another day', '12月5日', 'December 6th'],
    ['another year', '2022年底', 'the end of 2023'],
    ['another fraction', '近三分之二', 'nearly three-quarters'],
  ])('with %s', (_, zh, en) => expect(figureFault(zh, en, 'en')).not.toBeNull());
});
