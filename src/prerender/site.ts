import { basemapHosts } from '../domain/basemap.ts';
import printStyle from '../styles/print.css?inline';
import tokens from '../styles/tokens.css?inline';
import { picturePath } from '../state/embed-code.ts';
import { chunksOf } from './chunks.ts';
import { renderEmbeds } from './embed-page.ts';
import { renderGenerators } from './generator-page.ts';
import { lightColours } from './light-colours.ts';
import { oembedFiles } from './oembed.ts';
import { picturesOf } from './picture.ts';
import { level0Style } from './level0-style.ts';
import { loadStory, type StoryInputs } from './inputs.ts';
import { dataFiles } from './data-files.ts';
import { shellFiles } from './shell-files.ts';
import { forShell, openTemplate, type ShellFiles } from './template.ts';
import type { SiteFile } from './site-file.ts';
import { renderPages } from './pages.ts';

export interface SiteInput {
  /** Absolute path of the project. */
  readonly root: string;
  /** `index.html` as the client build left it. */
  readonly template: string;
  /** What the client builds left: their files, and Vite's manifests of them. `null` in development. */
  readonly built: {
    readonly read: (file: string) => Promise<string>;
    readonly manifest: unknown;
    /** Of the builds of the embed and of the page that makes its codes. */
    readonly embedManifest: unknown;
    readonly generatorManifest: unknown;
  } | null;
}

/** Every HTML page and public data file of the site, with the join's report. Throws one error that lists all problems. */
export async function buildSite(input: SiteInput): Promise<{ files: SiteFile[]; report: string[] }> {
  const inputs = await loadStory(input.root);
  const style = level0Style(inputs.pages[0]?.regions ?? []);
  const open = (html: string, lateStyle: string) =>
    openTemplate(html, input.built?.read ?? null, lateStyle, basemapHosts(inputs.config.basemap));
  const shell = (files: ShellFiles, lateStyle: string) => open(forShell(input.template, files), lateStyle);
  const { embedManifest = null, generatorManifest = null } = input.built ?? {};
  const embed = shellFiles(embedManifest, 'src/embed.ts', 'src/styles/embed.css');
  const generator = shellFiles(generatorManifest, 'src/generator.ts', 'src/styles/generator.css');
  return {
    files: [
      ...renderPages(
        inputs,
        await open(input.template, printStyle + style),
        input.built ? chunksOf(input.built.manifest) : null,
      ),
      ...renderEmbeds(inputs, await shell(embed, style), embedApp(embedManifest)),
      ...renderGenerators(inputs, await shell(generator, '')),
      ...pictureFiles(inputs),
      ...oembedFiles(inputs),
      ...dataFiles(inputs),
    ],
    report: inputs.report,
  };
}

/** The scripts of the embed's level 1 beyond its entry; in development nobody asks for them ahead of time. */
const embedApp = (manifest: unknown): readonly string[] =>
  manifest === null ? [] : chunksOf(manifest, { entry: 'src/embed.ts', app: 'src/embed-app.ts' }).app;

/** The map as picture files, for feeds, print and pages without script. */
function pictureFiles({ pages, paths }: StoryInputs): SiteFile[] {
  const colour = lightColours(tokens);
  return pages.flatMap((page) =>
    picturesOf({ page, paths, colour }).map(({ area, svg }) => ({
      path: picturePath(page.lang, area),
      body: svg,
    })),
  );
}
