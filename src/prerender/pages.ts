import { render } from 'svelte/server';
import App from '../App.svelte';
import { langFolder } from '../domain/lang.ts';
import type { PageData } from '../domain/page-data.ts';
import type { Region } from '../domain/region.ts';
import { Story } from '../state/story.svelte.ts';
import { titleOf } from '../state/title.ts';
import { DEFAULT_URL_STATE } from '../state/url.ts';
import type { Chunks } from './chunks.ts';
import { failureTemplate } from './failure-template.ts';
import { describe, headTags } from './head.ts';
import type { StoryInputs } from './inputs.ts';
import { oembedPath } from './oembed.ts';
import { shareImagePath } from './share-images.ts';
import type { SiteFile } from './site-file.ts';
import { standing } from './standing.ts';
import { dataBlock, structuredData } from './structured-data.ts';
import type { Template } from './template.ts';

/** In every language the front page and one page per region, each with the whole map and that region open. */
export function renderPages(
  inputs: StoryInputs,
  template: Template,
  chunks: Chunks | null = null,
): SiteFile[] {
  return inputs.pages.flatMap((page) =>
    [null, ...page.regions].map((region) => renderPage(inputs, page, region, template, chunks)),
  );
}

function renderPage(
  { pages, paths, config }: StoryInputs,
  page: PageData,
  region: Region | null,
  template: Template,
  chunks: Chunks | null,
): SiteFile {
  const place = region ? `area/${region.adcode}/` : '';
  const { folder, root, file, attributes } = standing(page.lang, place);
  const story = new Story(page, paths, { ...DEFAULT_URL_STATE, area: region?.adcode ?? null });
  const title = titleOf(page, region);
  const description = describe(page, region);
  const { siteUrl } = config;
  const addresses = siteUrl
    ? {
        url: siteUrl + folder,
        home: siteUrl + langFolder(page.lang),
        image: siteUrl + shareImagePath(page.lang, region?.adcode ?? null),
      }
    : null;
  const { body } = render(App, { props: { story, root } });
  return {
    path: file,
    body: template({
      folder,
      attributes: {
        ...attributes,
        ...(region ? { 'data-home': region.adcode } : {}),
        ...(chunks
          ? {
              'data-level1': [...chunks.app, `data/page.${page.lang}.json`].join(' '),
              'data-level2': chunks.level2.join(' '),
              'data-level2-later': [chunks.level2Worker, ...LEVEL2_DATA].filter(Boolean).join(' '),
            }
          : {}),
      },
      head: headTags({
        title,
        description,
        url: addresses?.url ?? null,
        siteName: page.copy.site.shortTitle,
        oembed: config.siteUrl ? config.siteUrl + oembedPath(page.lang, region?.adcode ?? null) : null,
        image: addresses?.image ?? null,
        structured: addresses
          ? dataBlock(structuredData({ page, region, config, title, description, ...addresses }))
          : '',
        lang: page.lang,
        alternates: config.siteUrl
          ? pages.map(({ lang }) => ({ lang, url: config.siteUrl + langFolder(lang) + place }))
          : [],
      }),
      app: body,
      after: failureTemplate(page.copy.status.loadFailed, page.copy.status.retry),
    }),
  };
}

/** Data that level 2 asks for as soon as it starts. */
const LEVEL2_DATA = ['geo/city.geojson', 'geo/rivers.geojson'];
