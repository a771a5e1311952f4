import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../domain/fact.ts';
import { KINDS, PERIODS, TOPICS } from '../domain/vocabulary.ts';
import { align } from './align.ts';
import { fact, figure } from './fixture.ts';

const anyFact: fc.Arbitrary<Fact> = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom(...KINDS),
    period: fc.constantFrom(...PERIODS),
    topic: fc.constantFrom(...TOPICS.slice(0, 2)),
    number: fc.option(fc.nat(999)),
    unit: fc.constantFrom('亿元', '万人', '%'),
  })
  .map(({ id, kind, period, topic, number, unit }) =>
    fact(id, { kind, period, topic, ...(number === null ? {} : figure(number, unit)) }),
  );
const sides = fc.tuple(fc.array(anyFact, { maxLength: 12 }), fc.array(anyFact, { maxLength: 12 }));

describe('two areas aligned', () => {
  test('keep every fact on its own side, exactly once', () => {
    fc.assert(
      fc.property(sides, ([first, second]) => {
        const groups = align(first, second);
        for (const [at, own] of [first, second].entries()) {
          const shown = groups.flatMap(({ figures, words }) => [
            ...figures.flatMap((row) => row[at] ?? []),
            ...(words?.[at]?.facts ?? []),
          ]);
          expect(shown.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
        }
      }),
    );
  });

  test('put figures side by side only of one unit, period, topic and kind', () => {
    fc.assert(
      fc.property(sides, ([first, second]) => {
        for (const { figures, ...group } of align(first, second)) {
          for (const [a, b] of figures) {
            if (a && b) expect(a.value?.unit).toBe(b.value?.unit);
            for (const each of [a, b]) {
              if (!each) continue;
              expect(each.value?.number).toBeDefined();
              expect([each.topic, each.period, each.kind]).toEqual([group.topic, group.period, group.kind]);
            }
          }
        }
      }),
    );
  });

  test('leave no figure alone while the other side has one of its unit', () => {
    fc.assert(
      fc.property(sides, ([first, second]) => {
        for (const { figures } of align(first, second)) {
          const alone = (at: 0 | 1) =>
            figures.flatMap((row) => (row[1 - at] === null ? (row[at]?.value?.unit ?? []) : []));
          expect(alone(0).filter((unit) => alone(1).includes(unit))).toEqual([]);
        }
      }),
    );
  });

  test('are the same the other way round', () => {
    fc.assert(
      fc.property(sides, ([first, second]) => {
        const count = (groups: ReturnType<typeof align>) =>
          groups.map(({ topic, period, kind, figures }) => [topic, period, kind, figures.length]);
        expect(count(align(first, second))).toEqual(count(align(second, first)));
      }),
    );
  });

  test('stand in the order of the vocabulary', () => {
    const facts = [
      fact('late', { period: '2035' }),
      fact('aid', { topic: 'aid', period: 'fyp14', kind: 'achieved' }),
      fact('early', { period: 'fyp14', kind: 'achieved' }),
    ];
    expect(align(facts, []).map(({ topic, period }) => `${topic} ${period}`)).toEqual([
      'industry fyp14',
      'industry 2035',
      'aid fyp14',
    ]);
  });

  test('say of a side whether it is silent or has no more than its figures', () => {
    const [group] = align([fact('a', figure(5, '亿元'))], [fact('b')]);
    expect(group?.words?.map(({ none }) => none)).toEqual(['figures', null]);
    expect(align([fact('a')], [])[0]?.words?.map(({ none }) => none)).toEqual([null, 'silent']);
    expect(align([fact('a', figure(5, '亿元'))], [])[0]?.words).toBeNull();
  });

  test('are nothing when both are', () => {
    expect(align([], [])).toEqual([]);
  });
});
