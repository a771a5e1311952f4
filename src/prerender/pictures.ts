import { LANG_INFO } from '../domain/lang.ts';
import { picture } from '../share/picture.ts';
import { sheetSvg } from '../share/sheet-svg.ts';
import { estimate, FILE_VOICES } from '../share/voices.ts';
import { picturePath } from '../state/embed-code.ts';
import { titleOf } from '../state/title.ts';
import type { StoryInputs } from './inputs.ts';
import type { SiteFile } from './site-file.ts';

/** The whole map and each area as picture files, for feeds, print and pages without script. */
export const pictureFiles = ({ pages, paths }: Pick<StoryInputs, 'pages' | 'paths'>): SiteFile[] =>
  pages.flatMap((page) =>
    [null, ...page.regions].map((region) => ({
      path: picturePath(page.lang, region?.adcode ?? null),
      body: sheetSvg(picture({ page, paths, region, measure: estimate }), FILE_VOICES, {
        title: titleOf(page, region),
        lang: LANG_INFO[page.lang].tag,
      }),
    })),
  );
