import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { FactSchema, PHRASE_MAX, SlugSchema, ValueSchema } from './fact.ts';

const FACT = {
  id: 'gongyi-aluminium',
  kind: 'target',
  period: 'fyp15',
  topic: 'industry',
  label: '铝产业产值',
  value: { text: '突破2000亿元', number: 2000, unit: '亿元', qualifier: '突破' },
  evidence: { article: 'gongyi-interview', paragraph: 7, phrase: '铝产业产值突破2000亿元' },
};
const withEvidence = (evidence: object) => ({ ...FACT, evidence: { ...FACT.evidence, ...evidence } });

describe('a fact', () => {
  test('is kept as it was written', () => {
    expect(v.parse(FactSchema, FACT)).toEqual(FACT);
  });

  test.each([
    ['a kind nobody defined', { ...FACT, kind: 'hoped' }],
    ['a period nobody defined', { ...FACT, period: '2030' }],
    ['a topic nobody defined', { ...FACT, topic: 'sport' }],
    ['a blank label', { ...FACT, label: ' ' }],
    ['a key that does not exist', { ...FACT, colour: 'red' }],
    ['no evidence', { ...FACT, evidence: undefined }],
    ['a paragraph before the caption', withEvidence({ paragraph: -1 })],
    ['half a paragraph', withEvidence({ paragraph: 1.5 })],
    ['an empty phrase', withEvidence({ phrase: '' })],
    ['a phrase that is too long', withEvidence({ phrase: '一'.repeat(PHRASE_MAX + 1) })],
  ])('is refused with %s', (_, fact) => {
    expect(v.is(FactSchema, fact)).toBe(false);
  });

  test('may come from a caption, which is paragraph 0, and may quote up to the limit', () => {
    expect(v.is(FactSchema, withEvidence({ paragraph: 0, phrase: '一'.repeat(PHRASE_MAX) }))).toBe(true);
  });
});

describe('a value', () => {
  test.each([
    { text: '百亿级' },
    { text: '400余万人', number: 400, unit: '万人', qualifier: '余' },
    { text: '1,200户', number: 1200, unit: '户' },
    { text: '12，800亩', number: 12800, unit: '亩' },
    { text: '3.5公里', number: 3.5, unit: '公里' },
  ])('says its figure as printed: %o', (value) => expect(v.is(ValueSchema, value)).toBe(true));

  test.each([
    ['a number whose digits are not printed', { text: '近三分之二', number: 67 }],
    ['a number that was worked out', { text: '1.2亿元', number: 120000000 }],
    ['a number that was rounded', { text: '1999亿元', number: 2000 }],
    ['a number in words', { text: '2000亿元', number: '2000' }],
    ['no end', { text: 'Infinity', number: Infinity }],
    ['a qualifier that no source has', { text: '约5公里', qualifier: '约' }],
    ['no text', { number: 5, unit: '公里' }],
  ])('is refused with %s', (_, value) => expect(v.is(ValueSchema, value)).toBe(false));
});

describe('a slug', () => {
  test('needs no escaping in a URL or a CSV file', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (!v.is(SlugSchema, text)) return;
        expect(encodeURIComponent(text)).toBe(text);
        expect(text).toMatch(/^[a-z0-9]/);
      }),
    );
    expect(v.is(SlugSchema, 'aid-11-part-1')).toBe(true);
  });

  test.each(['', '-a', 'a-', 'a--b', 'A', 'a b', 'a_b', '巩义', 'a\n'])('is not %j', (text) => {
    expect(v.is(SlugSchema, text)).toBe(false);
  });
});
