import { describe, expect, it } from 'vitest';
import { DIVISIONS } from '../domain/adcode.ts';
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
