import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest, sharedRun, standsIn } from './match.ts';
import { bare, fingerprint, normalise } from './normalise.ts';

describe('normalising', () => {
  it.each([
    ['white space goes', ' 产值\t突破\u3000 2000\u00A0亿元\n', '产值突破2000亿元'],
    ['full- and half-width punctuation are one', '甲，乙：（丙）；丁！', '甲,乙:(丙);丁!'],
    ['full-width digits and letters are one with plain ones', '９５．６％Ｎ', '95.6%N'],
    ['all quotes are one', '“一”‘二’「三」『四』"五"', '"一""二""三""四""五"'],
    ['all dashes are one', '中国—中亚–峰会', '中国-中亚-峰会'],
    ['all middle dots are one', '9·3 9・3 9•3', '9·39·39·3'],
    ['a full stop is a full stop', '完。｡', '完..'],
  ])('%s', (_rule, from, to) => {
    expect(fingerprint(from)).toBe(to);
  });

  it('keeps 、 and ， apart, as they do not say the same', () => {
    expect(fingerprint('甲、乙')).not.toBe(fingerprint('甲，乙'));
  });

  it('knows where each character came from', () => {
    const { text, from } = normalise('甲 ㎞乙');
    expect(text).toBe('甲km乙');
    expect(from).toEqual([[0, 1], [2, 3], [2, 3], [3, 4]]); // prettier-ignore
  });

  it('is stable: a normalised text normalises to itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (text) => fingerprint(fingerprint(text)) === fingerprint(text),
      ),
    );
  });

  it('without punctuation leaves words and digits', () => {
    expect(bare('“十五五”时期，70%以上。')).toBe('十五五时期70以上');
  });
});

describe('matching', () => {
  it('finds a phrase whatever its spaces and the width of its punctuation', () => {
    expect(standsIn('“十里渠”，惠及１２００余户', '说‘十里渠’,惠及 1200 余户。')).toBe(true);
    expect(standsIn('惠及1300余户', '惠及1200余户')).toBe(false);
    expect(standsIn(' ', '任何')).toBe(false);
  });

  it('names the nearest stretch as it stands in the text', () => {
    expect(nearest('惠及1300余户', '“渠通水,”惠及 1200余户。')).toEqual({
      distance: 1,
      found: '惠及 1200余户',
    });
    expect(nearest('惠及1200户', '甲惠及1200余户乙')).toEqual({ distance: 1, found: '惠及1200余户' });
    expect(nearest('甲', '')).toEqual({ distance: 1, found: '' });
  });

  it('has distance 0 exactly where the phrase stands', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', ' ', ','), maxLength: 20 });
    fc.assert(
      fc.property(text, text, (phrase, block) => {
        fc.pre(fingerprint(phrase) !== '');
        return (nearest(phrase, block).distance === 0) === standsIn(phrase, block);
      }),
    );
  });

  it('finds the longest run that two texts share', () => {
    expect(sharedRun('今天天气很好', '昨天天气很坏')).toBe('天天气很');
    expect(sharedRun('甲', '乙')).toBe('');
  });
});
