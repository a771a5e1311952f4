import { render } from 'svelte/server';
import Generator from '../Generator.svelte';
import type { GeneratorData } from '../domain/generator-copy.ts';
import type { PageData } from '../domain/page-data.ts';
import { escapeHtml } from '../domain/escape-html.ts';
import { failureTemplate } from './failure-template.ts';
import type { StoryInputs } from './inputs.ts';
import type { SiteFile } from './site-file.ts';
import { standing } from './standing.ts';
import type { Template } from './template.ts';

/** `/embed/new/`, where newsrooms put their embed together, and the words it needs, in every language. */
export const renderGenerators = (inputs: StoryInputs, template: Template): SiteFile[] =>
  inputs.pages.flatMap((page) => renderGenerator(page, inputs, template));

function renderGenerator(page: PageData, { generator, config }: StoryInputs, template: Template): SiteFile[] {
  const copy = generator[page.lang];
  if (!copy) throw new Error(`The page that makes embed codes has no words in ${page.lang}.`);
  const { folder, root, file, attributes } = standing(page.lang, 'embed/new/');
  const data: GeneratorData = { copy, siteUrl: config.siteUrl, publisher: config.publisher };
  const { body } = render(Generator, { props: { page, data, root } });
  return [
    {
      path: file,
      body: template({
        folder,
        attributes,
        frames: true,
        head: `<title>${escapeHtml(`${copy.title} - ${page.copy.site.title}`)}</title><meta name="robots" content="noindex">`,
        app: body,
        after: failureTemplate(copy.loadFailed, page.copy.status.retry),
      }),
    },
    { path: `data/generator.${page.lang}.json`, body: JSON.stringify(data) },
  ];
}
