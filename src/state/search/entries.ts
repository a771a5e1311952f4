import type { Article } from '../../domain/article.ts';
import type { Fact } from '../../domain/fact.ts';
import type { PageData } from '../../domain/page-data.ts';
import { kindName } from '../../domain/period-kind.ts';
import type { Pinyin } from '../../domain/pinyin.ts';
import type { Region } from '../../domain/region.ts';
import { articleFragment, factFragment, viewFragment } from '../links.ts';
import { sectionId } from '../url.ts';
import type { Entry } from './finding.ts';

/** Everything that can be found, areas before facts before articles. */
export function entriesOf(page: PageData, pinyin: Pinyin): Entry[] {
  const soundOf = (region: Region): string =>
    [...readings(pinyin[region.adcode] ?? []), region.nameEn, region.nameZh ?? ''].join(' ');
  return [
    aidEntry(page),
    ...page.regions.map((region) => areaEntry(region, soundOf(region))),
    ...page.regions.flatMap((region) =>
      region.facts.map((fact) => factEntry(page, region, fact, soundOf(region))),
    ),
    ...page.articles.map((article) => articleEntry(page, article)),
  ];
}

/** How a name may be typed: syllable by syllable, in one piece, by initials, with or without 市, 区, 县 at its end. */
export function readings(syllables: readonly string[]): string[] {
  const stem = syllables.slice(0, -1);
  const initials = (of: readonly string[]): string => of.map((syllable) => syllable.charAt(0)).join('');
  return [...stem, stem.join(''), syllables.join(''), initials(stem), initials(syllables)].filter(Boolean);
}

function aidEntry({ copy, aid, regions }: PageData): Entry {
  const aided = regions.filter((region) => region.facts.some((fact) => fact.topic === 'aid'));
  return {
    finding: {
      kind: 'view',
      view: 'aid',
      href: viewFragment('aid'),
      lights: aided.map((region) => region.adcode),
    },
    name: `${copy.views.aid} ${aid.title}`,
    sound: '',
    text: aid.steps.map((step) => step.title).join(' '),
    topic: '',
    context: '',
  };
}

function areaEntry(region: Region, sound: string): Entry {
  return {
    finding: { kind: 'area', region, href: `#${sectionId(region.adcode)}`, lights: [region.adcode] },
    name: region.name,
    sound,
    text: [region.headline, region.summary, region.remark].filter(Boolean).join(' '),
    topic: '',
    context: '',
  };
}

function factEntry({ copy }: PageData, region: Region, fact: Fact, sound: string): Entry {
  return {
    finding: { kind: 'fact', region, fact, href: factFragment(fact.id), lights: [region.adcode] },
    name: `${fact.label} ${fact.value?.text ?? ''}`,
    sound: '',
    text: fact.evidence.phrase,
    topic: copy.topics[fact.topic],
    context: [region.name, sound, kindName(fact, copy), copy.periods[fact.period]].join(' '),
  };
}

function articleEntry({ regions }: PageData, article: Article): Entry {
  const areas = regions.filter((region) => region.articles.includes(article.id));
  return {
    finding: {
      kind: 'article',
      article,
      href: articleFragment(article.id),
      lights: areas.map((region) => region.adcode),
    },
    name: article.title,
    sound: '',
    text: [article.kicker, article.series, ...article.byline].filter(Boolean).join(' '),
    topic: '',
    context: areas.map((region) => region.name).join(' '),
  };
}
