import type { Adcode } from '../domain/adcode.ts';
import { langFolder } from '../domain/lang.ts';
import type { PageData } from '../domain/page-data.ts';

/**
 * The address that is sent on. Where a site address is set: the area's own page, which carries its title and picture,
 * or the front page with what the reader chose. Else the address of the open page as it stands.
 */
export function shareLink(
  { siteUrl, lang }: Pick<PageData, 'siteUrl' | 'lang'>,
  area: Adcode | null,
  href: string,
): string {
  const here = new URL(href);
  here.hash = '';
  if (!siteUrl) return here.href;
  const home = new URL(siteUrl + langFolder(lang));
  if (area) return new URL(`area/${area}/`, home).href;
  home.search = here.search;
  return home.href;
}
