import type { Region } from '../domain/region.ts';
import type { View } from '../domain/view.ts';
import { TOPICS } from '../domain/vocabulary.ts';
import { TONES, toneOf, type Tone } from '../map/tone.ts';
import { topicFragment, viewFragment } from '../state/links.ts';
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
  return [
    ...regions.map(selectionRules),
    ...TOPICS.map((topic) => topicRules(topic, regions)),
    switchRules('yizhou', '>.stage>.frames>#frame-yizhou'),
    switchRules('aid', '>.story__panel>.panel>#aid'),
    YIZHOU_RULES,
  ].join('');
}

/** The switch marks the view that a link has led to. */
function switchRules(view: View, path: string): string {
  const link = `${LEVEL0} #app:has(>.story${path}:target) .views__link`;
  return (
    `${link}[aria-current]{background:none;color:inherit}` +
    `${link}[href="${viewFragment(view)}"]{background:var(--ink);color:var(--on-ink)}`
  );
}

const AT_YIZHOU = `${LEVEL0} .frames:has(>#frame-yizhou:target)`;

/**
 * 伊州's frame, which a link has led to: on phones it changes places with 郑州's and is as wide; its names are those of a
 * larger inset. Beside the panel it is in sight anyway, and nothing moves.
 */
const YIZHOU_RULES =
  `@media screen and (max-width:699px) and (max-aspect-ratio:9/10) and (min-height:440px){` +
  `${AT_YIZHOU}>#frame-yizhou{position:sticky;z-index:2;top:0;grid-row:1;grid-column:1/-1;max-width:none;margin:0;border-width:0 0 1px}` +
  `${AT_YIZHOU}>#frame-zhengzhou{position:relative;z-index:1;grid-row:2}` +
  `${AT_YIZHOU}+*>.legend{grid-row:3;grid-column:1/-1;padding:0 16px}` +
  `${AT_YIZHOU}>#frame-yizhou .labels--xs>*{display:none}` +
  `${AT_YIZHOU}>#frame-yizhou .labels--inset>*{display:inline}}` +
  `${LEVEL0} .frame--inset:target{scroll-margin-top:8px}` +
  `@media (min-width:1000px) and (min-aspect-ratio:1/1){${LEVEL0} .frame--inset:target{scroll-margin-top:100vh}}`;

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
