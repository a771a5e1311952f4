import type { IControl, Map as MapLibreMap } from 'maplibre-gl';

/** MapLibre takes its hint away 100 ms after it last showed it, from a screen that has to be there until then, ms. */
const HINT_MS = 150;

const SVG = 'http://www.w3.org/2000/svg';
const ARROWS = 'M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3';

function drawArrows(): SVGElement {
  const picture = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  picture.setAttribute('viewBox', '0 0 24 24');
  picture.setAttribute('class', 'one-finger');
  path.setAttribute('d', ARROWS);
  picture.append(path);
  return picture;
}

/**
 * A button that gives the map to one finger, which else scrolls the page. The page has it
 * back when the button is pressed again, at Esc, and when the reader goes elsewhere: with focus, with a finger, or so far
 * down the page that the map is out of sight.
 */
export class OneFingerControl implements IControl {
  readonly #element = document.createElement('div');
  readonly #button = document.createElement('button');
  #map: MapLibreMap | null = null;
  /** What listens for the reader's leaving, while one finger moves the map. */
  #held: AbortController | null = null;
  #hintedAt = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(label: string) {
    const button = this.#button;
    button.type = 'button';
    button.title = label;
    button.setAttribute('aria-label', label);
    button.setAttribute('aria-pressed', 'false');
    button.append(drawArrows());
    button.addEventListener('click', () => (this.#held ? this.#giveBack() : this.#take()));
    this.#element.className = 'maplibregl-ctrl maplibregl-ctrl-group';
    this.#element.append(button);
  }

  onAdd(map: MapLibreMap): HTMLElement {
    this.#map = map;
    map.on('cooperativegestureprevented', () => (this.#hintedAt = performance.now()));
    // The SVG that is in sight then has nothing to move.
    map.on('webglcontextlost', () => this.#giveBack());
    return this.#element;
  }

  onRemove(): void {
    this.#held?.abort();
    clearTimeout(this.#timer);
    this.#map = null;
    this.#element.remove();
  }

  #take(): void {
    const container = this.#map?.getContainer();
    if (!container) return;
    const held = new AbortController();
    const { signal } = held;
    const giveBack = (): void => this.#giveBack();
    const leave = ({ target }: Event): void => {
      if (!(target instanceof Node && container.contains(target))) giveBack();
    };
    document.addEventListener('focusin', leave, { signal });
    document.addEventListener('pointerdown', leave, { signal });
    // From an embed into its host's page, or to another window.
    addEventListener('blur', giveBack, { signal });
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      // What is open in the panel stays open: one key ends one thing.
      event.preventDefault();
      giveBack();
    };
    addEventListener('keydown', escape, { signal, capture: true });
    const sight = new IntersectionObserver((entries) => {
      if (entries.at(-1)?.isIntersecting === false) giveBack();
    });
    sight.observe(container);
    signal.addEventListener('abort', () => sight.disconnect());
    this.#held = held;
    this.#apply();
  }

  #giveBack(): void {
    if (!this.#held) return;
    this.#held.abort();
    this.#held = null;
    this.#apply();
  }

  #apply(): void {
    this.#button.setAttribute('aria-pressed', String(this.#held !== null));
    clearTimeout(this.#timer);
    const wait = this.#hintedAt + HINT_MS - performance.now();
    if (wait > 0) this.#timer = setTimeout(() => this.#apply(), wait);
    else if (this.#held) this.#map?.cooperativeGestures.disable();
    else this.#map?.cooperativeGestures.enable();
  }
}
