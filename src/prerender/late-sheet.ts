import { contentHash } from './content-hash.ts';
import type { SiteFile } from './site-file.ts';

/** A stylesheet that neither the first picture nor the first answer waits for. Its name changes with its content. */
export const lateSheet = (style: string): SiteFile => ({
  path: `assets/late-${contentHash(style)}.css`,
  body: style,
});
