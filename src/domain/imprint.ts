import type { ImprintConfig } from './config.ts';
import { fill, type Copy } from './copy.ts';

/**
 * What map review asks to be said, in page, poster, print, exported map and share image alike: the mark that stands
 * while there is no review number, and the lines.
 */
export interface ImprintLines {
  readonly missing: string | null;
  readonly lines: readonly string[];
}

/** The imprint's sentences in their order; what is not configured is left out. */
export function imprintLines(
  { reviewNumber, basemapSource, note, credit }: ImprintConfig,
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
