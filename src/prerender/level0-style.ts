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
  return [selectionRules(regions), topicRules(regions), SWITCH_RULES].join('');
}

/** The links of the switch while a link has led to a view. */
const switchAt = (view: View, path: string): { view: View; links: string } => ({
  view,
  links: `${LEVEL0} #app:has(>.story${path}:target) .views__link`,
});
const SWITCHES = [
  switchAt('yizhou', '>.stage>.frames>#frame-yizhou'),
  switchAt('aid', '>.story__panel>.panel>#aid'),
];
/** It marks that view. */
const SWITCH_RULES =
  `${SWITCHES.map(({ links }) => `${links}[aria-current]`).join(',')}{background:none;color:inherit}` +
  `${SWITCHES.map(({ view, links }) => `${links}[href="${viewFragment(view)}"]`).join(',')}{background:var(--ink);color:var(--on-ink)}`;

/** Windows of one upright column, and those with the panel beside the map, as `styles/stage.css` has them. */
const PHONE = 'screen and (max-width:699px) and (max-aspect-ratio:9/10) and (min-height:440px)';
const DESK = 'screen and (min-width:1000px) and (min-aspect-ratio:1/1)';
const AT_YIZHOU = `${LEVEL0} .frames:has(>#frame-yizhou:target)`;

/**
 * The page's alone, whose windows these are; an embed's frame is as high as its width makes it, and both maps are in sight.
 * 伊州's frame, which a link has led to: on phones and desks it changes places with 郑州's and is as large; its names are those
 * of a larger inset, on desks set as small as names are there. On tablets it is in sight anyway, and nothing moves.
 */
export const YIZHOU_RULES =
  `${LEVEL0} .frame--inset:target{scroll-margin-top:8px}` +
  `@media ${PHONE},${DESK}{` +
  `${AT_YIZHOU}>#frame-yizhou{grid-row:1;grid-column:1/-1;margin:0}` +
  `${AT_YIZHOU}>#frame-zhengzhou{grid-row:2}` +
  `${AT_YIZHOU}>#frame-yizhou .labels--xs>*{display:none}` +
  `${AT_YIZHOU}>#frame-yizhou .labels--inset>*{display:inline}}` +
  `@media ${PHONE}{` +
  `${AT_YIZHOU}>#frame-yizhou{position:sticky;z-index:2;top:0;max-width:none;border-width:0 0 1px}` +
  `${AT_YIZHOU}>#frame-zhengzhou{position:relative;z-index:1}` +
  `${AT_YIZHOU}+*>.legend{grid-row:3;grid-column:1/-1;padding:0 16px}}` +
  `@media ${DESK}{` +
  `${AT_YIZHOU}>#frame-yizhou{justify-self:center;width:100%;max-width:calc((100vh - 21rem)*1.6);border:0}` +
  `${AT_YIZHOU}>#frame-yizhou text{transform:scale(.42);transform-box:fill-box;transform-origin:center}` +
  `${AT_YIZHOU}>#frame-yizhou .scale-text{transform-origin:right}` +
  `${AT_YIZHOU}>#frame-zhengzhou{grid-column:1;align-self:start;border:1px solid var(--line)}` +
  `${LEVEL0} .frame--inset:target{scroll-margin-top:100vh}}`;

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

/** Rules that many selectors share; none for no selector. */
const rule = (selectors: readonly string[], look: string): string =>
  selectors.length === 0 ? '' : `${selectors.join(',')}{${look}}`;

/** The area a link has led to, in the list and, in its own tone, on the map. */
function selectionRules(regions: readonly Region[]): string {
  const chosen = ({ adcode }: Region): string =>
    `${LEVEL0} .story:has(>.story__panel>.panel>#${sectionId(adcode)}:target)`;
  const link = (region: Region): string => `[href="#${sectionId(region.adcode)}"]`;
  const inTone = TONES.map((tone) => {
    const own = regions.filter((region) => region.role !== 'city' && toneOf(region) === tone);
    const surface = `var(${SURFACE[tone]})`;
    return (
      rule(
        own.map((region) => `${chosen(region)} [data-adcode="${region.adcode}"] path`),
        `fill:${surface}`,
      ) +
      rule(
        own.map((region) => `${chosen(region)} .area-label--inside${link(region)} text`),
        `fill:var(--on-strong);stroke:${surface}`,
      )
    );
  });
  const listed = regions.map((region) => `${chosen(region)} .names__link${link(region)}`);
  return inTone.join('') + rule(listed, 'background:var(--ink);color:var(--paper)');
}

/** The topic a link has led to: its chip, and the areas that have it, while the others step back. */
function topicRules(regions: readonly Region[]): string {
  const any = `${LEVEL0} .topics__list>:target`;
  const mapAt = (target: string): string => `${LEVEL0} .topics:has(>.topics__list>${target}:target)~.story`;
  const shapes = regions.filter(({ role }) => role !== 'city');
  const lit = TONES.map((tone) =>
    rule(
      TOPICS.flatMap((topic) => {
        const areas = shapes
          .filter((region) => toneOf(region) === tone && region.facts.some((fact) => fact.topic === topic))
          .map(({ adcode }) => `[data-adcode="${adcode}"]`);
        return areas.length > 0 ? [`${mapAt(topicFragment(topic))} :is(${areas.join(',')}) path`] : [];
      }),
      `fill:var(--${tone}-lit);fill-opacity:1`,
    ),
  );
  return (
    `${any}>.chip{border-color:var(--focus);color:var(--focus-text)}` +
    `${any}~.topics__clear{visibility:visible}` +
    `${mapAt('')} [data-adcode] path{fill-opacity:.55}` +
    lit.join('')
  );
}
