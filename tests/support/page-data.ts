import { imprintIn } from '../../src/prerender/localise.ts';
import type { PageData } from '../../src/domain/page-data.ts';
import { join } from '../../src/join/join.ts';
import { readGeo } from '../../src/prerender/read-geo.ts';
import { readTexts } from '../../src/prerender/read-texts.ts';
import { PROJECT } from './dist.ts';

/** The page's real content, joined as the build joins it, without the drawing of its maps. */
export async function readPageData(): Promise<PageData> {
  const [texts, geo] = [readTexts(PROJECT), await readGeo(PROJECT)];
  const [first] = texts.languages;
  const credit = texts.credits?.[geo.origin.source];
  if (!first || !credit) throw new Error(texts.problems.join('\n'));
  return {
    lang: first.lang,
    copy: first.copy,
    siteUrl: '',
    imprint: imprintIn(texts.config.imprint, first.lang, credit),
    basemap: null,
    regions: join(geo.overview, texts.areas, texts.articles).regions.map(
      ({ geometry: _, ...region }) => region,
    ),
    articles: [...texts.articles],
    frames: [],
    aid: texts.aid,
    distanceKm: 1950,
  };
}
