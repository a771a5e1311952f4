import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aroundFigures } from './whole-figures.ts';

const figuresOf = (text: string): string[] => aroundFigures(text).flatMap(({ figure }) => figure || []);

test.each([
  ['力争铝产业产值突破2000亿元，装备制造突破300亿元', ['突破2000亿元', '突破300亿元']],
  ['投资累计达1530亿元', ['累计达1530亿元']],
  ['覆盖职工400余万人', ['400余万人']],
  ['平均年龄仅43.5岁，占比高达95.6%', ['仅43.5岁', '高达95.6%']],
  ['始终保持在70%以上', ['70%以上']],
  ['从2023年春天起，竞赛超过300项', ['2023年', '超过300项']],
  ['2022年底启幕', ['2022年底']],
  ['近三分之二是教师', []],
  ['30 cadres, 43.5 years old on average', []],
])('%s: a figure stays with its qualifier and its unit', (text, figures) => {
  expect(figuresOf(text)).toEqual(figures);
});

test('nothing of a text is lost or moved', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) =>
        aroundFigures(text)
          .map(({ words, figure }) => words + figure)
          .join('') === text,
    ),
  );
});
