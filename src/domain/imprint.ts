import type { ImprintConfig } from './config.ts';
import { fill, type Copy } from './copy.ts';
import type { Lang } from './page-data.ts';

/** The imprint in one language, as page, poster, print, exported drawing and share image carry it. */
export interface Imprint {
  readonly reviewNumber: string;
  readonly basemapSource: string;
  readonly note: string;
  readonly credit: string;
}

/** What map review asks to be said: the mark that stands while there is no review number, and the lines. */
export interface ImprintLines {
  readonly missing: string | null;
  readonly lines: readonly string[];
}

/** The configured imprint in a language; what has no English text of its own stays as it was written. */
export function imprintIn(lang: Lang, { en, ...own }: ImprintConfig): Imprint {
  if (lang !== 'en' || !en) return own;
  return {
    reviewNumber: own.reviewNumber,
    basemapSource: en.basemapSource || own.basemapSource,
    note: en.note || own.note,
    credit: en.credit || own.credit,
  };
}

/** The imprint's sentences in their order; what is not configured is left out. */
export function imprintLines(
  { reviewNumber, basemapSource, note, credit }: Imprint,
  copy: Copy['imprint'],
): ImprintLines {
  return {
    missing: reviewNumber ? null : copy.noReview,
    lines: [
      reviewNumber && fill(copy.review, { number: reviewNumber }),
      basemapSource && fill(copy.basemap, { source: basemapSource }),
      note,
      credit,
    ].filter(Boolean),
  };
}
