import * as v from 'valibot';
import { AdcodeSchema, DIVISIONS } from '../../src/domain/adcode.ts';
import { FactSchema } from '../../src/domain/fact.ts';
import { LANGS, langFolder, type Lang } from '../../src/domain/lang.ts';
import { PageDataSchema, type PageData } from '../../src/domain/page-data.ts';
import { RoleSchema } from '../../src/domain/vocabulary.ts';
import { readBuilt } from '../support/dist.ts';

/** Every page of the build: its language and path, how many folders it lies below the root, and its area. */
export const PAGES = LANGS.flatMap((lang) =>
  [null, ...DIVISIONS.map(({ adcode }) => adcode)].map((adcode) => {
    const folder = langFolder(lang) + (adcode ? `area/${adcode}/` : '');
    return { lang, file: `${folder}index.html`, up: '../'.repeat(folder.split('/').length - 1), adcode };
  }),
);

/** What the pages of a language say, as it is sent to level 1. */
export const readPageData = (lang: Lang): PageData =>
  v.parse(PageDataSchema, JSON.parse(readBuilt(`data/page.${lang}.json`)));

const Position = v.strictTuple([v.number(), v.number()]);
const Ring = v.pipe(v.array(Position), v.minLength(4));
const Geometry = v.variant('type', [
  v.strictObject({ type: v.literal('Polygon'), coordinates: v.pipe(v.array(Ring), v.minLength(1)) }),
  v.strictObject({
    type: v.literal('MultiPolygon'),
    coordinates: v.array(v.pipe(v.array(Ring), v.minLength(1))),
  }),
]);
const Article = v.strictObject({
  id: v.string(),
  title: v.string(),
  kicker: v.nullable(v.string()),
  byline: v.array(v.string()),
  series: v.nullable(v.string()),
});

/** The data contract's `regions.geojson`: these keys, and no others. */
const Regions = v.strictObject({
  type: v.literal('FeatureCollection'),
  features: v.array(
    v.strictObject({
      type: v.literal('Feature'),
      id: AdcodeSchema,
      bbox: v.optional(v.strictTuple([v.number(), v.number(), v.number(), v.number()])),
      properties: v.strictObject({
        adcode: AdcodeSchema,
        name: v.string(),
        nameEn: v.string(),
        parent: v.nullable(AdcodeSchema),
        role: RoleSchema,
        areaKm2: v.number(),
        labelPoint: Position,
        headline: v.nullable(v.string()),
        summary: v.nullable(v.string()),
        facts: v.array(FactSchema),
        articles: v.array(Article),
      }),
      geometry: Geometry,
    }),
  ),
});

/** The public join as it was built. Throws with the offending key when it breaks the data contract. */
export const readRegions = (): v.InferOutput<typeof Regions> =>
  v.parse(Regions, JSON.parse(readBuilt('data/regions.geojson')));
