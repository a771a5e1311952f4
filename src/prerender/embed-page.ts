import { render } from 'svelte/server';
import Embed from '../Embed.svelte';
import type { Paths } from '../domain/frame.ts';
import { langFolder } from '../domain/lang.ts';
import type { PageData } from '../domain/page-data.ts';
import { Story } from '../state/story.svelte.ts';
import { escapeHtml } from '../domain/escape-html.ts';
import { failureTemplate } from './failure-template.ts';
import type { StoryInputs } from './inputs.ts';
import type { SiteFile } from './site-file.ts';
import { standing } from './standing.ts';
import type { Template } from './template.ts';

/** `/embed/` in its default state, in every language. `app` are the scripts of its level 1, relative to the build's root. */
export const renderEmbeds = (
  { pages, paths, config }: StoryInputs,
  template: Template,
  app: readonly string[],
): SiteFile[] => pages.map((page) => renderEmbed(page, paths, config.siteUrl, template, app));

function renderEmbed(
  page: PageData,
  paths: Paths,
  siteUrl: string,
  template: Template,
  app: readonly string[],
): SiteFile {
  const story = new Story(page, paths);
  const { folder, root, file, attributes } = standing(page.lang, 'embed/');
  return {
    path: file,
    body: template({
      folder,
      attributes: {
        ...attributes,
        ...(app.length > 0 ? { 'data-level1': [...app, `data/page.${page.lang}.json`].join(' ') } : {}),
      },
      head: embedHead(page.copy.site.title, siteUrl && siteUrl + langFolder(page.lang)),
      app: render(Embed, { props: { story, root } }).body,
      after: failureTemplate(page.copy.status.loadFailed, page.copy.status.retry),
    }),
  };
}

/** The full page is what searches are to find. No colour scheme is named: the frame's has to stay its host's. */
const embedHead = (title: string, fullPage: string): string =>
  [
    `<title>${escapeHtml(title)}</title>`,
    '<meta name="robots" content="noindex">',
    '<meta name="format-detection" content="telephone=no">',
    ...(fullPage ? [`<link rel="canonical" href="${escapeHtml(fullPage)}">`] : []),
  ].join('');
