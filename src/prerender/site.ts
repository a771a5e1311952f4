import { level0Style } from './level0-style.ts';
import { loadStory } from './inputs.ts';
import { dataFiles } from './data-files.ts';
import { openTemplate } from './template.ts';
import { renderPages } from './pages.ts';

/** One file of the build, relative to its root. */
export interface SiteFile {
  readonly path: string;
  readonly body: string;
}

export interface SiteInput {
  /** Absolute path of the project. */
  readonly root: string;
  /** `index.html` as the client build left it. */
  readonly template: string;
  /** Reads a built asset; `null` in development, where styles stay linked. */
  readonly readAsset: ((file: string) => Promise<string>) | null;
}

/** Every HTML page and public data file of the site, with the join's report. Throws one error that lists all problems. */
export async function buildSite(input: SiteInput): Promise<{ files: SiteFile[]; report: string[] }> {
  const inputs = await loadStory(input.root);
  const template = await openTemplate(
    input.template,
    input.readAsset,
    level0Style(inputs.pages[0]?.regions ?? []),
  );
  return {
    files: [...renderPages(inputs, template), ...dataFiles(inputs)],
    report: inputs.report,
  };
}
