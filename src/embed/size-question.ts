import { SOURCE, VERSION } from './envelope.ts';

/** Whether a message is addressed to the embed: `{to: 'zhengha-map', …}`. */
export const isForUs = (data: unknown): data is object =>
  typeof data === 'object' && data !== null && 'to' in data && data.to === SOURCE;

/**
 * Whether it asks for the size, as documented and with nothing beside: `{to, v: 1, cmd: 'size?'}`. Answered before level 1
 * is there, and so by hand: the parser of all other commands comes with it.
 */
export const asksForSize = (data: object): boolean =>
  'cmd' in data &&
  data.cmd === 'size?' &&
  'v' in data &&
  data.v === VERSION &&
  Object.keys(data).length === 3;
