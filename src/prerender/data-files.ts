import { csvFormat } from 'd3-dsv';
import type { FeatureCollection } from 'geojson';
import type { Article } from '../domain/article.ts';
import type { MappedRegion } from '../domain/region.ts';
import type { StoryInputs } from './inputs.ts';
import { pinyinOf } from './pinyin.ts';
import type { SiteFile } from './site-file.ts';

/** The public data files, and the data of level 1 for each prerendered language. */
export function dataFiles({ pages, regions, build, generatedAt }: StoryInputs): SiteFile[] {
  const articles = pages[0]?.articles ?? [];
  return [
    { path: 'data/regions.geojson', body: JSON.stringify(regionsGeoJson(regions, articles)) },
    { path: 'data/facts.csv', body: factsCsv(regions, articles) },
    { path: 'data/pinyin.json', body: JSON.stringify(pinyinOf(regions)) },
    { path: 'data/build.json', body: JSON.stringify({ build, generatedAt }) },
    ...pages.map((page) => ({ path: `data/page.${page.lang}.json`, body: JSON.stringify(page) })),
  ];
}

/** The join as RFC 7946 GeoJSON, as the data contract has it. */
export function regionsGeoJson(
  regions: readonly MappedRegion[],
  articles: readonly Article[],
): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: regions.map(
      ({ geometry, bbox, articles: ids, leads: _, remark: __, chart: ___, ...region }) => ({
        type: 'Feature',
        id: region.adcode,
        bbox,
        properties: {
          ...region,
          articles: articles.filter((article) => ids.includes(article.id)).map(publicArticle),
        },
        geometry,
      }),
    ),
  };
}

const publicArticle = ({ id, title, kicker, byline, series }: Article) => ({
  id,
  title,
  kicker: kicker ?? null,
  byline,
  series: series ?? null,
});

const BOM = '\uFEFF';

/** Every fact with its evidence, one a line; a cell that a spreadsheet would run as a formula is quoted with `'`. */
export function factsCsv(regions: readonly MappedRegion[], articles: readonly Article[]): string {
  const titleOf = new Map(articles.map((article) => [article.id, article.title]));
  const rows = regions.flatMap((region) =>
    region.facts.map(({ id, kind, period, topic, label, value, evidence }) => ({
      adcode: region.adcode,
      name: region.name,
      id,
      kind,
      period,
      topic,
      label,
      value: value?.text ?? '',
      number: value?.number ?? '',
      unit: value?.unit ?? '',
      qualifier: value?.qualifier ?? '',
      article: evidence.article,
      articleTitle: titleOf.get(evidence.article) ?? '',
      paragraph: evidence.paragraph,
      phrase: evidence.phrase,
    })),
  );
  const safe = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, defuse(cell)])),
  );
  return `${BOM}${csvFormat(safe)}\n`;
}

const defuse = (cell: string | number): string | number =>
  typeof cell === 'string' && /^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell;
