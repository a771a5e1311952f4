import { KB } from '../support/bytes.ts';
import { median, ratio } from './stats.ts';
import { INTERACTION_IDS, type InteractionId, type Measured } from './types.ts';

/** One of the aims of the project and what was measured against it. */
export interface Target {
  readonly id:
    | 'static'
    | 'embed'
    | 'leaflet'
    | 'maplibre'
    | 'without-script'
    | 'without-level-2'
    | 'level-2'
    | InteractionId;
  /** `×` for a ratio of medians, `KB` for 1000 bytes on the wire, `ms` for a median. */
  readonly unit: '×' | 'KB' | 'ms';
  readonly limit: number;
  readonly measured: number;
  readonly isMet: boolean;
}

/** Within this an interaction has to be painted, ms. */
const INTERACTION_MS = 100;

/** Holds what was measured against the aims. */
export function checkTargets({
  answered,
  hosted,
  level2,
  withoutScript,
  withoutLevel2,
  interactions,
}: Measured): Target[] {
  const target = (id: Target['id'], unit: Target['unit'], limit: number, measured: number): Target => ({
    id,
    unit,
    limit,
    measured,
    isMet: measured <= limit,
  });
  return [
    target('static', '×', 1.15, ratio(answered.ours, answered.static)),
    target('embed', '×', 1.15, ratio(hosted.ours, hosted.static)),
    target('leaflet', '×', 0.8, ratio(answered.ours, answered.leaflet)),
    target('maplibre', '×', 0.3, ratio(answered.ours, answered.maplibre)),
    target('without-script', 'KB', 30, withoutScript.bytes / KB),
    target('without-level-2', 'KB', 120, withoutLevel2.bytes / KB),
    target('level-2', '×', 1.15, median(level2.ours) / median(level2.maplibre)),
    ...INTERACTION_IDS.map((id) => target(id, 'ms', INTERACTION_MS, median(interactions[id]))),
  ];
}
