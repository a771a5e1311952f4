import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitValue } from './split-value.ts';

const pieces = (text: string, number?: number): string[] => {
  const { before, digits, after } = splitValue(number === undefined ? { text } : { text, number });
  return [before, digits && `[${digits}]`, after].filter(Boolean);
};

describe('a printed value', () => {
  test.each([
    ['突破2000亿元', 2000, ['突破', '[2000]', '亿元']],
    ['400余万人', 400, ['[400]', '余万人']],
    ['1,200户', 1200, ['[1,200]', '户']],
    ['3.5公里', 3.5, ['[3.5]', '公里']],
    ['增长12.5%以上', 12.5, ['增长', '[12.5%]', '以上']],
    ['“5+3”格局', 3, ['“5+', '[3]', '”格局']],
  ])('is cut around its number: %s', (text, number, expected) => {
    expect(pieces(text, number)).toEqual(expected);
  });

  test('stays in one piece where the source prints no figure', () => {
    expect(pieces('百亿级')).toEqual(['百亿级']);
    expect(pieces('近三分之二')).toEqual(['近三分之二']);
  });

  test('put together again is the text as printed, whatever it is', () => {
    const printed = fc.oneof(
      fc.string({ minLength: 1 }),
      fc
        .tuple(fc.constantFrom('突破', '', '近'), fc.nat(), fc.constantFrom('亿元', '%', '，', '余万人'))
        .map(([before, number, after]) => `${before}${number}${after}`),
    );
    fc.assert(
      fc.property(printed, fc.option(fc.nat(), { nil: undefined }), (text, number) => {
        const { before, digits, after } = splitValue(number === undefined ? { text } : { text, number });
        expect(before + digits + after).toBe(text);
      }),
    );
  });

  test('shows as digits nothing but its number', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.string(), (before, number, after) => {
        const { digits } = splitValue({ text: `${before}x${number}x${after}`, number });
        expect(Number(digits.replaceAll(/[,，%]/g, ''))).toBe(number);
      }),
    );
  });
});
