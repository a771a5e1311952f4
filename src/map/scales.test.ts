import { describe, expect, test } from 'vitest';
import { LABEL_SIZES } from '../domain/frame.ts';
import type { Fact } from '../domain/fact.ts';
import { countTargets, symbolScale } from './scales.ts';

const fact = (kind: Fact['kind'], topic: Fact['topic'] = 'industry'): Fact => ({
  id: 'a-fact',
  kind,
  period: 'fyp15',
  topic,
  label: 'x',
  evidence: { article: 'an-article', paragraph: 1, phrase: 'x' },
});
const area = (targets: number, role: 'focus' | 'city' | 'context' = 'focus') => ({
  role,
  facts: [...Array.from({ length: targets }, () => fact('target')), fact('achieved'), fact('action')],
});

describe('a circle for a count', () => {
  test.each(LABEL_SIZES)('has a surface proportional to the count, at size %s', (size) => {
    const { radius } = symbolScale([area(20), area(5)]);
    const surface = (count: number) => radius(count, size) ** 2;
    expect(surface(20) / surface(5)).toBeCloseTo(4);
    expect(surface(7) / surface(1)).toBeCloseTo(7);
    expect(radius(0, size)).toBe(0);
  });

  test('is no larger for more promises: the largest count has the largest circle, whatever it is', () => {
    expect(symbolScale([area(200)]).radius(200, 'm')).toBe(symbolScale([area(3)]).radius(3, 'm'));
  });

  test('takes no measure from cities, whose promises are not drawn', () => {
    const alone = symbolScale([area(10)]);
    expect(symbolScale([area(10), area(90, 'city')]).radius(10, 'm')).toBe(alone.radius(10, 'm'));
  });

  test('is explained by up to three different counts, the largest one first', () => {
    expect(symbolScale([area(20), area(3)]).samples).toEqual([20, 8, 1]);
    expect(symbolScale([area(1)]).samples).toEqual([1]);
    expect(symbolScale([]).samples).toEqual([1]);
  });
});

test('targets are counted alone, and only those that pass the filter', () => {
  const facts = [fact('target'), fact('target', 'ecology'), fact('achieved', 'ecology')];
  expect(countTargets({ facts })).toBe(2);
  expect(countTargets({ facts }, ({ topic }) => topic === 'ecology')).toBe(1);
});
