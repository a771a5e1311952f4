import type { FrameId } from './frame.ts';

/** 郑州 · 援疆 · 伊州, in the order of the switch. */
export const VIEWS = ['zhengzhou', 'aid', 'yizhou'] as const;
export type View = (typeof VIEWS)[number];

/** The frame that a view shows at full size; the aid view shows both as a pair. */
export const VIEW_FRAME: Readonly<Record<View, FrameId | null>> = {
  zhengzhou: 'zhengzhou',
  aid: null,
  yizhou: 'yizhou',
};
