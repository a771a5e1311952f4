import { describe, expect, test } from 'vitest';
import type { Area } from '../domain/area.ts';
import type { Article } from '../domain/article.ts';
import type { Boundary } from '../domain/boundary.ts';
import { cover, report, stops } from './coverage.ts';

const boundary = (adcode: string): Boundary => ({
  adcode,
  name: adcode,
  parent: null,
  areaKm2: 1,
  labelPoint: [0, 0],
  bbox: [0, 0, 1, 1],
  geometry: { type: 'Polygon', coordinates: [] },
});
const area = (adcode: string, role: Area['role'] = 'context', cites: string[] = []): Area => ({
  adcode,
  role,
  leads: [],
  facts: cites.map((article, index) => ({
    id: `fact-${index}`,
    kind: 'achieved',
    period: 'now',
    topic: 'aid',
    label: '援疆',
    evidence: { article, paragraph: 1, phrase: '援疆' },
  })),
});
const article = (id: string): Article => ({ id, title: id, byline: [], names: [], anchor: id });

describe('coverage', () => {
  test('stops nothing and reports nothing missing when both sides meet', () => {
    const coverage = cover([boundary('410181')], [area('410181', 'focus', ['a'])], [article('a')]);
    expect(coverage).toEqual({
      boundaries: 1,
      areas: 1,
      facts: 1,
      unwritten: [],
      unmapped: [],
      missingFocus: [],
      duplicates: [],
      orphans: [],
      silentArticles: [],
    });
    expect(stops(coverage)).toEqual([]);
  });

  test('reports an area without a boundary, and stops the build if it is focus or a city', () => {
    const areas = [area('410184'), area('410181', 'focus'), area('410100', 'city')];
    const coverage = cover([], areas, []);
    expect(coverage.unmapped).toEqual(['410184', '410181', '410100']);
    expect(stops(coverage)).toEqual([
      expect.stringContaining('410181') as string,
      expect.stringContaining('410100') as string,
    ]);
  });

  test('reports a boundary that nobody wrote about, and lets it pass', () => {
    const coverage = cover([boundary('410183')], [], []);
    expect(coverage.unwritten).toEqual(['410183']);
    expect(stops(coverage)).toEqual([]);
  });

  test('stops on an adcode that has two boundaries, and names the folder', () => {
    const twice = cover([boundary('410181'), boundary('410181')], [], []);
    expect(twice.duplicates).toEqual(['410181']);
    expect(stops(twice)).toEqual([expect.stringMatching(/^public\/geo: 410181 has two boundaries/)]);
  });

  test('reports a fact that cites an article which does not exist, and leaves it to the content to say where', () => {
    const coverage = cover(
      [boundary('410181')],
      [area('410181', 'context', ['known', 'lost'])],
      [article('known')],
    );
    expect(coverage.orphans).toEqual(['fact-1']);
    expect(stops(coverage)).toEqual([]);
  });

  test('reports an article that no fact was taken from, and lets it pass', () => {
    const coverage = cover([], [], [article('quiet')]);
    expect(coverage.silentArticles).toEqual(['quiet']);
    expect(stops(coverage)).toEqual([]);
  });

  test('prints every number and everything that did not meet', () => {
    const coverage = cover(
      [boundary('410183'), boundary('410183')],
      [area('410184', 'context', ['lost'])],
      [article('quiet')],
    );
    const lines = report(coverage);
    expect(lines[0]).toBe('join: 1 boundaries, 1 areas, 1 facts');
    for (const name of ['410183', '410184', 'quiet', 'fact-0']) expect(lines.join('\n')).toContain(name);
  });

  test('prints “none” where everything met', () => {
    const lines = report(cover([], [], []));
    expect(lines.slice(1).every((line) => line.includes('none'))).toBe(true);
  });
});
