import type { Region } from '../domain/region.ts';
import { toneOf, type Tone } from '../map/tone.ts';
import { sectionId } from '../state/url.ts';

const SURFACE: Readonly<Record<Tone, string>> = { focus: '--focus', aid: '--aid', land: '--soft' };

/**
 * What shows level 0's selection on the map and in the list: plain CSS that follows `:target`, for engines that know
 * `:has()`. Others still get the section itself.
 */
export function level0Style(regions: readonly Region[]): string {
  return regions
    .map((region) => {
      const id = sectionId(region.adcode);
      const chosen = `:root:not([data-level]):has(#${id}:target)`;
      const surface = `var(${SURFACE[toneOf(region)]})`;
      return (
        `${chosen} [data-adcode="${region.adcode}"] path{fill:${surface}}` +
        `${chosen} .area-label--inside[href="#${id}"] text{fill:var(--on-strong);stroke:${surface}}` +
        `${chosen} .names__link[href="#${id}"]{background:var(--ink);color:var(--paper)}`
      );
    })
    .join('');
}
