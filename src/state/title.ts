import { fill } from '../domain/copy.ts';
import type { PageData } from '../domain/page-data.ts';
import type { Region } from '../domain/region.ts';

/** Title of the page with two areas compared, an area open, or of the page itself: in the HTML as after a tap. */
export function titleOf(
  { copy }: PageData,
  region: Region | null,
  compared: readonly [Region, Region] | null = null,
): string {
  if (compared) {
    const [first, second] = compared;
    return `${fill(copy.compare.pageTitle, { first: first.name, second: second.name })} - ${copy.site.title}`;
  }
  if (!region) return copy.site.title;
  const own = region.headline
    ? fill(copy.area.pageTitle, { name: region.name, headline: region.headline })
    : region.name;
  return `${own} - ${copy.site.title}`;
}
