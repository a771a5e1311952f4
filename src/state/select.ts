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
  /** Whether a fact passes the topic filter. */
  readonly passes: (fact: Fact) => boolean;
  /** Facts in all, per topic: what a chip's number says. */
  readonly counts: ReadonlyMap<Topic, number>;
  /** Areas with facts that pass the topic filter, with how many; empty while no topic is chosen. */
  readonly matches: ReadonlyMap<Adcode, number>;
}

/** What lights areas besides the URL: results of a search, a step of the aid story. `null`: nothing does. */
export type Lit = ReadonlySet<Adcode> | null;

/** The areas at the ends that a step of the aid story lights; `null` for a step that lights the link alone. */
export function litByStep({ light }: AidStep, regions: readonly Region[]): Lit {
  const ends = light.filter((end) => end !== 'link');
  const lit = regions.filter(({ adcode, parent }) =>
    ends.some((end) => (end === 'yizhou' ? adcode === AIDED : parent === ZHENGZHOU)),
  );
  return ends.length > 0 ? new Set(lit.map((region) => region.adcode)) : null;
}

/** The one selection pipeline: regions + URL state → what every view shows. */
export function select(regions: readonly Region[], state: UrlState, lit: Lit = null): Selection {
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
  const view = state.view ?? (region ? frameIdOf(region) : 'zhengzhou');
  const chosen = compared ? [...compared] : region ? [region] : [];
  return {
    region,
    compared,
    view,
    activeFrame: VIEW_FRAME[view],
    passes,
    counts: countTopics(regions),
    matches,
    emphasis: emphasisOf(regions, chosen, lit ?? (topics.size > 0 ? new Set(matches.keys()) : null)),
  };
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
