import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIVISIONS, XINXING_DIVISION } from '../domain/adcode.ts';
import type { Area } from '../domain/area.ts';
import type { Article } from '../domain/article.ts';
import type { Boundary } from '../domain/boundary.ts';
import type { Fact } from '../domain/fact.ts';
import { join } from './join.ts';

function boundary(adcode: string, name = '测试区'): Boundary {
  return {
    adcode,
    name,
    parent: '410100',
    areaKm2: 1042.3,
    labelPoint: [113, 34.7],
    bbox: [112.8, 34.5, 113.3, 34.9],
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [112.8, 34.5],
          [113.3, 34.5],
          [113, 34.9],
          [112.8, 34.5],
        ],
      ],
    },
  };
}
const fact = (id: string, article: string): Fact => ({
  id,
  kind: 'target',
  period: 'fyp15',
  topic: 'industry',
  label: '产值',
  evidence: { article, paragraph: 1, phrase: '产值' },
});
const area = (adcode: string, facts: Fact[] = []): Area => ({ adcode, role: 'context', leads: [], facts });
const article = (id: string): Article => ({ id, title: id, byline: [], names: [], anchor: id });

describe('the join', () => {
  test('puts what editors wrote beside the boundary of the same adcode', () => {
    const written: Area = {
      ...area('410181', [fact('a', 'gongyi')]),
      role: 'focus',
      headline: '题',
      summary: '文',
      remark: '注',
      leads: ['a'],
    };
    const [region] = join([boundary('410181', '巩义市')], [written], [article('gongyi')]).regions;
    expect(region).toEqual({
      ...boundary('410181', '巩义市'),
      nameEn: 'Gongyi City',
      role: 'focus',
      headline: '题',
      summary: '文',
      remark: '注',
      leads: ['a'],
      facts: written.facts,
      articles: ['gongyi'],
    });
  });

  test('makes a context region that says nothing of a boundary nobody wrote about', () => {
    const [region] = join([boundary('410184')], [], []).regions;
    expect(region).toMatchObject({ role: 'context', headline: null, summary: null, facts: [], articles: [] });
  });

  test('lists a region’s articles once each, in the order of the page and not of its facts', () => {
    const facts = [fact('a', 'second'), fact('b', 'first'), fact('c', 'second')];
    const { regions } = join(
      [boundary('410181')],
      [area('410181', facts)],
      [article('first'), article('other'), article('second')],
    );
    expect(regions[0]?.articles).toEqual(['first', 'second']);
  });

  test('takes the English name from the code table, and the Chinese one for a code that is not in it', () => {
    const { regions } = join([boundary('410102'), boundary('419999', '某区')], [], []);
    expect(regions.map(({ nameEn }) => nameEn)).toEqual(['Zhongyuan District', '某区']);
  });

  test('shows an adcode once, as it stood first, where boundaries have it twice', () => {
    const { regions, coverage } = join([boundary('410181', '甲'), boundary('410181', '乙')], [], []);
    expect(regions.map(({ name }) => name)).toEqual(['甲']);
    expect(coverage.duplicates).toEqual(['410181']);
  });

  test('keeps the order of the boundaries, and loses and adds none, whatever was written', () => {
    const codes = fc.subarray(
      [...DIVISIONS, XINXING_DIVISION].map(({ adcode }) => adcode),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(codes, codes, (mapped, written) => {
        const { regions } = join(
          mapped.map((code) => boundary(code)),
          written.map((code) => area(code)),
          [],
        );
        expect(regions.map(({ adcode }) => adcode)).toEqual(mapped);
      }),
    );
  });

  test('changes nothing of what it is given', () => {
    const boundaries = [boundary('410181'), boundary('410181')];
    const areas = [area('410181', [fact('a', 'x')])];
    const before = structuredClone({ boundaries, areas });
    join(boundaries, areas, []);
    expect({ boundaries, areas }).toEqual(before);
  });
});
