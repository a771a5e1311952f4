import { basemapHosts } from '../domain/basemap.ts';
import printStyle from '../styles/print.css?inline';
import { chunksOf } from './chunks.ts';
import { renderEmbeds } from './embed-page.ts';
import { renderGenerators } from './generator-page.ts';
import { oembedFiles } from './oembed.ts';
import { pictureFiles } from './pictures.ts';
import { level0Style } from './level0-style.ts';
import { loadStory } from './inputs.ts';
import { dataFiles } from './data-files.ts';
import { renderKiosk } from './kiosk-page.ts';
import { shellFiles } from './shell-files.ts';
import { forShell, openTemplate, withStyle, type ShellFiles } from './template.ts';
import { fontFace, fontLicence, webFont } from './font.ts';
import { shareImages } from './share-images.ts';
import type { BinaryFile, SiteFile } from './site-file.ts';
import { sitemap } from './sitemap.ts';
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

/** The files of a site: text, what is drawn or cut for it, and the join's report. */
export interface BuiltSite {
  readonly files: SiteFile[];
  /** Font and share images; none in development, which is to start fast. */
  readonly assets: BinaryFile[];
  readonly report: string[];
}

/** Every file of the site that the client build does not make. Throws one error that lists all problems. */
export async function buildSite(input: SiteInput): Promise<BuiltSite> {
  const inputs = await loadStory(input.root);
  const font = input.built
    ? await webFont(input.root, JSON.stringify([inputs.pages, inputs.kiosk, inputs.generator]))
    : null;
  const style = level0Style(inputs.pages[0]?.regions ?? []);
  const open = (html: string, lateStyle: string) =>
    openTemplate(
      html,
      input.built?.read ?? null,
      lateStyle,
      basemapHosts(inputs.config.basemap),
      font ? fontFace(font.path) : '',
    );
  const { manifest = null, embedManifest = null, generatorManifest = null } = input.built ?? {};
  const page = shellFiles(manifest, 'index.html', 'src/styles/page.css');
  const template = await open(withStyle(input.template, page.style), printStyle + style);
  const chunks = manifest === null ? null : chunksOf(manifest);
  const shell = (files: ShellFiles, lateStyle: string) => open(forShell(input.template, files), lateStyle);
  const embed = shellFiles(embedManifest, 'src/embed.ts', 'src/styles/embed.css');
  const generator = shellFiles(generatorManifest, 'src/generator.ts', 'src/styles/generator.css');
  const pages = renderPages(inputs, template, chunks);
  return {
    files: [
      ...pages,
      renderKiosk(inputs, template, chunks),
      ...renderEmbeds(inputs, await shell(embed, style), embedApp(embedManifest)),
      ...renderGenerators(inputs, await shell(generator, '')),
      ...pictureFiles(inputs),
      ...oembedFiles(inputs),
      ...dataFiles(inputs),
      ...sitemap(pages, inputs.config.siteUrl),
    ],
    assets: font ? [font, await fontLicence(input.root), ...(await shareImages(input.root, inputs))] : [],
    report: inputs.report,
  };
}

/** The scripts of the embed's level 1 beyond its entry; in development nobody asks for them ahead of time. */
const embedApp = (manifest: unknown): readonly string[] =>
  manifest === null ? [] : chunksOf(manifest, { entry: 'src/embed.ts', app: 'src/embed-app.ts' }).app;
