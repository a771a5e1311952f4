import path from 'node:path';
import * as v from 'valibot';
import {
  checkMisreadings,
  checkTranslation,
  describeProblem,
  loadContent,
  readFile,
  translate,
  type LineOf,
  type Problem,
  type Written,
} from '../content/index.ts';
import { AidStorySchema, type AidStory } from '../domain/aid-story.ts';
import type { Area } from '../domain/area.ts';
import type { Article } from '../domain/article.ts';
import { CreditsSchema, type Credits } from '../domain/boundary-source.ts';
import { ConfigSchema, SiteUrlSchema, type Config } from '../domain/config.ts';
import { CopySchema, type Copy } from '../domain/copy.ts';
import { GeneratorCopySchema, type GeneratorCopy } from '../domain/generator-copy.ts';
import { KioskCopySchema, TourSchema, type KioskData } from '../domain/kiosk.ts';
import { LANGS, OWN_LANG, type Lang } from '../domain/lang.ts';
import { TranslationSchema, type Translation } from '../domain/translation.ts';
import { takenIds } from './taken-ids.ts';
import { unknownInAid, unknownInTour } from './unknown-ids.ts';

/** One language of the page: its interface, and what editors wrote in it. */
export interface Language extends Written {
  readonly lang: Lang;
  readonly copy: Copy;
  /** `null` for the language that editors write in. */
  readonly words: Translation | null;
}

/** Everything that people write, and the sentences that say what is wrong with it. */
export interface Texts {
  readonly areas: readonly Area[];
  readonly articles: readonly Article[];
  readonly generator: Readonly<Partial<Record<Lang, GeneratorCopy>>>;
  readonly aid: AidStory;
  /** The page's own language first. */
  readonly languages: readonly Language[];
  /** The tour and the words of the kiosk; `null` when they cannot be read. */
  readonly kiosk: Pick<KioskData, 'tour' | 'copy'> | null;
  readonly config: Config;
  /** Where in `public/config.json` something stands. */
  readonly configLine: LineOf;
  /** How the imprint names the sources of boundaries; `null` when that cannot be read. */
  readonly credits: Credits | null;
  readonly problems: readonly string[];
}

const EMPTY_CONFIG: Config = {
  siteUrl: '',
  publisher: '',
  issueDate: '',
  issuePage: '',
  imprint: { reviewNumber: '', basemapSource: '', note: '', credit: '' },
  basemap: null,
};

/** Reads content, interface copy and `public/config.json` below the project's root; `SITE_URL` beats the file. */
export function readTexts(root: string): Texts {
  const problems: Problem[] = [];
  const readWithLines = <const S extends v.GenericSchema>(schema: S, file: string) => {
    const parsed = readFile(schema, path.join(root, file), file);
    problems.push(...(parsed.ok ? checkMisreadings({ file, ...parsed }) : parsed.problems));
    return parsed.ok ? parsed : null;
  };
  const read = <const S extends v.GenericSchema>(schema: S, file: string): v.InferOutput<S> | null =>
    readWithLines(schema, file)?.value ?? null;
  const content = loadContent(path.join(root, 'src/content'), root);
  const generator = Object.fromEntries(
    LANGS.map(
      (lang) => [lang, read(GeneratorCopySchema, `src/content/generator/${lang}.yaml`)] as const,
    ).filter((entry): entry is [Lang, GeneratorCopy] => entry[1] !== null),
  );
  const [aidFile, tourFile] = ['src/content/aid.yaml', 'src/content/kiosk/tour.yaml'];
  const story = readWithLines(AidStorySchema, aidFile);
  const aid = story?.value ?? { title: '', steps: [] };
  const tour = readWithLines(TourSchema, tourFile);
  const [zh, en] = LANGS.map((lang) => read(KioskCopySchema, `src/content/kiosk/${lang}.yaml`));
  const configured = readWithLines(ConfigSchema, 'public/config.json');
  const config = configured?.value ?? EMPTY_CONFIG;
  const credits = read(CreditsSchema, 'src/content/basemap-credits.yaml');
  const written: Written = { areas: content.areas, articles: content.articles, aid };
  const languages = LANGS.flatMap((lang): Language[] => {
    const file = `src/content/copy/${lang}.yaml`;
    const copy = readWithLines(CopySchema, file);
    if (copy && copy.value.lang !== lang)
      problems.push({ file, line: copy.lineOf(['lang']), message: `lang is "${copy.value.lang}", expected "${lang}" as in the file's name` }); // prettier-ignore
    if (lang === OWN_LANG) return copy ? [{ ...written, lang, copy: copy.value, words: null }] : [];
    const translated = readWithLines(TranslationSchema, `src/content/translations/${lang}.yaml`);
    if (!translated) return [];
    const { value: words, lineOf } = translated;
    const translation = { file: `src/content/translations/${lang}.yaml`, lang, words, lineOf };
    problems.push(...checkTranslation(translation, { ...content, aid: story?.value ?? null }));
    return copy ? [{ ...translate(written, words, lang), lang, copy: copy.value, words }] : [];
  });
  const wanted = process.env['SITE_URL'] ?? config.siteUrl;
  const address = v.safeParse(SiteUrlSchema, wanted.endsWith('/') ? wanted : `${wanted}/`);
  const siteUrl = wanted && address.success ? address.output : '';
  if (wanted && !address.success)
    problems.push({ file: 'SITE_URL in the environment', line: null, message: `it is "${wanted}", expected a web address` }); // prettier-ignore
  return {
    areas: content.areas,
    articles: content.articles,
    generator,
    aid,
    languages,
    kiosk: tour && zh && en ? { tour: tour.value, copy: { zh, en } } : null,
    config: { ...config, siteUrl },
    configLine: configured?.lineOf ?? (() => 1),
    credits,
    problems: [
      ...content.problems,
      ...problems,
      ...(story
        ? [
            ...unknownInAid(story, content),
            ...takenIds('steps', story.value.steps, { file: aidFile, lineOf: story.lineOf }),
          ]
        : []),
      ...(tour
        ? [
            ...unknownInTour(tour, content),
            ...takenIds('scenes', tour.value.scenes, { file: tourFile, lineOf: tour.lineOf }),
          ]
        : []),
    ].map(describeProblem),
  };
}
