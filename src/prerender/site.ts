import { basemapHosts } from '../domain/basemap.ts';
import printStyle from '../styles/print.css?inline';
import { chunksOf } from './chunks.ts';
import { level0Style } from './level0-style.ts';
import { loadStory } from './inputs.ts';
import { dataFiles } from './data-files.ts';
import { renderKiosk } from './kiosk-page.ts';
import { openTemplate } from './template.ts';
import type { SiteFile } from './site-file.ts';
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

/** Every HTML page and public data file of the site, with the join's report. Throws one error that lists all problems. */
export async function buildSite(input: SiteInput): Promise<{ files: SiteFile[]; report: string[] }> {
  const inputs = await loadStory(input.root);
  const template = await openTemplate(
    input.template,
    input.built?.read ?? null,
    printStyle + level0Style(inputs.pages[0]?.regions ?? []),
    basemapHosts(inputs.config.basemap),
  );
  const chunks = input.built ? chunksOf(input.built.manifest) : null;
  return {
    files: [
      ...renderPages(inputs, template, chunks),
      renderKiosk(inputs, template, chunks),
      ...dataFiles(inputs),
    ],
    report: inputs.report,
  };
}
