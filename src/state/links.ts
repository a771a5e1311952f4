import type { Adcode } from '../domain/adcode.ts';
import { FRAME_IDS, type FrameId } from '../domain/frame.ts';

/** What a link of the prerendered page asks for, once level 1 answers it without a jump. */
export type Command =
  | { readonly do: 'open'; readonly area: Adcode }
  | { readonly do: 'show'; readonly frame: FrameId }
  | { readonly do: 'close' };

/** Where the links of a page lead at level 0. */
export const STORY_FRAGMENT = '#story';
export const frameFragment = (frame: FrameId): string => `#frame-${frame}`;

/** Reads a link's own `href`; `null` for one that level 1 leaves to the browser. */
export function commandOf(href: string | null): Command | null {
  if (href === STORY_FRAGMENT) return { do: 'close' };
  const area = /^#area-(\d{6})$/.exec(href ?? '')?.[1];
  if (area) return { do: 'open', area };
  const frame = FRAME_IDS.find((id) => frameFragment(id) === href);
  return frame ? { do: 'show', frame } : null;
}

/** Whether a click is meant for this page and not for a new tab, a download or a menu. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
