import type { Adcode } from '../domain/adcode.ts';
import { frameIdOf, type FrameId } from '../domain/frame.ts';
import type { Region } from '../domain/region.ts';
import type { UrlState } from './url.ts';

/** How an area's surface is to look: chosen, stepping back while another is chosen, or plain. */
export type Emphasis = 'selected' | 'dimmed' | 'plain';

/** What map, list, panel and title all follow. */
export interface Selection {
  readonly region: Region | null;
  /** The frame at full size, where level 2 may be. */
  readonly activeFrame: FrameId;
  readonly emphasis: (adcode: Adcode) => Emphasis;
}

/** The one selection pipeline: regions + URL state → what every view shows. */
export function select(regions: readonly Region[], state: UrlState): Selection {
  const region = regions.find((candidate) => candidate.adcode === state.area) ?? null;
  const members = new Set(
    region && region.role === 'city'
      ? regions.filter((part) => part.parent === region.adcode).map((part) => part.adcode)
      : [region?.adcode],
  );
  return {
    region,
    activeFrame: state.view ?? (region ? frameIdOf(region) : 'zhengzhou'),
    emphasis: (adcode) => {
      if (!region) return 'plain';
      if (region.adcode === adcode) return 'selected';
      return members.has(adcode) ? 'plain' : 'dimmed';
    },
  };
}
