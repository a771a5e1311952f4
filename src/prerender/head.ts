import { fill } from '../domain/copy.ts';
import { LANG_INFO, OWN_LANG, type Lang } from '../domain/lang.ts';
import type { PageData } from '../domain/page-data.ts';
import type { Region } from '../domain/region.ts';
import { CARD } from '../share/card.ts';
import { formatKm2 } from '../domain/format.ts';
import { escapeHtml } from '../domain/escape-html.ts';

/** What a page says of itself to browsers, searches and shares. */
export interface PageMeta {
  readonly title: string;
  readonly description: string;
  /** Absolute address, or `null` while no `siteUrl` is set: then tags that need one are left out. */
  readonly url: string | null;
  readonly siteName: string;
  /** Absolute address of the page's oEmbed answer, where there is a `siteUrl`. */
  readonly oembed?: string | null;
  /** Absolute address of the picture that the page is shared with, or `null` like `url`. */
  readonly image: string | null;
  readonly structured: string;
  readonly lang: Lang;
  /** Absolute addresses of this page in every language, itself among them; none while no `siteUrl` is set. */
  readonly alternates: readonly { readonly lang: Lang; readonly url: string }[];
}

/** The description of a page: the area's summary, or a plain sentence where there is none. */
export function describe({ copy }: PageData, region: Region | null): string {
  if (!region) return copy.site.description;
  if (region.summary) return fill(copy.area.pageDescription, { summary: region.summary });
  return fill(copy.area.unreportedDescription, {
    name: region.name,
    km2: formatKm2(region.areaKm2, copy.lang),
  });
}

/** The picture of a page with its size, so that it is laid out before it is fetched. */
const imageTags = (image: string, title: string) =>
  [
    ['property', 'og:image', image],
    ['property', 'og:image:width', String(CARD.width)],
    ['property', 'og:image:height', String(CARD.height)],
    ['property', 'og:image:alt', title],
    ['name', 'twitter:image', image],
  ] as const;

/** Title, description and share tags, escaped; `structured` is a data block as it is. */
export function headTags(page: PageMeta): string {
  const { title, description, url, siteName, lang, alternates, image, structured, oembed = null } = page;
  const meta = (key: 'name' | 'property', name: string, content: string): string =>
    `<meta ${key}="${name}" content="${escapeHtml(content)}">`;
  return [
    `<title>${escapeHtml(title)}</title>`,
    meta('name', 'description', description),
    meta('property', 'og:type', 'article'),
    meta('property', 'og:site_name', siteName),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    meta('property', 'og:locale', LANG_INFO[lang].locale),
    meta('name', 'twitter:card', image ? 'summary_large_image' : 'summary'),
    '<meta name="color-scheme" content="light dark">',
    '<meta name="theme-color" content="#fbf8f2" media="(prefers-color-scheme: light)">',
    '<meta name="theme-color" content="#171513" media="(prefers-color-scheme: dark)">',
    '<meta name="format-detection" content="telephone=no">',
    ...(oembed
      ? [
          `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(oembed)}" title="${escapeHtml(title)}">`,
        ]
      : []),
    ...(url ? [`<link rel="canonical" href="${escapeHtml(url)}">`, meta('property', 'og:url', url)] : []),
    ...alternates.flatMap((each) => alternateLinks(each.lang, each.url)),
    ...(image ? imageTags(image, title).map(([key, name, content]) => meta(key, name, content)) : []),
    structured,
  ].join('');
}

/** `x-default` is the page's own language: nobody is sent elsewhere for what the browser speaks. */
function alternateLinks(lang: Lang, url: string): string[] {
  const link = (hreflang: string): string =>
    `<link rel="alternate" hreflang="${hreflang}" href="${escapeHtml(url)}">`;
  return [link(LANG_INFO[lang].tag), ...(lang === OWN_LANG ? [link('x-default')] : [])];
}
