import { render } from 'svelte/server';
import App from '../App.svelte';
import { Story } from '../state/story.svelte.ts';
import type { Chunks } from './chunks.ts';
import { escapeHtml } from '../domain/escape-html.ts';
import type { StoryInputs } from './inputs.ts';
import type { SiteFile } from './site-file.ts';
import { standing } from './standing.ts';
import type { Template } from './template.ts';

/** What watches over the kiosk's start, while there is no build. */
const DEV_BOOT = { scripts: ['src/kiosk-boot.ts'], styles: [] };

/**
 * The kiosk's page: the same readable map and texts as the front page, a card that says what is coming, and the script
 * that watches over the start. It is no page for searches or shares.
 */
export function renderKiosk(inputs: StoryInputs, template: Template, chunks: Chunks | null): SiteFile {
  const page = inputs.pages[0];
  if (!page) throw new Error('There is no language to render.');
  const words = inputs.kiosk.copy[page.lang];
  const { folder, root, file, attributes } = standing(page.lang, 'kiosk/');
  const { body } = render(App, { props: { story: new Story(page, inputs.paths), root } });
  const { scripts, styles } = chunks?.boot ?? DEV_BOOT;
  return {
    path: file,
    body: template({
      folder,
      attributes: {
        ...attributes,
        'data-shell': 'kiosk',
        'data-scheme': 'light',
        ...(chunks
          ? {
              'data-level1': [
                ...chunks.app,
                ...chunks.kiosk,
                `data/page.${page.lang}.json`,
                'data/kiosk.json',
              ].join(' '),
            }
          : {}),
      },
      head: [
        `<title>${escapeHtml(words.title)}</title>`,
        `<meta name="description" content="${escapeHtml(words.description)}">`,
        '<meta name="robots" content="noindex">',
        ...styles.map((style) => `<link rel="stylesheet" href="${root}${style}">`),
      ].join(''),
      app: body,
      after: [
        `<p class="boot" role="status">${escapeHtml(words.boot)}</p>`,
        ...scripts.map((script) => `<script type="module" src="${root}${script}"></script>`),
      ].join(''),
    }),
  };
}
