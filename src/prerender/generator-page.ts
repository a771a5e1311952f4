import { render } from 'svelte/server';
import Generator from '../Generator.svelte';
import type { GeneratorData } from '../domain/generator-copy.ts';
import { escapeHtml } from './escape.ts';
import type { StoryInputs } from './inputs.ts';
import type { SiteFile } from './site-file.ts';
import type { Template } from './template.ts';

const FOLDER = 'embed/new/';

/** `/embed/new/`, where newsrooms put their embed together, and the words it needs. */
export function renderGenerator({ pages, generator, config }: StoryInputs, template: Template): SiteFile[] {
  const page = pages[0];
  const copy = page && generator[page.lang];
  if (!copy) throw new Error('There is no language to render.');
  const data: GeneratorData = { copy, siteUrl: config.siteUrl, publisher: config.publisher };
  const { body } = render(Generator, { props: { page, data, root: '../../' } });
  return [
    {
      path: `${FOLDER}index.html`,
      body: template({
        folder: FOLDER,
        attributes: { lang: 'zh-Hans', 'data-lang': page.lang },
        frames: true,
        head: `<title>${escapeHtml(`${copy.title} - ${page.copy.site.title}`)}</title><meta name="robots" content="noindex">`,
        app: body,
        after: '',
      }),
    },
    { path: `data/generator.${page.lang}.json`, body: JSON.stringify(data) },
  ];
}
