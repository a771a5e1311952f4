import { render } from 'svelte/server';
import Embed from '../Embed.svelte';
import { Story } from '../state/story.svelte.ts';
import { escapeHtml } from './escape.ts';
import type { StoryInputs } from './inputs.ts';
import type { SiteFile } from './site-file.ts';
import type { Template } from './template.ts';

const FOLDER = 'embed/';

/** `/embed/` in its default state. `app` are the scripts of its level 1, relative to the build's root. */
export function renderEmbed(inputs: StoryInputs, template: Template, app: readonly string[]): SiteFile {
  const page = inputs.pages[0];
  if (!page) throw new Error('There is no language to render.');
  const story = new Story(page, inputs.paths);
  const root = '../';
  return {
    path: `${FOLDER}index.html`,
    body: template({
      folder: FOLDER,
      attributes: {
        lang: 'zh-Hans',
        'data-lang': page.lang,
        ...(app.length > 0 ? { 'data-level1': [...app, `data/page.${page.lang}.json`].join(' ') } : {}),
      },
      head: embedHead(page.copy.site.title, inputs.config.siteUrl),
      app: render(Embed, { props: { story, root } }).body,
      after: '',
    }),
  };
}

/** The full page is what searches are to find. No colour scheme is named: the frame's has to stay its host's. */
const embedHead = (title: string, siteUrl: string): string =>
  [
    `<title>${escapeHtml(title)}</title>`,
    '<meta name="robots" content="noindex">',
    '<meta name="format-detection" content="telephone=no">',
    ...(siteUrl ? [`<link rel="canonical" href="${escapeHtml(siteUrl)}">`] : []),
  ].join('');
