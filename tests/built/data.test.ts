import { booleanClockwise, booleanPointInPolygon } from '@turf/turf';
import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { EXPECTED_AREAS } from '../../geo/expected-areas.ts';
import { DIVISIONS } from '../../src/domain/adcode.ts';
import { parseOrigin } from '../../src/domain/boundary-source.ts';
import { readBuilt } from '../support/dist.ts';
import { readRegions } from './site.ts';

/** Known km², by the source that the build was made from; 伊州区 may lie between the two sources. */
const { source } = parseOrigin(JSON.parse(readBuilt('geo/source.json')));
const KM2 = Object.entries(EXPECTED_AREAS).flatMap(([adcode, columns]): [string, number][] => {
  const km2 = columns[source];
  return km2 === undefined ? [] : [[adcode, km2]];
});

describe('data/regions.geojson', () => {
  const { features } = readRegions();

  test('has the seventeen regions, each named after its code', () => {
    const own = features.map(({ id, properties: { adcode, name, nameEn, parent } }) => ({
      id,
      adcode,
      name,
      nameEn,
      parent,
    }));
    expect(own).toEqual(DIVISIONS.map((division) => ({ id: division.adcode, ...division })));
  });

  test('has four focus areas, two cities and eleven around them', () => {
    const withRole = (wanted: string) =>
      features.filter(({ properties }) => properties.role === wanted).map(({ id }) => id);
    expect(withRole('focus')).toEqual(['410102', '410103', '410181', '650502']);
    expect(withRole('city')).toEqual(['410100', '650500']);
    expect(withRole('context')).toHaveLength(11);
  });

  test('has at most five decimals', () => {
    const numbers = features.flatMap(({ geometry, properties }) => [
      ...geometry.coordinates.flat(3),
      ...properties.labelPoint,
    ]);
    expect(numbers.length).toBeGreaterThan(2000);
    expect(numbers.filter((number) => !/^-?\d+(\.\d{1,5})?$/.test(String(number)))).toEqual([]);
  });

  test.each(features)(
    '$properties.name: rings are closed, outer ones counter-clockwise, holes clockwise',
    ({ geometry }) => {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      for (const [outer = [], ...holes] of polygons) {
        expect(booleanClockwise(outer)).toBe(false);
        for (const hole of holes) expect(booleanClockwise(hole)).toBe(true);
        for (const ring of [outer, ...holes]) expect(ring.at(-1)).toEqual(ring[0]);
      }
    },
  );

  test.each(features)('$properties.name: its label point lies inside', ({ geometry, properties }) => {
    expect(booleanPointInPolygon([...properties.labelPoint], geometry)).toBe(true);
  });

  test.each(KM2)('%s measures %d km², to 3 %', (adcode, km2) => {
    const measured = features.find(({ id }) => id === adcode)?.properties.areaKm2 ?? 0;
    expect(Math.abs(measured / km2 - 1)).toBeLessThan(0.03);
  });

  test('郑州 is the sum of its parts, to 0.5 %, and 伊州区 within what two sources say', () => {
    const of = (adcode: string): number => features.find(({ id }) => id === adcode)?.properties.areaKm2 ?? 0;
    const zhengzhou = new Map(KM2).get('410100') ?? NaN;
    expect(Math.abs(of('410100') / zhengzhou - 1)).toBeLessThan(0.005);
    expect(of('650502')).toBeGreaterThan(78_000);
    expect(of('650502')).toBeLessThan(82_000);
  });

  test('lies where 郑州 and 哈密 lie, in WGS-84', () => {
    const boundsOf = (adcode: string): number[] => {
      const points = features
        .filter(({ id }) => id === adcode)
        .flatMap(({ geometry }) =>
          geometry.type === 'Polygon' ? geometry.coordinates.flat() : geometry.coordinates.flat(2),
        );
      const [lon, lat] = [points.map(([x]) => x), points.map(([, y]) => y)];
      return [Math.min(...lon), Math.min(...lat), Math.max(...lon), Math.max(...lat)];
    };
    const expectBounds = (adcode: string, bounds: number[], degrees: number): void =>
      boundsOf(adcode).forEach((edge, at) =>
        expect(Math.abs(edge - (bounds[at] ?? 0))).toBeLessThan(degrees),
      );
    // In GCJ-02 郑州 would be 0.006° off and 哈密 0.0026°.
    expectBounds('410100', [112.715, 34.263, 114.215, 34.99], 0.0005);
    expectBounds('650502', [91.152, 40.871, 96.387, 43.642], 0.002);
  });

  test('each fact’s article is listed with its area, and fact ids are unique', () => {
    const ids = features.flatMap(({ properties }) => properties.facts.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { properties } of features) {
      const cited = new Set(properties.facts.map(({ evidence }) => evidence.article));
      expect(new Set(properties.articles.map(({ id }) => id))).toEqual(cited);
    }
  });
});

describe('data/facts.csv', () => {
  const text = readBuilt('data/facts.csv');
  const rows = csvParse(text.slice(1));

  test('starts with a BOM and the header', () => {
    expect(text.charCodeAt(0)).toBe(0xfeff);
    expect(rows.columns).toEqual([
      'adcode', 'name', 'id', 'kind', 'period', 'topic', 'label', 'value', 'number', 'unit', 'qualifier', 'article',
      'articleTitle', 'paragraph', 'phrase',
    ]); // prettier-ignore
  });

  test('has every fact of the join, read back as it was written', () => {
    const facts = readRegions().features.flatMap(({ properties }) =>
      properties.facts.map(({ id, kind, period, topic, label, value, evidence }) => ({
        adcode: properties.adcode,
        name: properties.name,
        id,
        kind,
        period,
        topic,
        label,
        value: value?.text ?? '',
        number: String(value?.number ?? ''),
        unit: value?.unit ?? '',
        qualifier: value?.qualifier ?? '',
        article: evidence.article,
        articleTitle: properties.articles.find((article) => article.id === evidence.article)?.title ?? '',
        paragraph: String(evidence.paragraph),
        phrase: evidence.phrase,
      })),
    );
    expect(facts.length).toBeGreaterThan(100);
    expect([...rows]).toEqual(facts);
  });

  test('has no cell that a spreadsheet would run', () => {
    const cells = [...rows].flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
});

test('data/build.json names the build and its time', () => {
  expect(JSON.parse(readBuilt('data/build.json'))).toEqual({
    build: expect.stringMatching(/^[0-9a-f]{7,40}$/),
    generatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
  });
});
