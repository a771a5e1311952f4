import { describe, expect, test } from 'vitest';
import { KINDS, lossesOnly, NIGHT, partOfNight, schedule, type Kind } from './faults.ts';
import { Random } from './random.ts';

const kindsOf = (counts: typeof NIGHT, seed = 1): Kind[] =>
  schedule(counts, new Random(seed)).map(({ kind }) => kind);
const count = (kinds: readonly Kind[], wanted: Kind): number =>
  kinds.filter((kind) => kind === wanted).length;

describe('the schedule of faults', () => {
  test('of a night is that of the contract', () => {
    const kinds = kindsOf(NIGHT);
    for (const kind of KINDS) expect(count(kinds, kind), kind).toBe(NIGHT[kind]);
    expect(count(kinds, 'restored') + count(kinds, 'unrestored')).toBe(20);
    expect(count(kinds, 'spell') + count(kinds, 'long-spell')).toBe(10);
  });

  test.for([0, 0.02, 0.5])('of %s of a night has every kind', (part) => {
    const kinds = kindsOf(partOfNight(part));
    for (const kind of KINDS) expect(count(kinds, kind), kind).toBeGreaterThan(0);
    expect(kinds.length).toBeLessThan(40);
  });

  test('is the same for the same seed, and another for another', () => {
    expect(kindsOf(NIGHT, 7)).toEqual(kindsOf(NIGHT, 7));
    expect(kindsOf(NIGHT, 7)).not.toEqual(kindsOf(NIGHT, 8));
  });

  test('keeps faults apart, from the start and the end too, and lives long', () => {
    const due = schedule(NIGHT, new Random(3));
    const times = [0, ...due.map(({ share }) => share), 1];
    for (const [index, time] of times.entries())
      if (index > 0) expect(time - (times[index - 1] ?? 0)).toBeCloseTo(1 / 41);
    const ends = [
      0,
      ...due.flatMap(({ kind, share }) => (/kill|update|chunk|long/.test(kind) ? [share] : [])),
    ];
    for (const [index, end] of ends.entries())
      if (index > 0) expect(end - (ends[index - 1] ?? 0)).toBeGreaterThan(0.07);
  });

  test('of losses alone begins with one that is given back', () => {
    expect(lossesOnly(1)).toMatchObject({ restored: 1, unrestored: 0, kill: 0 });
    expect(lossesOnly(20)).toMatchObject({ restored: 10, unrestored: 10, update: 0 });
    expect(kindsOf(lossesOnly(0))).toEqual([]);
  });
});
