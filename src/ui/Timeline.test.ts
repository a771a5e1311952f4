import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { fill } from '../domain/copy.ts';
import type { Fact } from '../domain/fact.ts';
import { COPY, EVIL, fact, figure, region, words } from './fixture.ts';
import { ROW, stripOf, TILE } from './strip.ts';
import Timeline from './Timeline.svelte';
import { timelineOf } from './timeline.ts';

const done = (id: string): Fact => fact(id, { kind: 'achieved', period: 'fyp14' });
const REGIONS = [
  region('410100', '郑州市', {
    role: 'city',
    parent: null,
    facts: [fact('c', { period: '2035' }), fact('d')],
  }),
  region('410181', '巩义市', {
    facts: [
      fact('t', figure(2000, '亿元')),
      done('x'),
      done('y'),
      fact('n', { kind: 'action', period: 'now' }),
    ],
    leads: ['t'],
  }),
  region('410185', '登封市', { role: 'context' }),
];
const html = (passes = (_: Fact) => true, regions = REGIONS): string =>
  render(Timeline, { props: { regions, passes, filtered: false, copy: COPY } }).body;
const count = (kind: 'achieved' | 'target', number: number): string =>
  fill(COPY.timeline.count, { kind: COPY.kinds[kind], count: number });

describe('the facts along time', () => {
  test('stand by period in the order of time, reported areas before cities', () => {
    const periods = timelineOf(REGIONS);
    expect(periods.map(({ period }) => period)).toEqual(['fyp14', 'now', 'fyp15', '2035']);
    expect(periods[2]?.rows.map(({ name }) => name)).toEqual(['巩义市', '郑州市']);
  });

  test('are each counted exactly once', () => {
    const totals = timelineOf(REGIONS).flatMap(({ rows }) => rows.map(({ total }) => total));
    expect(totals.reduce((sum, total) => sum + total, 0)).toBe(6);
  });

  test('leave out a period or an area that has nothing to say, and say no 0', () => {
    expect(html()).not.toContain('登封市');
    expect(words(html())).not.toContain(COPY.periods.aid11);
    expect(words(html())).not.toMatch(/(^|[^0-9])0条/);
  });

  test('are counted in words beside their squares, which are decoration', () => {
    expect(words(html())).toContain(count('achieved', 2));
    for (const [tag] of html().matchAll(/<svg[^>]*>/g)) expect(tag).toContain('aria-hidden="true"');
    expect(html()).toContain(`width="${2 * TILE}"`);
  });

  test('show an area’s figure in its own period, as a way to the fact', () => {
    expect(html()).toMatch(/href="#fact-t"[^>]*>说明t/);
    expect(timelineOf(REGIONS)[0]?.rows[0]?.leads).toEqual([]);
  });

  test('follow the topic filter, and say so when it leaves nothing', () => {
    expect(words(html(({ kind }) => kind === 'target'))).not.toContain(count('achieved', 2));
    expect(words(html(() => false))).toContain(COPY.filter.none);
  });

  test('are words even when they are hostile', () => {
    expect(html(() => true, [region('410181', EVIL, { facts: [done('x')] })])).not.toContain('<img');
  });
});

describe('a strip of squares', () => {
  test('has one square for each statement, kind after kind', () => {
    const strip = stripOf([
      { kind: 'achieved', count: 3 },
      { kind: 'target', count: 2 },
    ]);
    expect([strip.width, strip.height]).toEqual([5 * TILE, TILE]);
    expect(strip.parts.map(({ x, y, width }) => [x, y, width])).toEqual([
      [0, 0, 3 * TILE],
      [3 * TILE, 0, 2 * TILE],
    ]);
  });

  test('goes on in a further row instead of growing wider, without losing a square', () => {
    const strip = stripOf([
      { kind: 'achieved', count: ROW - 1 },
      { kind: 'action', count: ROW + 2 },
      { kind: 'target', count: 1 },
    ]);
    expect([strip.width, strip.height]).toEqual([ROW * TILE, 3 * TILE]);
    expect(strip.parts.map(({ kind, x, y, width }) => [kind, x / TILE, y / TILE, width / TILE])).toEqual([
      ['achieved', 0, 0, ROW - 1],
      ['action', ROW - 1, 0, 1],
      ['action', 0, 1, ROW],
      ['action', 0, 2, 1],
      ['target', 1, 2, 1],
    ]);
  });
});
