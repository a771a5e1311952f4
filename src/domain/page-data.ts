import * as v from 'valibot';
import { AidStorySchema } from './aid-story.ts';
import { ArticleSchema } from './article.ts';
import { BasemapSchema } from './basemap.ts';
import { ImprintSchema, SiteUrlSchema } from './config.ts';
import { CopySchema } from './copy.ts';
import { FrameSchema } from './frame.ts';
import { LANGS } from './lang.ts';
import { RegionSchema } from './region.ts';

/** Everything level 1 needs, in one language: what the HTML shows, without the map's paths. */
export const PageDataSchema = v.object({
  lang: v.picklist(LANGS),
  copy: CopySchema,
  /** Absolute address of the published root, or empty while there is none: what a QR code leads to. */
  siteUrl: SiteUrlSchema,
  imprint: ImprintSchema,
  basemap: v.nullable(BasemapSchema),
  regions: v.pipe(v.array(RegionSchema), v.minLength(1)),
  articles: v.array(ArticleSchema),
  frames: v.array(FrameSchema),
  aid: AidStorySchema,
  /** Great circle between the two ends, km, rounded to 50: always labelled 直线. */
  distanceKm: v.number(),
});
export type PageData = v.InferOutput<typeof PageDataSchema>;
