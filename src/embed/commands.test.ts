import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCommand } from './commands.ts';

const to = { to: 'zhengha-map', v: 1 } as const;

describe('a command', () => {
  test.each([
    [{ ...to, cmd: 'select', area: '410181' }],
    [{ ...to, cmd: 'select', area: null }],
    [{ ...to, cmd: 'view', value: 'aid' }],
    [{ ...to, cmd: 'scheme', value: 'dark' }],
    [{ ...to, cmd: 'lang', value: 'en' }],
  ])('%j is taken as it is', (message) => expect(parseCommand(message)).toEqual(message));

  test('topic reads the address’s own list, in the order of the vocabulary', () => {
    expect(parseCommand({ ...to, cmd: 'topic', value: 'talent,industry' })).toMatchObject({
      value: ['industry', 'talent'],
    });
    expect(parseCommand({ ...to, cmd: 'topic', value: '' })).toMatchObject({ value: [] });
  });

  test.each([
    [null],
    ['select'],
    [{ cmd: 'select', area: '410181' }],
    [{ ...to, v: 2, cmd: 'select', area: '410181' }],
    [{ ...to, to: 'other-map', cmd: 'select', area: '410181' }],
    [{ ...to, cmd: 'select', area: 410181 }],
    [{ ...to, cmd: 'select', area: '<img>' }],
    [{ ...to, cmd: 'select' }],
    [{ ...to, cmd: 'select', area: '410181', more: 1 }],
    [{ ...to, cmd: 'view', value: 'moon' }],
    [{ ...to, cmd: 'topic', value: 'industry,moon' }],
    [{ ...to, cmd: 'topic', value: ['industry'] }],
    [{ ...to, cmd: 'scheme', value: 'constructor' }],
    [{ ...to, cmd: 'navigate', value: 'https://evil.example/' }],
  ])('%j is ignored', (message) => expect(parseCommand(message)).toBeNull());

  test('of any other shape is ignored, and nothing throws', () => {
    const anything = fc.anything({
      withNullPrototype: true,
      withBigInt: true,
      withDate: true,
      withMap: true,
    });
    const near = fc.record({
      to: fc.constantFrom('zhengha-map', 'x'),
      v: fc.constantFrom(1, 2, '1'),
      cmd: fc.oneof(fc.constantFrom('select', 'view', 'topic', 'scheme', 'lang', '__proto__'), fc.string()),
      area: anything,
      value: anything,
    });
    fc.assert(
      fc.property(fc.oneof(anything, near), (message) => {
        // Both `area` and `value` never stand in one command.
        expect(parseCommand(message)).toBeNull();
      }),
      { numRuns: 10_000 },
    );
  });
});
