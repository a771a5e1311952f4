import { frameIdOf, type FrameId } from './frame.ts';
import type { Region } from './region.ts';

/** The divisions that a frame shows, those the page reports on first; among themselves both keep the official order. */
export function divisionsOf<T extends Pick<Region, 'adcode' | 'parent' | 'role'>>(
  frame: FrameId,
  regions: readonly T[],
): T[] {
  const divisions = regions.filter((region) => region.role !== 'city' && frameIdOf(region) === frame);
  const reported = divisions.filter(({ role }) => role === 'focus');
  return [...reported, ...divisions.filter((division) => !reported.includes(division))];
}
