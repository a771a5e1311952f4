/** WeChat's browser: it downloads nothing, and pictures are kept by a long press. */
export const isWeChat = (userAgent: string): boolean => /MicroMessenger/i.test(userAgent);

/** Whether a picture is kept by pressing it: in WeChat, and where a finger is what points. */
export const keepsByPressing = (): boolean =>
  isWeChat(navigator.userAgent) || matchMedia('(hover: none) and (pointer: coarse)').matches;

/** Whether a link can save a file. */
export const canDownload = (): boolean => !isWeChat(navigator.userAgent);
