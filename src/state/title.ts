import { fill } from '../domain/copy.ts';
import type { PageData } from '../domain/page-data.ts';
import type { Region } from '../domain/region.ts';

/** Title of the page with an area open, or of the page itself: the same in the HTML and after a tap. */
export function titleOf({ copy }: PageData, region: Region | null): string {
  if (!region) return copy.site.title;
  const own = region.headline
    ? fill(copy.area.pageTitle, { name: region.name, headline: region.headline })
    : region.name;
  return `${own} - ${copy.site.title}`;
}
