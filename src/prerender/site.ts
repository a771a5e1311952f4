import { basemapHosts } from '../domain/basemap.ts';
import printStyle from '../styles/print.css?inline';
import { chunksOf } from './chunks.ts';
import { level0Style } from './level0-style.ts';
import { loadStory } from './inputs.ts';
import { dataFiles } from './data-files.ts';
import { openTemplate } from './template.ts';
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
  /** What the client build left: its files, and Vite's manifest of them. `null` in development. */
  readonly built: {
    readonly read: (file: string) => Promise<string>;
    readonly manifest: unknown;
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
  const font = input.built ? await webFont(input.root, JSON.stringify(inputs.pages)) : null;
  const template = await openTemplate(
    input.template,
    input.built?.read ?? null,
    printStyle + level0Style(inputs.pages[0]?.regions ?? []),
    basemapHosts(inputs.config.basemap),
    font ? fontFace(font.path) : '',
  );
  const pages = renderPages(inputs, template, input.built ? chunksOf(input.built.manifest) : null);
  return {
    files: [...pages, ...dataFiles(inputs), ...sitemap(pages, inputs.config.siteUrl)],
    assets: font ? [font, await fontLicence(input.root), ...(await shareImages(input.root, inputs))] : [],
    report: inputs.report,
  };
}
