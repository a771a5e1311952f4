import { fileURLToPath } from 'node:url';
import { csvParse } from 'd3-dsv';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { DIVISIONS } from '../domain/adcode.ts';
import type { Article } from '../domain/article.ts';
import { parseBoundaries } from '../domain/boundary.ts';
import { PageDataSchema } from '../domain/page-data.ts';
import type { Fact } from '../domain/fact.ts';
import type { MappedRegion } from '../domain/region.ts';
import { dataFiles, factsCsv, regionsGeoJson } from './data-files.ts';
import { loadStory, type StoryInputs } from './inputs.ts';

const ARTICLE: Article = { id: 'gongyi', title: '铝都，再起', byline: ['甲一'], names: [], anchor: '铝都' };
const FACT: Fact = {
  id: 'gongyi-aluminium',
  kind: 'target',
  period: 'fyp15',
  topic: 'industry',
  label: '铝产业产值',
  value: { text: '突破2000亿元', number: 2000, unit: '亿元', qualifier: '突破' },
  evidence: { article: 'gongyi', paragraph: 7, phrase: '“铝”,2000亿元' },
};
const REGION: MappedRegion = {
  adcode: '410181',
  name: '巩义市',
  nameEn: 'Gongyi',
  parent: '410100',
  role: 'focus',
  areaKm2: 1042.1,
  labelPoint: [113, 34.7],
  bbox: [112.8, 34.5, 113.3, 34.9],
  headline: '题',
  summary: '文',
  remark: '注',
  leads: ['gongyi-aluminium'],
  facts: [FACT],
  articles: ['gongyi'],
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [113, 34],
        [114, 34],
        [113, 35],
        [113, 34],
      ],
    ],
  },
};
const rows = (region: MappedRegion) => csvParse(factsCsv([region], [ARTICLE]).slice(1));
const withLabel = (label: string): MappedRegion => ({
  ...REGION,
  facts: REGION.facts.map((fact) => ({ ...fact, label })),
});

describe('facts.csv', () => {
  test('begins with the mark by which spreadsheets know UTF-8, and ends its last line', () => {
    const csv = factsCsv([REGION], [ARTICLE]);
    expect(csv.startsWith('\uFEFFadcode,')).toBe(true);
    expect(csv.endsWith('\n')).toBe(true);
  });

  test('has every fact with its figure and where it was printed, commas and quotes included', () => {
    expect(rows(REGION).map((row) => ({ ...row }))).toEqual([
      {
        adcode: '410181',
        name: '巩义市',
        id: 'gongyi-aluminium',
        kind: 'target',
        period: 'fyp15',
        topic: 'industry',
        label: '铝产业产值',
        value: '突破2000亿元',
        number: '2000',
        unit: '亿元',
        qualifier: '突破',
        article: 'gongyi',
        articleTitle: '铝都，再起',
        paragraph: '7',
        phrase: '“铝”,2000亿元',
      },
    ]);
  });

  test('leaves the cells of a figure empty where a fact has none', () => {
    const { id, kind, period, topic, label, evidence } = FACT;
    const bare = { ...REGION, facts: [{ id, kind, period, topic, label, evidence }] };
    expect(rows(bare)[0]).toMatchObject({ value: '', number: '', unit: '', qualifier: '' });
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
    'makes a text of %j, which a spreadsheet would run as a formula',
    (label) => expect(rows(withLabel(label))[0]?.['label']).toBe(`'${label}`),
  );

  test('leaves other texts as they are, and numbers numbers', () => {
    expect(rows(withLabel('1=1'))[0]?.['label']).toBe('1=1');
    const falling = REGION.facts.map((fact) => ({ ...fact, value: { text: '下降-3', number: -3 } }));
    expect(rows({ ...REGION, facts: falling })[0]?.['number']).toBe('-3');
  });
});

describe('regions.geojson', () => {
  test('has exactly the properties of the data contract', () => {
    const [feature] = regionsGeoJson([REGION], [ARTICLE]).features;
    expect(feature?.id).toBe('410181');
    expect(feature?.geometry).toEqual(REGION.geometry);
    expect(feature?.properties).toEqual({
      adcode: '410181',
      name: '巩义市',
      nameEn: 'Gongyi',
      parent: '410100',
      role: 'focus',
      areaKm2: 1042.1,
      labelPoint: [113, 34.7],
      headline: '题',
      summary: '文',
      facts: REGION.facts,
      articles: [{ id: 'gongyi', title: '铝都，再起', kicker: null, byline: ['甲一'], series: null }],
      bbox: undefined,
    });
  });

  test('gives an article to the regions that cite it, and to no other', () => {
    const other = { ...REGION, adcode: '410182', facts: [], articles: [] };
    const [first, second] = regionsGeoJson([REGION, other], [ARTICLE]).features;
    expect(first?.properties?.['articles']).toHaveLength(1);
    expect(second?.properties?.['articles']).toEqual([]);
  });
});

describe('the data files of this very content', () => {
  let inputs: StoryInputs;
  const body = (path: string): string =>
    dataFiles(inputs).find((file) => file.path === path)?.body ?? `no file ${path}`;
  beforeAll(async () => {
    inputs = await loadStory(fileURLToPath(new URL('../..', import.meta.url)));
  }, 60_000);

  test('have all seventeen regions, which our own parser reads as boundaries again', () => {
    const parsed: unknown = JSON.parse(body('data/regions.geojson'));
    expect(parseBoundaries(parsed).map(({ adcode }) => adcode)).toEqual(
      expect.arrayContaining(DIVISIONS.map(({ adcode }) => adcode)),
    );
  });

  test('follow RFC 7946: outer rings counter-clockwise, at most five decimals', () => {
    const text = body('data/regions.geojson');
    for (const { geometry, adcode } of parseBoundaries(JSON.parse(text))) {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
      for (const [outer = []] of polygons) {
        const doubled = outer.slice(1).reduce((sum, [x = 0, y = 0], index) => {
          const [fromX = 0, fromY = 0] = outer[index] ?? [];
          return sum + (fromX * y - x * fromY);
        }, 0);
        expect(doubled, adcode).toBeGreaterThan(0);
        for (const degrees of outer.flat()) expect(String(degrees)).toMatch(/^\d+(\.\d{1,5})?$/);
      }
    }
  });

  test('have every fact in the table, once', () => {
    const ids = csvParse(body('data/facts.csv').slice(1)).map((row) => row['id']);
    const facts = inputs.regions.flatMap((region) => region.facts.map((fact) => fact.id));
    expect(facts.length).toBeGreaterThan(50);
    expect(ids).toEqual(facts);
  });

  test('hold what level 1 reads: the page’s data survives the way to the client unchanged', () => {
    const page = v.parse(PageDataSchema, JSON.parse(body('data/page.zh.json')));
    expect(page).toEqual(JSON.parse(JSON.stringify(inputs.pages[0])));
  });

  test('do not send the map’s paths a second time', () => {
    expect(body('data/page.zh.json')).not.toContain('"geometry"');
    const [path = 'no path'] = Object.values(inputs.paths);
    expect(body('data/page.zh.json')).not.toContain(path);
  });

  test('name the build, the same for the same content', () => {
    const build: unknown = JSON.parse(body('data/build.json'));
    expect(build).toEqual({ build: inputs.build, generatedAt: inputs.generatedAt });
    expect(inputs.build).toMatch(/^[0-9a-f]{12}$/);
  });
});
