import { SOURCE, VERSION } from './envelope.ts';
import type { Gates } from './gates.ts';

/** What an embed needs of room at its present width, whole CSS px. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Everything that is to be posted about a size, in order: the one message that AMP, @newswire/frames, Datawrapper's
 * snippets and our own element read, then the dialects whose gates are open. `first` is for the answer to
 * iframe-resizer's greeting, of which others read only the second half; `address` is the embed's own.
 */
export function sizeMessages(
  { width, height }: Size,
  gates: Gates,
  eid: string,
  address: string,
  first = false,
): unknown[] {
  const { pym, iframeResizer, openIframeResizer, wordPress, medium } = gates;
  return [
    {
      sentinel: 'amp',
      type: 'embed-size',
      height,
      width,
      'datawrapper-height': { [eid]: height },
      source: SOURCE,
      v: VERSION,
      eid,
      event: 'size',
    },
    ...(pym ? [`pymxPYMx${pym}xPYMxheightxPYMx${height}`] : []),
    ...(iframeResizer && first ? [`[iFrameSizer]${iframeResizer}:${height}:${width}:init`] : []),
    ...(iframeResizer ? [`[iFrameSizer]${iframeResizer}:${height}:${width}:resizeObserver`] : []),
    ...(openIframeResizer ? [{ type: 'iframe-resized', width, height }] : []),
    ...(wordPress ? [{ message: 'height', value: height, secret: wordPress }] : []),
    ...(medium ? [JSON.stringify({ src: address, context: 'iframe.resize', height })] : []),
  ];
}

/** Whether a size has moved enough to be told: by more than one pixel. An embed that is not laid out has none. */
export const isWorthTelling = (told: Size | null, now: Size): boolean =>
  now.height > 0 &&
  now.width > 0 &&
  (told === null || Math.abs(told.height - now.height) > 1 || told.width !== now.width);
