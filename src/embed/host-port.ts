import { SOURCE, VERSION } from './envelope.ts';
import { openedBy, type Gates } from './gates.ts';
import { isWorthTelling, sizeMessages, type Size } from './size-messages.ts';
import { asksForSize, isForUs } from './size-question.ts';

/** What a host page hears of besides sizes. */
export type HostEvent = 'ready' | 'area' | 'fact' | 'share' | 'error';

/** A frame that is not drawn is given none; its size is told all the same, after this, ms. */
const UNDRAWN_MS = 100;

/** A host that asks for more than this before level 1 is there means the last. */
const MOST_WAITING = 50;

/**
 * The one door to the host page: sizes and events out, commands in. Speaks to `parent` alone and hears only `parent`.
 */
export class HostPort {
  readonly #eid: string;
  readonly #measured: Element;
  #gates: Gates;
  #told: Size | null = null;
  #isPending = false;
  #waiting: unknown[] = [];
  #onMessage: ((data: unknown) => void) | null = null;

  /** `measured` is the element whose height is the embed's, whatever the frame's own height. */
  constructor(eid: string, gates: Gates, measured: Element) {
    this.#eid = eid;
    this.#gates = gates;
    this.#measured = measured;
  }

  /**
   * Starts to follow the measured element and to hear the parent. What is addressed to the embed waits for level 1,
   * which parses it; `onAsked` runs when something has come.
   */
  open(onAsked: () => void): void {
    addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
      if (source !== parent || parent === window) return;
      const gates = openedBy(this.#gates, data);
      if (gates) {
        const first = gates.iframeResizer !== null && typeof data === 'string';
        this.#gates = gates;
        return this.#tellSize(first);
      }
      if (!isForUs(data)) return;
      if (asksForSize(data)) return this.#tellSize();
      if (this.#onMessage) return this.#onMessage(data);
      if (this.#waiting.push(data) > MOST_WAITING) this.#waiting.shift();
      onAsked();
    });
    if ('ResizeObserver' in window) new ResizeObserver(() => this.resized()).observe(this.#measured);
    // A new height of the frame may have left a scrollbar behind.
    for (const moment of ['resize', 'load']) addEventListener(moment, () => this.resized());
    this.#tellSize();
  }

  /** From now on messages go to `onMessage`, those that waited first. */
  serve(onMessage: (data: unknown) => void): void {
    this.#onMessage = onMessage;
    for (const data of this.#waiting.splice(0)) onMessage(data);
  }

  /** Something may have changed the height: it is measured once a frame and told where it moved. */
  resized(): void {
    if (this.#isPending) return;
    this.#isPending = true;
    const measure = (): void => {
      if (!this.#isPending) return;
      this.#isPending = false;
      if (isWorthTelling(this.#told, this.#size())) this.#tellSize();
    };
    requestAnimationFrame(measure);
    setTimeout(measure, UNDRAWN_MS);
  }

  tell(event: HostEvent, data: Readonly<Record<string, unknown>>): void {
    this.#post({ source: SOURCE, v: VERSION, eid: this.#eid, event, data });
  }

  #size(): Size {
    return withoutScrollbar(() => {
      const { width, height } = this.#measured.getBoundingClientRect();
      return { width: Math.ceil(width), height: Math.ceil(height) };
    });
  }

  #tellSize(first = false): void {
    const size = this.#size();
    if (!isWorthTelling(null, size)) return;
    this.#told = size;
    for (const message of sizeMessages(size, this.#gates, this.#eid, location.href, first))
      this.#post(message);
  }

  #post(message: unknown): void {
    if (parent !== window) parent.postMessage(message, '*');
  }
}

/**
 * Measures as if no scrollbar took room: in a frame that is sized to the answer there is none, and a height that was
 * measured beside one would keep it there.
 */
function withoutScrollbar<T>(measure: () => T): T {
  const { documentElement: root } = document;
  if (root.clientWidth === innerWidth) return measure();
  const { scrollY: at } = window;
  root.style.overflowY = 'hidden';
  const measured = measure();
  root.style.overflowY = '';
  if (scrollY !== at) scrollTo(0, at);
  return measured;
}
