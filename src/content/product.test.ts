import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DIVISIONS } from '../domain/adcode.ts';
import { readTexts } from '../prerender/read-texts.ts';
import { describeProblem, loadContent } from './index.ts';

/** The files that editors wrote, as they are published. */
describe('the content of the product', () => {
  const { areas, articles, problems } = loadContent();
  it('has no problem', () => {
    expect(problems.map(describeProblem)).toEqual([]);
  });

  it('covers all divisions and all six pieces', () => {
    expect(areas.map(({ adcode }) => adcode)).toEqual(DIVISIONS.map(({ adcode }) => adcode).sort());
    expect(articles).toHaveLength(6);
  });

  it('uses every article as evidence', () => {
    const used = new Set(areas.flatMap(({ facts }) => facts.map(({ evidence }) => evidence.article)));
    expect([...used].sort()).toEqual(articles.map(({ id }) => id).sort());
  });

  it('has Chinese punctuation on screen and no typed gap between 汉字 and digits', () => {
    const texts = areas.flatMap(({ headline, summary, remark, facts }) => [
      headline, summary, remark, ...facts.flatMap(({ label, value }) => [label, value?.text]),
    ]); // prettier-ignore
    for (const text of texts) {
      expect(text ?? '').not.toMatch(/[,;:!?"'()]/);
      expect(text ?? '').not.toMatch(/\p{Script=Han}\s+[\dA-Za-z]|[\dA-Za-z]\s+\p{Script=Han}/u);
    }
  });

  it('keeps headlines to 18 characters, and summaries to two to four sentences', () => {
    for (const { headline, summary } of areas) {
      expect((headline ?? '').length).toBeLessThanOrEqual(18);
      if (summary !== undefined) expect(summary.split('。').length - 1).toBeGreaterThanOrEqual(2);
      if (summary !== undefined) expect(summary.split('。').length - 1).toBeLessThanOrEqual(4);
    }
  });

  it('says the aluminium target of 巩义 in words that read as one line', () => {
    const fact = areas.flatMap(({ facts }) => facts).find(({ id }) => id === 'gongyi-aluminium');
    expect(`${fact?.label}${fact?.value?.text}`).toBe('力争铝产业产值突破2000亿元');
  });
});

/** The same facts, as a reader of English gets them. */
describe('the English of the product', () => {
  const { languages, areas, articles, aid, problems } = readTexts(
    fileURLToPath(new URL('../..', import.meta.url)),
  );
  const english = languages.find(({ lang }) => lang === 'en');
  const chinese = areas.flatMap((area) => area.facts);
  const facts = english?.areas.flatMap((area) => area.facts) ?? [];
  const plain = (text = ''): string => text.replaceAll('\u00A0', ' ');

  it('is complete: no problem, the same ids in the same order', () => {
    expect(problems).toEqual([]);
    expect(facts.map(({ id }) => id)).toEqual(chinese.map(({ id }) => id));
    expect(facts).toHaveLength(141);
    expect(english?.articles.map(({ id }) => id)).toEqual(articles.map(({ id }) => id));
    expect(english?.aid.steps.map(({ id }) => id)).toEqual(aid.steps.map(({ id }) => id));
  });

  it('says every figure that is printed in digits, in words of its own', () => {
    const figures = facts.filter(({ value }) => value?.number !== undefined);
    expect(Object.fromEntries(figures.map(({ id, value }) => [id, plain(value?.text)]))).toEqual({
      'zhengzhou-ten-tasks': '10 areas',
      'zhengzhou-contests': 'more than 300 contests',
      'zhengzhou-contest-workers': 'more than 4 million people',
      'zhongyuan-investment': 'CNY 153 billion in total',
      'zhongyuan-contracts': 'CNY 230.7 billion',
      'zhongyuan-projects': '88 projects',
      'gongyi-livelihood-share': 'at least 70%',
      'gongyi-aluminium': 'past CNY 200 billion',
      'gongyi-equipment': 'past CNY 30 billion',
      'yizhou-cadres': '30 people',
      'yizhou-age': 'just 43.5 years',
      'yizhou-titles': 'as high as 95.6%',
    });
  });

  it('says the same sizes: number times unit, fact by fact', () => {
    // On purpose not the checker's own arithmetic.
    const zh: Record<string, number> = { 亿元: 1e8, 万人: 1e4 };
    const en: Record<string, number> = { 'CNY billion': 1e9, 'million people': 1e6 };
    const sizes = (of: typeof facts, units: Record<string, number>) =>
      of.map(({ id, value: { number, unit = '' } = { text: '' } }) => [
        id,
        number === undefined ? null : Math.round(number * (units[unit] ?? 1) * 10) / 10,
      ]);
    expect(sizes(facts, en)).toEqual(sizes(chinese, zh));
  });

  it('prints no digit where the Chinese prints none', () => {
    const digits = (text: string): boolean => /\d/.test(text);
    for (const [at, { id, label, value }] of facts.entries()) {
      const original = `${chinese[at]?.label}${chinese[at]?.value?.text ?? ''}`;
      const said = `${label} ${value?.text ?? ''}`;
      // 十五五, 百强 and 第十一批 are numerals that English writes in digits.
      const numerals = /十[一四五]|十三师|百强/.test(original);
      if (digits(said) && !digits(original)) expect(numerals, id).toBe(true);
    }
  });

  it('leaves the phrases of evidence as they are printed', () => {
    expect(facts.map(({ evidence }) => evidence)).toEqual(chinese.map(({ evidence }) => evidence));
  });

  it('names the areas as the code table does', () => {
    for (const { adcode, nameEn } of DIVISIONS) expect(english?.words?.areas[adcode]?.name).toBe(nameEn);
  });

  it('says the aluminium target of 巩义 in words that read as one line', () => {
    const fact = facts.find(({ id }) => id === 'gongyi-aluminium');
    expect(plain(`${fact?.label} ${fact?.value?.text}`)).toBe(
      'Aim for aluminium output past CNY 200 billion',
    );
  });
});
