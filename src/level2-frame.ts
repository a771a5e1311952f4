import type { Frame, FrameId } from './domain/frame.ts';
import type { Story } from './state/story.svelte.ts';

/** The frame at full size, or 郑州's while none is. */
export const frameOf = ({ page, activeFrame }: Story): Frame => {
  const frame = page.frames.find(({ id }) => id === (activeFrame ?? 'zhengzhou'));
  if (!frame) throw new Error(`The page's data has no frame ${activeFrame}.`);
  return frame;
};

/** Where a frame stands in the page. */
export function figureOf(id: FrameId): HTMLElement {
  const figure = document.getElementById(`frame-${id}`);
  if (!figure) throw new Error(`The page has no frame ${id}.`);
  return figure;
}
