/** Whose messages are ours between a host page and its embed, in `source` one way and in `to` the other. */
export const SOURCE = 'zhengha-map';
/** Version of the embed's own messages, both ways. */
export const VERSION = 1;
