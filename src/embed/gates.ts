import { urlOf } from './url-of.ts';

/**
 * Dialects that the host page has shown it speaks. A stray string makes a careless host throw, so each is spoken only
 * where its gate is open; the one combined message needs none.
 */
export interface Gates {
  /** `childId` of pym.js. */
  readonly pym: string | null;
  /** Id of iframe-resizer 4 and 5, and of open-iframe-resizer in its legacy mode. */
  readonly iframeResizer: string | null;
  readonly openIframeResizer: boolean;
  /** Secret of WordPress's wp-embed.js. */
  readonly wordPress: string | null;
  /** Medium's frame, or Embedly's. */
  readonly medium: boolean;
}

const PYM_ID = /^[\w-]{1,100}$/;
const SECRET = /^#\?secret=([a-zA-Z0-9]{1,100})$/;
/** As both versions begin their first message: id, margin, width too, log, interval. */
const RESIZER_INIT = /^\[iFrameSizer\]([^:]{1,200}):[^:]*:(?:true|false):(?:true|false):\d+:/;
const MEDIUM = /(^|\.)(medium\.com|embedly\.com|embed\.ly)$/;

/** The gates that address and referrer open by themselves. */
export function gatesOf(address: URL, referrer: string): Gates {
  const childId = address.searchParams.get('childId') ?? '';
  return {
    pym: PYM_ID.test(childId) ? childId : null,
    iframeResizer: null,
    openIframeResizer: false,
    wordPress: SECRET.exec(address.hash)?.[1] ?? null,
    medium: MEDIUM.test(urlOf(referrer)?.hostname ?? ''),
  };
}

/** The gates after a message of the parent that asks for a size; `null` when it asks for nothing. */
export function openedBy(gates: Gates, data: unknown): Gates | null {
  const id = typeof data === 'string' ? RESIZER_INIT.exec(data)?.[1] : undefined;
  if (id !== undefined) return { ...gates, iframeResizer: id };
  if (typeof data !== 'object' || data === null) return null;
  if ('type' in data && data.type === 'iframe-child-init') return { ...gates, openIframeResizer: true };
  if ('message' in data && data.message === 'ready' && gates.wordPress) return gates;
  // A @newswire/frames that was late for the first message.
  if ('sentinel' in data && data.sentinel === 'amp' && 'type' in data && data.type === 'frames-init')
    return gates;
  return null;
}
