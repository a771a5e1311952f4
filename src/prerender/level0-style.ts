import type { Region } from '../domain/region.ts';
import { TOPICS } from '../domain/vocabulary.ts';
import { toneOf, type Tone } from '../map/tone.ts';
import { topicFragment } from '../state/links.ts';
import { sectionId } from '../state/url.ts';

const SURFACE: Readonly<Record<Tone, string>> = { focus: '--focus', aid: '--aid', land: '--soft' };

/** Rules that hold until level 1 has taken over. */
const LEVEL0 = ':root:not([data-level])';

/**
 * What shows level 0's selection and topic filter on the map and in the lists: plain CSS that follows `:target`, for
 * engines that know `:has()`. Others still get the section itself. Each `:has()` names its target child by child:
 * searching the whole page for each of them took longer than everything else between a tap and its answer.
 */
export function level0Style(regions: readonly Region[]): string {
  return [...regions.map(selectionRules), ...TOPICS.map((topic) => topicRules(topic, regions))].join('');
}

function selectionRules(region: Region): string {
  const id = sectionId(region.adcode);
  const chosen = `${LEVEL0} .story:has(>.story__panel>.panel>#${id}:target)`;
  const surface = `var(${SURFACE[toneOf(region)]})`;
  return (
    `${chosen} [data-adcode="${region.adcode}"] path{fill:${surface}}` +
    `${chosen} .area-label--inside[href="#${id}"] text{fill:var(--on-strong);stroke:${surface}}` +
    `${chosen} .names__link[href="#${id}"]{background:var(--ink);color:var(--paper)}`
  );
}

function topicRules(topic: (typeof TOPICS)[number], regions: readonly Region[]): string {
  const target = `${topicFragment(topic)}:target`;
  const others = regions
    .filter((region) => region.role !== 'city' && !region.facts.some((fact) => fact.topic === topic))
    .map(
      ({ adcode }) => `${LEVEL0} .topics:has(>.topics__list>${target})~.story [data-adcode="${adcode}"] path`,
    );
  return (
    `${LEVEL0} ${target}>.chip{border-color:var(--focus);color:var(--focus-text)}` +
    `${LEVEL0} ${target}~.topics__clear{visibility:visible}` +
    `${others.join(',')}{fill-opacity:.45}`
  );
}
