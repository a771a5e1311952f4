import { frameIdOf } from '../domain/frame.ts';
import type { Region } from '../domain/region.ts';

/** The three surfaces of the map. One scale: it colours SVG and MapLibre and it writes the legend. */
export const TONES = ['focus', 'aid', 'land'] as const;
export type Tone = (typeof TONES)[number];

/** Vermilion for 郑州's reported areas, indigo for the aided one, land for the others. */
export function toneOf(region: Pick<Region, 'adcode' | 'role' | 'parent'>): Tone {
  if (region.role !== 'focus') return 'land';
  return frameIdOf(region) === 'yizhou' ? 'aid' : 'focus';
}
