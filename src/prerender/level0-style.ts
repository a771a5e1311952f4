import type { Region } from '../domain/region.ts';
import { TOPICS } from '../domain/vocabulary.ts';
import { TONES, toneOf, type Tone } from '../map/tone.ts';
import { topicFragment } from '../state/links.ts';
import { sectionId } from '../state/url.ts';

const SURFACE: Readonly<Record<Tone, string>> = { focus: '--focus', aid: '--aid', land: '--soft' };

/** Rules that hold until level 1 has taken over. */
const LEVEL0 = ':root:not([data-level])';

/** What of a section a link may lead to: a fact, the heading of the targets. */
const INSIDE_AREA = ['>.facts>:target', '>.facts__heading:target'];

/**
 * How level 0's selection and topic filter look on the map and in the lists: plain CSS that follows `:target`, for
 * engines that know `:has()`. Others still get the section itself. Each `:has()` names its target child by child:
 * searching the whole page for each of them took longer than everything else between a tap and its answer.
 */
export function level0Looks(regions: readonly Region[]): string {
  return [...regions.map(selectionRules), ...TOPICS.map((topic) => topicRules(topic, regions))].join('');
}

/** A fact or a card that a link leads to shows the section it stands in, and only that one. */
export function insideRules(): string {
  const inArea = INSIDE_AREA.map((path) => `:has(${path})`);
  const panel = `${LEVEL0} .panel:has(>.area${INSIDE_AREA.join(',>.area')})`;
  return (
    `${[...inArea.map((has) => `${LEVEL0} .area${has}`), `${LEVEL0} .intro:has(>.card:target)`].join(',')}{display:block}` +
    `${panel}>.intro,${panel}>.area--open:not(:target,${inArea.join(',')}){display:none}` +
    `${LEVEL0} .panel:has(>.intro>.card:target)>.area--open{display:none}`
  );
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
  const shapes = regions.filter(({ role }) => role !== 'city');
  const has = (region: Region): boolean => region.facts.some((fact) => fact.topic === topic);
  const paint = (areas: readonly Region[], look: string): string =>
    areas.length === 0
      ? ''
      : `${LEVEL0} .topics:has(>.topics__list>${target})~.story :is(${areas
          .map(({ adcode }) => `[data-adcode="${adcode}"]`)
          .join(',')}) path{${look}}`;
  return (
    `${LEVEL0} ${target}>.chip{border-color:var(--focus);color:var(--focus-text)}` +
    `${LEVEL0} ${target}~.topics__clear{visibility:visible}` +
    TONES.map((tone) =>
      paint(
        shapes.filter((region) => has(region) && toneOf(region) === tone),
        `fill:var(--${tone}-lit)`,
      ),
    ).join('') +
    paint(
      shapes.filter((region) => !has(region)),
      'fill-opacity:.55',
    )
  );
}
