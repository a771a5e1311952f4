import { basemapHosts } from '../domain/basemap.ts';
import printStyle from '../styles/print.css?inline';
import printAreaStyle from '../styles/print-area.css?inline';
import printBarsStyle from '../styles/print-bars.css?inline';
import printFrontStyle from '../styles/print-front.css?inline';
import printOpenedStyle from '../styles/print-opened.css?inline';
import { chunksOf } from './chunks.ts';
import { renderEmbeds } from './embed-page.ts';
import { renderGenerators } from './generator-page.ts';
import { oembedFiles } from './oembed.ts';
import { pictureFiles } from './pictures.ts';
import { lateSheet } from './late-sheet.ts';
import { insideRules, level0Looks, YIZHOU_RULES } from './level0-style.ts';
import { loadStory } from './inputs.ts';
import { dataFiles } from './data-files.ts';
import { renderKiosk } from './kiosk-page.ts';
import { shellFiles } from './shell-files.ts';
import { forShell, openTemplate, withStyle, type ShellFiles, type TemplateOptions } from './template.ts';
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
  const looks = level0Looks(inputs.pages[0]?.regions ?? []);
  const late = lateSheet(
    [printStyle, printFrontStyle, printAreaStyle, printBarsStyle, printOpenedStyle, looks, YIZHOU_RULES].join(
      '',
    ),
  );
  const options = {
    readAsset: input.built?.read ?? null,
    style: font ? fontFace(font.path) : '',
    hosts: basemapHosts(inputs.config.basemap),
  };
  const reading = { ...options, style: insideRules() + options.style };
  const { manifest = null, embedManifest = null, generatorManifest = null } = input.built ?? {};
  const page = withStyle(input.template, shellFiles(manifest, 'index.html', 'src/styles/page.css').style);
  const template = await openTemplate(page, { ...reading, late: late.path });
  const chunks = manifest === null ? null : chunksOf(manifest);
  const shell = (files: ShellFiles, more: TemplateOptions) =>
    openTemplate(forShell(input.template, files), more);
  const embed = shellFiles(embedManifest, 'src/embed.ts', 'src/styles/embed.css');
  const generator = shellFiles(generatorManifest, 'src/generator.ts', 'src/styles/generator.css');
  const pages = renderPages(inputs, template, chunks);
  return {
    files: [
      ...pages,
      late,
      renderKiosk(inputs, await openTemplate(page, reading), chunks),
      // Styled by itself: in a sandbox its origin is nobody's, and no sheet is sure to load.
      ...renderEmbeds(
        inputs,
        await shell(embed, { ...reading, style: looks + reading.style }),
        embedApp(embedManifest),
      ),
      ...renderGenerators(inputs, await shell(generator, options)),
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
