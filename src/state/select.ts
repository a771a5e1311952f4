import { AIDED, ZHENGZHOU, type Adcode } from '../domain/adcode.ts';
import type { AidStep } from '../domain/aid-story.ts';
import type { Fact } from '../domain/fact.ts';
import { frameIdOf, type FrameId } from '../domain/frame.ts';
import type { Region } from '../domain/region.ts';
import { VIEW_FRAME, type View } from '../domain/view.ts';
import { TOPICS, type Topic } from '../domain/vocabulary.ts';
import type { UrlState } from './url.ts';

/** How an area's surface is to look: chosen, answering a filter or search, stepping back, or plain. */
export type Emphasis = 'selected' | 'lit' | 'dimmed' | 'plain';

/** What map, list, panel and title all follow. */
export interface Selection {
  readonly region: Region | null;
  readonly compared: readonly [Region, Region] | null;
  readonly view: View;
  /** The frame at full size, where level 2 may be; `null` in the aid view, whose frames are a pair. */
  readonly activeFrame: FrameId | null;
  readonly emphasis: (adcode: Adcode) => Emphasis;
  /** What lights areas at present. */
  readonly litBy: 'search' | 'topics' | 'step' | null;
  /** How the link between the two ends is to look: lit or stepping back while a step of the aid story lights the map. */
  readonly linkEmphasis: Exclude<Emphasis, 'selected'>;
  /** Whether a fact passes the topic filter. */
  readonly passes: (fact: Fact) => boolean;
  /** Facts in all, per topic: what a chip's number says. */
  readonly counts: ReadonlyMap<Topic, number>;
  /** Areas with facts that pass the topic filter, with how many; empty while no topic is chosen. */
  readonly matches: ReadonlyMap<Adcode, number>;
}

/** Areas that a search found; `null` while there is no search. */
export type Lit = ReadonlySet<Adcode> | null;

/** What a step of the aid story lights: areas, the link between the ends, or both. */
export interface StepLight {
  readonly areas: ReadonlySet<Adcode>;
  readonly link: boolean;
}

/** What lights the map besides the URL. What the reader asked for last and most plainly comes first: search, topics, step. */
export interface Lights {
  readonly found: Lit;
  readonly step: StepLight | null;
}

const NO_LIGHTS: Lights = { found: null, step: null };

/** What a step of the aid story lights; with the link alone, all areas step back. */
export function litByStep({ light }: AidStep, regions: readonly Region[]): StepLight {
  const lit = regions.filter(({ adcode, parent }) =>
    light.some((end) => (end === 'yizhou' ? adcode === AIDED : end === 'zhengzhou' && parent === ZHENGZHOU)),
  );
  return { areas: new Set(lit.map((region) => region.adcode)), link: light.includes('link') };
}

/** The one selection pipeline: regions + URL state → what every view shows. */
export function select(regions: readonly Region[], state: UrlState, lights: Lights = NO_LIGHTS): Selection {
  const find = (adcode: Adcode | null): Region | null =>
    regions.find((candidate) => candidate.adcode === adcode) ?? null;
  const region = find(state.area);
  const first = find(state.compare?.[0] ?? null);
  const second = find(state.compare?.[1] ?? null);
  const compared = first && second ? ([first, second] as const) : null;
  const topics = new Set(state.topics);
  const passes = (fact: Fact): boolean => topics.size === 0 || topics.has(fact.topic);
  const matches = new Map(
    topics.size === 0
      ? []
      : regions
          .map((each) => [each.adcode, each.facts.filter(passes).length] as const)
          .filter(([, n]) => n > 0),
  );
  const chosen = compared ? [...compared] : region ? [region] : [];
  const view = state.view ?? viewThatShows(chosen);
  const asked = lights.found ?? (topics.size > 0 ? new Set(matches.keys()) : null);
  const step = asked ? null : lights.step;
  return {
    region,
    compared,
    view,
    activeFrame: VIEW_FRAME[view],
    passes,
    counts: countTopics(regions),
    matches,
    emphasis: emphasisOf(regions, chosen, asked ?? step?.areas ?? null),
    litBy: lights.found ? 'search' : asked ? 'topics' : step ? 'step' : null,
    linkEmphasis: step ? (step.link ? 'lit' : 'dimmed') : 'plain',
  };
}

/** The view with all of these areas at a size to look at; 郑州, where the page opens, when there are none. */
function viewThatShows(chosen: readonly Region[]): View {
  const [frame = 'zhengzhou', ...others] = new Set(chosen.map(frameIdOf));
  return others.length === 0 ? frame : 'aid';
}

function countTopics(regions: readonly Region[]): Map<Topic, number> {
  const facts = regions.flatMap((region) => region.facts);
  return new Map(TOPICS.map((topic) => [topic, facts.filter((fact) => fact.topic === topic).length]));
}

/** A chosen city lets its divisions stand as they are; everything else steps back. */
function emphasisOf(
  regions: readonly Region[],
  chosen: readonly Region[],
  lit: Lit,
): (adcode: Adcode) => Emphasis {
  const selected = new Set(chosen.map((region) => region.adcode));
  const cities = new Set(chosen.filter((region) => region.role === 'city').map((city) => city.adcode));
  const parentOf = new Map(regions.map((region) => [region.adcode, region.parent]));
  return (adcode) => {
    if (selected.has(adcode)) return 'selected';
    if (lit) return lit.has(adcode) ? 'lit' : 'dimmed';
    const parent = parentOf.get(adcode) ?? null;
    return selected.size === 0 || (parent !== null && cities.has(parent)) ? 'plain' : 'dimmed';
  };
}
