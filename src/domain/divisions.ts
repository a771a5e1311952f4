import { frameIdOf, type FrameId } from './frame.ts';
import type { Region } from './region.ts';

const ROLE_ORDER: readonly Region['role'][] = ['focus', 'city', 'context'];

/** Areas the page reports on, then cities, then the others; each group keeps the official order. */
export function reportedFirst<T extends Pick<Region, 'role'>>(regions: readonly T[]): T[] {
  return ROLE_ORDER.flatMap((role) => regions.filter((region) => region.role === role));
}

/** The divisions that a frame shows, reported ones first. */
export function divisionsOf<T extends Pick<Region, 'adcode' | 'parent' | 'role'>>(
  frame: FrameId,
  regions: readonly T[],
): T[] {
  return reportedFirst(regions.filter((region) => region.role !== 'city' && frameIdOf(region) === frame));
}
