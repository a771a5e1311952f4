import { frameIdOf } from '../domain/frame.ts';
import type { Region } from '../domain/region.ts';

/** The three surfaces of the map. One scale: it colours SVG and MapLibre and it writes the legend. */
export const TONES = ['focus', 'aid', 'land'] as const;
export type Tone = (typeof TONES)[number];

/** Vermilion for 郑州's reported areas, indigo for the aided one, land for the others. */
export function toneOf(region: Pick<Region, 'adcode' | 'role' | 'parent'>): Tone {
  return region.role === 'focus' ? endTone(region) : 'land';
}

/** The colour of an area's end of the story: its reported areas have it, and the line around the whole city. */
export const endTone = (area: Pick<Region, 'adcode' | 'parent'>): 'focus' | 'aid' =>
  frameIdOf(area) === 'yizhou' ? 'aid' : 'focus';
