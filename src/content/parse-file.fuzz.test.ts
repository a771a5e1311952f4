import fc from 'fast-check';
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

describe('whatever is typed', () => {
  const isOutcome = (text: string): boolean => {
    const parsed = read(text);
    return (
      parsed.ok ||
      (parsed.problems.length > 0 && parsed.problems.every(({ line }) => line !== null && line >= 1))
    );
  };
  it('gives a value or problems and never throws: random text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), isOutcome), { numRuns: 300 });
  });

  it('gives a value or problems and never throws: random bytes', () => {
    const bytes = fc.uint8Array({ maxLength: 200 }).map((each) => new TextDecoder().decode(each));
    fc.assert(fc.property(bytes, isOutcome), { numRuns: 300 });
  });

  it('gives a value or problems and never throws: a good file with a wound', () => {
    const wound = fc.tuple(fc.nat(AREA.length), fc.nat(20), fc.string({ maxLength: 12 }));
    fc.assert(
      fc.property(wound, ([at, cut, text]) => isOutcome(AREA.slice(0, at) + text + AREA.slice(at + cut))),
      { numRuns: 500 },
    );
  });

  it('gives a value or problems and never throws: any JSON', () => {
    fc.assert(fc.property(fc.json(), isOutcome), { numRuns: 300 });
  });

  it('does not unfold a bomb of aliases', () => {
    const bomb = ['a: &a [x, x]', 'b: &b [*a, *a]', ...'cdefghijklmnop'.split('').map((key, at) => `${key}: &${key} [*${'bcdefghijklmno'[at]}, *${'bcdefghijklmno'[at]}]`)].join('\n'); // prettier-ignore
    expect(complaints(bomb)[0]).toContain('cannot be read');
  });
});
