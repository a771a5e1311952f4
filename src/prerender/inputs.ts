import { createHash } from 'node:crypto';
import type { Config } from '../domain/config.ts';
import { FRAME_IDS, type Paths } from '../domain/frame.ts';
import type { GeneratorCopy } from '../domain/generator-copy.ts';
import type { Lang } from '../domain/lang.ts';
import type { KioskData } from '../domain/kiosk.ts';
import type { PageData } from '../domain/page-data.ts';
import type { MappedRegion } from '../domain/region.ts';
import { report, stops } from '../join/coverage.ts';
import { aidDistanceKm } from '../join/distance.ts';
import { join } from '../join/join.ts';
import { drawFrame } from '../map/svg/drawing.ts';
import { contradictions } from './contradictions.ts';
import { imprintIn, localise, onMap, surroundings } from './localise.ts';
import { readTexts } from './read-texts.ts';
import { readGeo } from './read-geo.ts';

/** All that pages and data files are made from. */
export interface StoryInputs {
  /** One for each language, the page's own first. */
  readonly pages: readonly PageData[];
  /** Words of the page that makes embed codes. */
  readonly generator: Readonly<Partial<Record<Lang, GeneratorCopy>>>;
  readonly regions: readonly MappedRegion[];
  readonly paths: Paths;
  readonly config: Config;
  readonly kiosk: KioskData;
  readonly report: string[];
  /** Short hash of content and boundaries: names the build. */
  readonly build: string;
  readonly generatedAt: string;
}

/** Reads, checks and joins content, configuration and boundaries. Throws one error that lists every problem. */
export async function loadStory(root: string): Promise<StoryInputs> {
  const texts = readTexts(root);
  const geo = await readGeo(root).catch((cause: unknown) => {
    // Nothing can be joined, but what is wrong with the content is told all the same.
    if (texts.problems.length > 0)
      stopOn([...texts.problems, cause instanceof Error ? cause.message : String(cause)]);
    throw cause;
  });
  // The SVG is drawn from the overview; the public file carries the city level.
  const drawn = join(geo.overview, texts.areas, texts.articles);
  const joined = join(geo.city, texts.areas, texts.articles);
  stopOn([
    ...texts.problems,
    ...stops(joined.coverage),
    ...stops(drawn.coverage),
    ...contradictions(texts.config.imprint, texts.credits, geo.origin, joined.regions, texts.configLine),
  ]);

  const credit = texts.credits?.[geo.origin.source];
  if (!texts.kiosk || !credit) throw new Error('Texts were read with a problem that nobody told.');

  // Names are as long as their language makes them: each has a layout of its own, over the same paths.
  const drawings = texts.languages.map((language) =>
    FRAME_IDS.map((id) => drawFrame(id, onMap(drawn.regions, language), surroundings(geo, language))),
  );
  const pages = texts.languages.map((language, index): PageData => ({
    lang: language.lang,
    copy: language.copy,
    siteUrl: texts.config.siteUrl,
    imprint: imprintIn(texts.config.imprint, language.lang, credit),
    basemap: texts.config.basemap,
    regions: localise(join(geo.city, language.areas, language.articles).regions, language).map(
      ({ geometry: _, ...region }) => region,
    ),
    articles: [...language.articles],
    frames: drawings[index]?.map(({ frame }) => frame) ?? [],
    aid: language.aid,
    distanceKm: aidDistanceKm(joined.regions),
  }));
  const build = createHash('sha256')
    .update(JSON.stringify([pages, joined.regions, texts.kiosk]))
    .digest('hex')
    .slice(0, 12);
  const generatedAt = buildTime().toISOString();
  return {
    pages,
    generator: texts.generator,
    regions: joined.regions,
    paths: Object.fromEntries(drawings[0]?.flatMap((drawing) => Object.entries(drawing.paths)) ?? []),
    config: texts.config,
    report: report(joined.coverage),
    kiosk: { ...texts.kiosk, build: { build, generatedAt }, siteUrl: texts.config.siteUrl },
    build,
    generatedAt,
  };
}

function stopOn(problems: readonly string[]): void {
  const different = [...new Set(problems)];
  if (different.length === 0) return;
  const list = different.map((line) => `  ${line}`).join('\n');
  throw new Error(`The build stops on ${different.length} problem(s):\n${list}`);
}

/** `SOURCE_DATE_EPOCH` (seconds) makes a build reproducible to the byte. */
function buildTime(): Date {
  const epoch = Number(process.env['SOURCE_DATE_EPOCH']);
  return Number.isFinite(epoch) && epoch > 0 ? new Date(epoch * 1000) : new Date();
}
