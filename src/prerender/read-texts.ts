import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { describeProblem, loadContent, parseFile, type Problem } from '../content/index.ts';
import { AidStorySchema, type AidStory } from '../domain/aid-story.ts';
import type { Area } from '../domain/area.ts';
import type { Article } from '../domain/article.ts';
import { ConfigSchema, SiteUrlSchema, type Config } from '../domain/config.ts';
import { CopySchema, type Copy } from '../domain/copy.ts';
import { GeneratorCopySchema, type GeneratorCopy } from '../domain/generator-copy.ts';
import { LANGS, type Lang } from '../domain/page-data.ts';

/** Everything that people write, and the sentences that say what is wrong with it. */
export interface Texts {
  readonly areas: readonly Area[];
  readonly articles: readonly Article[];
  readonly copies: readonly { readonly lang: Lang; readonly copy: Copy }[];
  readonly generator: Readonly<Partial<Record<Lang, GeneratorCopy>>>;
  readonly aid: AidStory;
  readonly config: Config;
  readonly problems: readonly string[];
}

/** Steps of the aid story that rest on a fact nobody wrote. */
function unknownFacts(aid: AidStory, areas: readonly Area[]): Problem[] {
  const known = new Set(areas.flatMap((area) => area.facts.map((fact) => fact.id)));
  return aid.steps.flatMap((step) =>
    step.facts
      .filter((id) => !known.has(id))
      .map((id) => ({
        file: 'src/content/aid.yaml',
        line: 1,
        message: `step ${step.id} rests on fact "${id}", expected the id of a fact in src/content/areas`,
      })),
  );
}

const EMPTY_CONFIG: Config = {
  siteUrl: '',
  publisher: '',
  issueDate: '',
  imprint: { reviewNumber: '', basemapSource: '', note: '', credit: '' },
  basemap: null,
};

/** Reads content, interface copy and `public/config.json` below the project's root; `SITE_URL` beats the file. */
export function readTexts(root: string): Texts {
  const problems: Problem[] = [];
  const read = <const S extends v.GenericSchema>(schema: S, file: string): v.InferOutput<S> | null => {
    const parsed = parseFile(schema, file, readFileSync(path.join(root, file), 'utf8'));
    if (parsed.ok) return parsed.value;
    problems.push(...parsed.problems);
    return null;
  };
  const content = loadContent(path.join(root, 'src/content'));
  const copies = LANGS.flatMap((lang) => {
    const copy = read(CopySchema, `src/content/copy/${lang}.yaml`);
    return copy ? [{ lang, copy }] : [];
  });
  const generator = Object.fromEntries(
    LANGS.map(
      (lang) => [lang, read(GeneratorCopySchema, `src/content/generator/${lang}.yaml`)] as const,
    ).filter((entry): entry is [Lang, GeneratorCopy] => entry[1] !== null),
  );
  const aid = read(AidStorySchema, 'src/content/aid.yaml') ?? { title: '', steps: [] };
  const config = read(ConfigSchema, 'public/config.json') ?? EMPTY_CONFIG;
  const wanted = process.env['SITE_URL'] ?? config.siteUrl;
  const siteUrl = wanted && v.parse(SiteUrlSchema, wanted.endsWith('/') ? wanted : `${wanted}/`);
  return {
    areas: content.areas,
    articles: content.articles,
    copies,
    generator,
    aid,
    config: { ...config, siteUrl },
    problems: [...content.problems, ...problems, ...unknownFacts(aid, content.areas)].map((problem) =>
      describeProblem({ ...problem, file: path.relative(root, path.resolve(root, problem.file)) }),
    ),
  };
}
