import { createHash } from 'node:crypto';
import type { SiteFile } from './site-file.ts';

/** A stylesheet that neither the first picture nor the first answer waits for. Its name changes with its content. */
export const lateSheet = (style: string): SiteFile => ({
  path: `assets/late-${createHash('sha256').update(style).digest('hex').slice(0, 8)}.css`,
  body: style,
});
