import { describe, expect, test } from 'vitest';
import { readArgs } from './args.ts';
import { Random } from './random.ts';
import { asMarkdown, intoReadme } from './report.ts';

describe('npm run soak', () => {
  test('is 200 sessions, of which the first 100 warm up', () => {
    expect(readArgs([])).toMatchObject({
      sessions: 200,
      warm: 100,
      hours: 0,
      faults: false,
      losses: 0,
      seed: 1,
      plant: null,
    });
  });

  test('is a night with --faults', () => {
    expect(readArgs(['--hours', '2', '--faults'])).toMatchObject({ hours: 2, faults: true });
  });

  test.for([
    ['--sessions', 'many'],
    ['--sessions', '100'],
    ['--plant', 'tulips'],
    ['--hours=-1'],
    ['--sesions', '5'],
    ['--faults', '--losses', '3'],
    ['--faults=yes'],
  ])('says what is wrong with %s %s', (args) => {
    expect(() => readArgs(args)).toThrow();
  });

  test('lets the same visitors come for the same seed', () => {
    const stream = (seed: number) => {
      const random = new Random(seed);
      return Array.from({ length: 20 }, () => random.below(1000));
    };
    expect(stream(7)).toEqual(stream(7));
    expect(stream(7)).not.toEqual(stream(8));
    expect(Math.max(...stream(7))).toBeLessThan(1000);
  });

  test('writes its table between the marks of the README, and nowhere else', () => {
    const table = asMarkdown([{ name: 'a', limit: '0', measured: '1', holds: false }], 'b');
    const readme = 'x\n<!-- soak:start -->\nold\n<!-- soak:end -->\ny';
    expect(intoReadme(readme, table)).toMatch(
      /^x\n<!-- soak:start -->\n\n[^]*\| a \| 0 \| 1 \| ✗ \|[^]*<!-- soak:end -->\ny$/,
    );
    expect(intoReadme(readme, table)).not.toContain('old');
    expect(() => intoReadme('x', table)).toThrow();
  });
});
