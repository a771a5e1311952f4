import { langFolder, LANGS } from '../../domain/lang.ts';
import { SANDBOX } from '../../state/sandbox.ts';
import type { HostCommand } from '../commands.ts';
import { SOURCE, VERSION } from '../envelope.ts';
import { StandIn } from './stand-in.ts';

/**
 * `<zhengha-map area="410181">` on a host page: the map in a frame that is as high as it needs to be. What stands inside
 * the element (a link around a picture) is shown without script, until the map has spoken, in print and in feeds.
 * Needs nothing of the host page's style or script, leaves no globals, and may be loaded twice.
 */
const NAME = SOURCE;
/** Attributes that a running embed follows by a command, and those that only a new frame can follow. */
const LIVE = ['area', 'view', 'topic', 'scheme', 'lang'] as const;
const FIXED = ['bg', 'ui', 'link'] as const;
/** Heights beyond these are nobody's map, px. */
const HEIGHTS = [160, 20_000] as const;
/** The frame's height until the map says its own, px. */
const FIRST_HEIGHT = 480;
/** How far below the window the frame is made ready, so that it is there in time. */
const AHEAD = '300px';

/** How every frame stands, whatever the host's page says of frames. */
const FRAME = {
  display: 'block',
  width: '100%',
  'min-width': '0',
  'max-width': 'none',
  'min-height': '0',
  'max-height': 'none',
  border: '0',
  // A frame whose scheme differs from its content's is painted opaque.
  'color-scheme': 'light',
};
/**
 * How it waits for its map: as wide as it will be, which is all that its height goes by. A float without height takes no
 * room and parts no margins; what is invisible is met by no Tab, pointer or screen reader.
 */
const WAITING = { float: 'left', height: '0', margin: '0', visibility: 'hidden' };

function dress(frame: HTMLElement, looks: Readonly<Record<string, string>>): void {
  for (const [key, value] of Object.entries(looks)) frame.style.setProperty(key, value, 'important');
}

const script = document.currentScript;
const home = script instanceof HTMLScriptElement ? script.src : null;

class ZhenghaMap extends HTMLElement {
  static readonly observedAttributes: readonly string[] = LIVE;
  readonly #eid = `zh-${Math.random().toString(36).slice(2, 8)}`;
  #frame: HTMLIFrameElement | null = null;
  /** The frame's height once it is shown, px. */
  #height = FIRST_HEIGHT;
  #hasSpoken = false;
  #isReady = false;
  #isOnPaper = false;
  readonly #standIn = new StandIn();
  /** Attributes that were set while the frame was loading. */
  readonly #waiting = new Set<string>();
  #life = new AbortController();

  connectedCallback(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    this.style.display ||= 'block';
    addEventListener('message', (event) => this.#hear(event), { signal });
    // On paper the picture is surer than a frame, which no sheet breaks.
    const print = (isOnPaper: boolean): void => {
      this.#isOnPaper = isOnPaper;
      this.#show();
    };
    addEventListener('beforeprint', () => print(true), { signal });
    addEventListener('afterprint', () => print(false), { signal });
    if (this.getAttribute('load') === 'click') {
      this.addEventListener('click', (event) => this.#mountOn(event), { signal });
    } else if ('IntersectionObserver' in window) {
      const observer = new IntersectionObserver(
        (entries) => {
          if (entries.some(({ isIntersecting }) => isIntersecting)) this.#mount();
        },
        { rootMargin: AHEAD },
      );
      observer.observe(this);
      signal.addEventListener('abort', () => observer.disconnect());
    } else this.#mount();
  }

  disconnectedCallback(): void {
    this.#life.abort();
    this.#frame?.remove();
    this.#frame = null;
    this.#hasSpoken = this.#isReady = this.#isOnPaper = false;
    this.#waiting.clear();
    this.#show();
  }

  /** Whoever sets an attribute asks for something, also for what it says already: readers have opened other areas since. */
  attributeChangedCallback(name: string): void {
    if (this.#isReady) return this.#follow(name);
    // In the order they were last set in: a view closes an area.
    this.#waiting.delete(name);
    if (this.#frame) this.#waiting.add(name);
  }

  #mountOn(event: MouseEvent): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    // Asked again while no map comes, the picture is its link; the second half of a double click asks for nothing.
    if (this.#frame && event.detail < 2) return;
    event.preventDefault();
    this.#mount();
  }

  #mount(): void {
    if (this.#frame) return;
    const frame = document.createElement('iframe');
    const { offsetHeight } = this;
    frame.src = this.#address();
    frame.title = this.title || this.querySelector('img')?.alt || this.textContent.trim() || '郑哈图';
    frame.allow = 'fullscreen';
    frame.setAttribute('sandbox', SANDBOX);
    dress(frame, { ...FRAME, ...WAITING });
    this.#frame = frame;
    this.#height = Math.max(offsetHeight, FIRST_HEIGHT);
    this.append(frame);
  }

  #address(): string {
    const root = this.getAttribute('src') ?? home ?? this.querySelector('a')?.href ?? '';
    // A language's own folder shows it from the first moment; a query would change it later.
    const lang = LANGS.find((each) => each === this.lang);
    const address = new URL(`${lang ? langFolder(lang) : ''}embed/`, new URL(root, document.baseURI));
    address.searchParams.set('eid', this.#eid);
    for (const key of [...LIVE, ...FIXED]) {
      const value = this.getAttribute(key);
      if (value !== null) address.searchParams.set(key, value);
    }
    return address.href;
  }

  /** Shows the frame once its map has spoken; before, on paper and without a frame what stands inside the element. */
  #show(): void {
    const frame = this.#frame;
    if (!frame || !this.#hasSpoken) return this.#standIn.show();
    if (this.#isOnPaper) {
      this.#standIn.show();
      return dress(frame, { display: 'none' });
    }
    const { activeElement } = document;
    const hasFocus = activeElement !== frame && this.contains(activeElement);
    this.#standIn.hide([...this.children].filter((child) => child !== frame));
    for (const key of Object.keys(WAITING)) frame.style.removeProperty(key);
    dress(frame, { display: 'block', height: `${this.#height}px` });
    // Who was at the picture is at the map, not at the top of the host's page.
    if (hasFocus) frame.focus({ preventScroll: true });
  }

  #fit(height: number): void {
    const [least, most] = HEIGHTS;
    this.#height = Math.min(Math.max(Math.ceil(height), least), most);
  }

  #hear({ source, data }: MessageEvent<unknown>): void {
    if (!this.#frame || source !== this.#frame.contentWindow) return;
    if (typeof data !== 'object' || data === null || !('source' in data) || data.source !== SOURCE) return;
    if (!('event' in data) || typeof data.event !== 'string') return;
    if ('height' in data && Number.isFinite(data.height)) this.#fit(Number(data.height));
    // Whatever it says first: there is a map, which a server that is down or a policy of the host may have withheld.
    this.#hasSpoken = true;
    this.#show();
    if (data.event === 'size') return;
    if (data.event === 'ready') {
      this.#isReady = true;
      for (const name of this.#waiting) this.#follow(name);
      this.#waiting.clear();
    }
    const detail = 'data' in data ? data.data : undefined;
    this.dispatchEvent(new CustomEvent(`${NAME}:${data.event}`, { detail, bubbles: true }));
  }

  #follow(name: string): void {
    const value = this.getAttribute(name);
    const to = { to: SOURCE, v: VERSION };
    const ask = (command: Readonly<Record<string, unknown>> & Pick<HostCommand, 'cmd'>): void =>
      this.#frame?.contentWindow?.postMessage({ ...to, ...command }, '*');
    if (name === 'area') ask({ cmd: 'select', area: value || null });
    else if (name === 'view') ask({ cmd: 'view', value: value ?? 'zhengzhou' });
    else if (name === 'topic') ask({ cmd: 'topic', value: value ?? '' });
    else if (name === 'scheme') ask({ cmd: 'scheme', value: value ?? 'auto' });
    else if (name === 'lang' && value) ask({ cmd: 'lang', value });
  }
}

if (!customElements.get(NAME)) customElements.define(NAME, ZhenghaMap);
