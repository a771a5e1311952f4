import { LANG_INFO } from '../domain/lang.ts';
import { VIEWS } from '../domain/view.ts';
import { picture } from '../share/picture.ts';
import { sheetSvg } from '../share/sheet-svg.ts';
import { estimate, FILE_VOICES } from '../share/voices.ts';
import { picturePath } from '../state/picture-file.ts';
import { titleOf } from '../state/title.ts';
import type { StoryInputs } from './inputs.ts';
import type { SiteFile } from './site-file.ts';

/** Each view and each area as picture files, for feeds, print and pages without script. */
export const pictureFiles = ({ pages, paths }: Pick<StoryInputs, 'pages' | 'paths'>): SiteFile[] =>
  pages.flatMap((page) =>
    [
      ...VIEWS.map((view) => ({ area: null, view })),
      ...page.regions.map(({ adcode: area }) => ({ area, view: null })),
    ].map((pictured) => ({
      path: picturePath(page.lang, pictured),
      body: sheetSvg(picture({ page, paths, pictured, measure: estimate }), FILE_VOICES, {
        title: titleOf(page, page.regions.find(({ adcode }) => adcode === pictured.area) ?? null),
        lang: LANG_INFO[page.lang].tag,
      }),
    })),
  );
