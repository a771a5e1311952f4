import type { Article } from '../../src/domain/article.ts';
import { fill } from '../../src/domain/copy.ts';
import type { Fact } from '../../src/domain/fact.ts';
import { periodKind } from '../../src/domain/period-kind.ts';
import type { PageData } from '../../src/domain/page-data.ts';
import type { Region } from '../../src/domain/region.ts';
import { formatKm2 } from '../../src/domain/format.ts';
import { groupFacts } from '../../src/domain/group-facts.ts';
import { sourceMark } from '../../src/ui/source-mark.ts';

/** One area of the static page: what our level 0 says of it, in the same order. */
export function staticSection(region: Region, { copy, articles }: PageData): string {
  const { adcode, name, headline, summary, remark, facts } = region;
  const sources = articles.filter(({ id }) => region.articles.includes(id));
  const leads = region.leads.flatMap((id) => facts.find((fact) => fact.id === id) ?? []);
  const large = leads.map(
    ({ label, value, kind, period }) =>
      `<li><b>${value?.text ?? ''}</b> ${label} <small>${periodKind({ kind, period }, copy)}</small>`,
  );
  const groups = headline
    ? groupFacts(facts).map((group) =>
        list(
          periodKind(group, copy),
          group.facts.map((fact) => factItem(fact, copy.topics[fact.topic], sources, copy)),
        ),
      )
    : [
        list(
          copy.area.mentions,
          facts.map((fact) =>
            factItem(fact, `${copy.topics[fact.topic]} · ${periodKind(fact, copy)}`, sources, copy),
          ),
        ),
      ];
  const parts = [
    `<section id="area-${adcode}">`,
    `<h2>${name}</h2>`,
    headline && `<p class="headline">${headline}</p>`,
    large.length > 0 && `<ul>\n${large.join('\n')}\n</ul>`,
    `<p>${summary ?? copy.area.unreported}</p>`,
    remark && `<p>${remark}</p>`,
    `<p>${fill(copy.area.size, { km2: formatKm2(region.areaKm2, copy.lang) })}</p>`,
    ...groups,
    list(
      copy.facts.sources,
      sources.map((source, index) => sourceItem(source, index, copy)),
    ),
    '</section>',
  ];
  return parts.filter(Boolean).join('\n');
}

const list = (heading: string, items: readonly string[]): string =>
  items.length > 0 ? `<h3>${heading}</h3>\n<ul>\n${items.join('\n')}\n</ul>` : '';

function factItem(
  { label, value, evidence }: Fact,
  meta: string,
  sources: readonly Article[],
  copy: PageData['copy'],
): string {
  const mark = sourceMark(sources.findIndex(({ id }) => id === evidence.article));
  const { paragraph, phrase } = evidence;
  const where = fill(paragraph === 0 ? copy.facts.caption : copy.facts.source, { mark, paragraph });
  const figure = value ? ` <b>${value.text}</b>` : '';
  return `<li>${label}${figure} <small>${meta} ${where} <q>${phrase}</q></small>`;
}

function sourceItem(
  { title, kicker, series, byline }: Article,
  index: number,
  copy: PageData['copy'],
): string {
  const writers = byline.length > 0 ? fill(copy.facts.byline, { names: byline.join(' ') }) : undefined;
  const words = [fill(copy.facts.article, { title }), kicker, series, writers];
  return `<li>${sourceMark(index)}${words.filter((word) => word !== undefined).join(' ')}`;
}
