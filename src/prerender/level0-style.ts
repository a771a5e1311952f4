import type { Region } from '../domain/region.ts';
import { TOPICS } from '../domain/vocabulary.ts';
import { toneOf, type Tone } from '../map/tone.ts';
import { topicFragment } from '../state/links.ts';
import { sectionId } from '../state/url.ts';

const SURFACE: Readonly<Record<Tone, string>> = { focus: '--focus', aid: '--aid', land: '--soft' };

/** While level 1 has not taken over and the element with this id is the `:target`. */
const whileTarget = (id: string): string => `:root:not([data-level]):has(#${id}:target)`;

/**
 * What shows level 0's selection and topic filter on the map and in the lists: plain CSS that follows `:target`, for
 * engines that know `:has()`. Others still get the section itself.
 */
export function level0Style(regions: readonly Region[]): string {
  return [...regions.map(selectionRules), ...TOPICS.map((topic) => topicRules(topic, regions))].join('');
}

function selectionRules(region: Region): string {
  const id = sectionId(region.adcode);
  const chosen = whileTarget(id);
  const surface = `var(${SURFACE[toneOf(region)]})`;
  return (
    `${chosen} [data-adcode="${region.adcode}"] path{fill:${surface}}` +
    `${chosen} .area-label--inside[href="#${id}"] text{fill:var(--on-strong);stroke:${surface}}` +
    `${chosen} .names__link[href="#${id}"]{background:var(--ink);color:var(--paper)}`
  );
}

function topicRules(topic: (typeof TOPICS)[number], regions: readonly Region[]): string {
  const fragment = topicFragment(topic);
  const chosen = whileTarget(fragment.slice(1));
  const others = regions
    .filter((region) => region.role !== 'city' && !region.facts.some((fact) => fact.topic === topic))
    .map((region) => `${chosen} [data-adcode="${region.adcode}"] path`);
  return (
    `${chosen} .chip[href="${fragment}"]{border-color:var(--focus);color:var(--focus-text)}` +
    `${chosen} .topics__clear{visibility:visible}` +
    `${others.join(',')}{fill-opacity:.45}`
  );
}
