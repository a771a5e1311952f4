/** Colours of the screen: one of two, or as the reader's system has it. */
export const SCHEMES = ['light', 'dark', 'auto'] as const;
export type Scheme = (typeof SCHEMES)[number];
