import { describe, expect, test } from 'vitest';
import { readArgs } from '../soak/args.ts';
import { judge } from '../soak/limits.ts';
import type { Plant } from '../soak/plants.ts';
import { soak } from '../soak/soak.ts';

/** Software draws every picture; a busy machine takes minutes. */
const PATIENCE_MS = 600_000;
const SHORT = ['--sessions', '26', '--warm', '5', '--losses', '1'];

const FOUND_BY: readonly (readonly [Plant, string])[] = [
  ['listener', 'event listeners'],
  ['heap', 'JS heap a session'],
  ['popup', 'DOM nodes after a reset'],
  ['no-reapply', 'losses after which the emphasis was missing'],
];

describe.for(FOUND_BY)('a planted fault: %s', ([plant, row]) => {
  test(
    'turns the soak red',
    async () => {
      const seen = await soak(readArgs([...SHORT, '--plant', plant]), () => undefined);
      const broken = judge(seen, false).flatMap(({ name, holds }) => (holds === false ? [name] : []));
      expect(broken).toContain(row);
    },
    PATIENCE_MS,
  );
});
