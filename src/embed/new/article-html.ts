import { fill } from '../../domain/copy.ts';
import { frameIdOf } from '../../domain/frame.ts';
import { escapeHtml } from '../../domain/escape-html.ts';
import type { Fact } from '../../domain/fact.ts';
import type { GeneratorData } from '../../domain/generator-copy.ts';
import { groupFacts } from '../../domain/group-facts.ts';
import type { PageData } from '../../domain/page-data.ts';
import { periodKind } from '../../domain/period-kind.ts';
import type { Region } from '../../domain/region.ts';
import type { View } from '../../domain/view.ts';

/** Facts that an article takes of one area: what it is known by and as many again. */
const MOST = 8;
const STYLES = {
  body: 'max-width:677px;margin:0 auto;padding:0 8px;color:#1d1b19;font-size:16px;line-height:1.75',
  title: 'margin:24px 0 4px;font-size:22px;font-weight:700;line-height:1.35',
  headline: 'margin:0 0 12px;color:#b4301f;font-weight:700',
  paragraph: 'margin:0 0 12px',
  heading:
    'margin:20px 0 6px;padding-bottom:4px;border-bottom:1px solid #1d1b19;font-size:17px;font-weight:700',
  fact: 'margin:0;padding:7px 0;border-bottom:1px solid #d9d2c6',
  figure: 'font-weight:700',
  place: 'margin:12px 0;padding:12px;border:1px dashed #655e56;color:#655e56;text-align:center',
  fine: 'margin:12px 0 0;color:#655e56;font-size:13px',
} as const;

/** Names of the pictures in the package. */
export const MAP_FILE = '地图.png';
export const QR_FILE = '二维码.png';

const section = (style: keyof typeof STYLES, html: string): string =>
  `<section style="${STYLES[style]}">${html}</section>`;

const makerOf = (page: PageData, { publisher }: GeneratorData): string =>
  publisher || page.copy.site.shortTitle;

const reviewOf = ({ copy, imprint }: PageData): string =>
  imprint.reviewNumber ? fill(copy.imprint.review, { number: imprint.reviewNumber }) : copy.imprint.noReview;

const nameOf = (page: PageData, region: Region | null): string => region?.name ?? page.copy.site.title;

/** The line under the picture, with maker and review. */
export const captionOf = (page: PageData, region: Region | null, data: GeneratorData): string =>
  fill(data.copy.caption, { name: nameOf(page, region), maker: makerOf(page, data), review: reviewOf(page) });

/** What the picture shows, for who does not see it. */
export const altOf = (page: PageData, region: Region | null, { copy }: GeneratorData): string =>
  fill(copy.alt, {
    name: nameOf(page, region),
    headline: region ? (region.headline ?? page.copy.area.unreported) : page.copy.site.dek,
  });

/** What an article is made from: an area, or the reported areas of a view. */
export interface ArticleInput {
  readonly page: PageData;
  readonly region: Region | null;
  readonly view: View;
  /** The page that the QR code leads to. */
  readonly address: string;
  readonly data: GeneratorData;
}

/**
 * An article that can be pasted into the editor of an official account: sections with inline styles, and a line where each
 * picture belongs, which such an editor takes from its own library only.
 */
export function articleHtml({ page, region, view, address, data }: ArticleInput): string {
  const told = region ? [region] : page.regions.filter((each) => isTold(each, view));
  const { copy, imprint } = page;
  const lines = [
    reviewOf(page),
    imprint.basemapSource && fill(copy.imprint.basemap, { source: imprint.basemapSource }),
    imprint.note,
    imprint.credit,
  ].filter(Boolean);
  return section(
    'body',
    [
      placeFor(MAP_FILE, data),
      section('fine', escapeHtml(captionOf(page, region, data))),
      ...told.map((each) => areaHtml(each, page, data)),
      placeFor(QR_FILE, data),
      section('fine', `${escapeHtml(data.copy.scan)}：${escapeHtml(address)}`),
      section('fine', lines.map(escapeHtml).join('<br>')),
    ].join('\n'),
  );
}

/** 伊州's view tells of 伊州 alone; the others are about all that was reported. */
const isTold = (region: Region, view: View): boolean =>
  region.role === 'focus' && (view !== 'yizhou' || frameIdOf(region) === 'yizhou');

const placeFor = (file: string, { copy }: GeneratorData): string =>
  section('place', escapeHtml(fill(copy.putHere, { file })));

/** A heading's first letter, which the page's style capitalises. */
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function areaHtml(region: Region, { copy, articles }: PageData, data: GeneratorData): string {
  const facts = chosenFacts(region);
  const titles = articles.filter(({ id }) => facts.some(({ evidence }) => evidence.article === id));
  return [
    section('title', escapeHtml(region.name)),
    region.headline ? section('headline', escapeHtml(region.headline)) : '',
    section('paragraph', escapeHtml(region.summary ?? copy.area.unreported)),
    ...groupFacts(facts).flatMap((group) => [
      section('heading', escapeHtml(capital(periodKind(group, copy)))),
      ...group.facts.map(factHtml),
    ]),
    titles.length > 0
      ? section(
          'fine',
          `${escapeHtml(data.copy.sources)}：${titles.map(({ title }) => escapeHtml(fill(copy.facts.article, { title }))).join('')}`,
        )
      : '',
  ].join('\n');
}

const factHtml = ({ label, value }: Fact): string =>
  section(
    'fact',
    escapeHtml(label) + (value ? ` <span style="${STYLES.figure}">${escapeHtml(value.text)}</span>` : ''),
  );

/** The leads first, then targets and achievements in the order of the editors. */
function chosenFacts({ leads, facts }: Region): Fact[] {
  const first = leads.flatMap((id) => facts.find((fact) => fact.id === id) ?? []);
  const others = facts.filter((fact) => !leads.includes(fact.id) && fact.kind !== 'action');
  return [...first, ...others].slice(0, MOST);
}
