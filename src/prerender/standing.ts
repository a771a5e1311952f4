import { LANG_INFO, langFolder, type Lang } from '../domain/lang.ts';

/** Where a page stands in the build, and what its root element says of its language. */
export interface Standing {
  /** Its folder below the build's root. */
  readonly folder: string;
  /** From that folder back to the build's root. */
  readonly root: string;
  /** Its file below the build's root. */
  readonly file: string;
  readonly attributes: { readonly lang: string; readonly 'data-lang': Lang };
}

/** From a folder below the build's root, `''` or ending in `/`, back to that root. */
export const rootFrom = (folder: string): string => '../'.repeat(folder.split('/').length - 1);

/** The standing of a page in a language; `place` is its folder below that language's, `''` or ending in `/`. */
export function standing(lang: Lang, place: string): Standing {
  const folder = langFolder(lang) + place;
  return {
    folder,
    root: rootFrom(folder),
    file: `${folder}index.html`,
    attributes: { lang: LANG_INFO[lang].tag, 'data-lang': lang },
  };
}
