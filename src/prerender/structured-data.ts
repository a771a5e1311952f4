import type { Config } from '../domain/config.ts';
import { LANG_INFO } from '../domain/lang.ts';
import type { PageData } from '../domain/page-data.ts';
import type { Region } from '../domain/region.ts';

/** One page as searches are to understand it. */
export interface StructuredInput {
  readonly page: PageData;
  readonly region: Region | null;
  readonly config: Config;
  /** Absolute addresses of the page, its front page and its picture. */
  readonly url: string;
  readonly home: string;
  readonly image: string;
  readonly title: string;
  readonly description: string;
}

/** An area's page is an article; the front page is one too, and the data set it can be had as. */
export function structuredData(input: StructuredInput): object {
  const { region, config } = input;
  const article = articleOf(input);
  return {
    '@context': 'https://schema.org',
    '@graph': region ? [article] : [article, datasetOf(input, config.siteUrl)],
  };
}

function articleOf({ page, region, config, url, home, image, title, description }: StructuredInput): object {
  const { articles, lang } = page;
  const cited = articles.filter(({ id }) => !region || region.articles.includes(id));
  return {
    '@type': 'Article',
    headline: title,
    description,
    url,
    image,
    inLanguage: LANG_INFO[lang].tag,
    // Neither a date nor a publisher nor a page is invented: they are said where the newsroom configured them.
    ...(config.issueDate && { datePublished: config.issueDate }),
    ...(config.issuePage && { pagination: config.issuePage }),
    ...(config.publisher && { publisher: { '@type': 'Organization', name: config.publisher } }),
    ...(region && { isPartOf: home, about: { '@type': 'AdministrativeArea', name: region.name } }),
    ...(cited.length > 0 && {
      citation: cited.map(({ title: headline }) => ({ '@type': 'NewsArticle', headline })),
    }),
  };
}

function datasetOf({ page, url, title, description }: StructuredInput, siteUrl: string): object {
  const file = (name: string, encodingFormat: string) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: `${siteUrl}data/${name}`,
  });
  return {
    '@type': 'Dataset',
    name: title,
    description,
    url,
    inLanguage: LANG_INFO[page.lang].tag,
    spatialCoverage: page.regions.filter(({ role }) => role === 'city').map(({ name }) => name),
    distribution: [file('regions.geojson', 'application/geo+json'), file('facts.csv', 'text/csv')],
  };
}

/** As a data block: no script runs, and nothing in it can end it. */
export const dataBlock = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
