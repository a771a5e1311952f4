import { escapeHtml } from '../domain/escape-html.ts';
import type { SiteFile } from './site-file.ts';

/** A front page or an area's page, in any language. */
const PAGE = /^((?:[a-z]{2}\/)?(?:area\/\d{6}\/)?)index\.html$/;

/** The list of all pages for searches, and where it stands; nothing while there is no site address. */
export function sitemap(files: readonly SiteFile[], siteUrl: string): SiteFile[] {
  if (!siteUrl) return [];
  const pages = files.flatMap(({ path }) => PAGE.exec(path)?.[1] ?? []);
  const urls = pages.map((folder) => `<url><loc>${escapeHtml(siteUrl + folder)}</loc></url>`);
  return [
    {
      path: 'sitemap.xml',
      body: `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    },
    { path: 'robots.txt', body: `User-agent: *\nAllow: /\n\nSitemap: ${siteUrl}sitemap.xml\n` },
  ];
}
