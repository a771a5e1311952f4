import type { Lang } from '../domain/lang.ts';
import { formatUrl, type UrlState } from './url.ts';

/** 32-bit FNV-1a offset and prime (Fowler, Noll, Vo). */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/**
 * Short name of an embed that shows what `address` asks for, as `zh-7f3a`: the same for the same wish, and another one for
 * another, so that embeds of one host page are told apart by what they show.
 */
export function embedId(address: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(address)) hash = Math.imul(hash ^ byte, PRIME);
  return `zh-${(hash >>> 0).toString(36)}`;
}

/** The same for an embed that has no name yet, wherever its code is made. */
export const wishId = (wish: {
  readonly lang: Lang;
  readonly state: UrlState;
  readonly look: Readonly<Record<string, string>>;
}): string => embedId([wish.lang, formatUrl(wish.state), ...Object.values(wish.look)].join(' '));
