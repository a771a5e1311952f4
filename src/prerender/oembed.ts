import { langFolder, type Lang } from '../domain/lang.ts';
import type { PageData } from '../domain/page-data.ts';
import { embedTitle, iframeCode } from '../state/embed-code.ts';
import { wishId } from '../state/embed-id.ts';
import { DEFAULT_URL_STATE } from '../state/url.ts';
import type { StoryInputs } from './inputs.ts';
import type { SiteFile } from './site-file.ts';

/** Sizes and age that an oEmbed consumer is told, px and s. */
const WIDTH = 660;
const HEIGHT = 760;
const CACHE_S = 3600;

/** Where the oEmbed answer of a page lies, below the build's root. */
export const oembedPath = (lang: Lang, area: string | null): string =>
  `${langFolder(lang)}oembed/${area ?? 'all'}.json`;

/** Static oEmbed answers, for the map and each area; none without a site address, because they hold only absolute ones. */
export function oembedFiles({ pages, config: { siteUrl, publisher } }: StoryInputs): SiteFile[] {
  if (!siteUrl) return [];
  return pages.flatMap((page) =>
    [null, ...page.regions].map((region) => ({
      path: oembedPath(page.lang, region?.adcode ?? null),
      body: JSON.stringify(answer(page, region, siteUrl, publisher)),
    })),
  );
}

function answer(
  page: PageData,
  region: PageData['regions'][number] | null,
  root: string,
  publisher: string,
): Readonly<Record<string, string | number>> {
  const area = region?.adcode ?? null;
  const title = embedTitle(page.copy, region);
  const wish = { lang: page.lang, state: { ...DEFAULT_URL_STATE, area }, look: {} };
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: publisher || page.copy.site.shortTitle,
    provider_url: root,
    cache_age: CACHE_S,
    width: WIDTH,
    height: HEIGHT,
    html: iframeCode({ root, ...wish, title, eid: wishId(wish) }),
  };
}
