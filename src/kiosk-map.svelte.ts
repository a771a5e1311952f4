import type { Kiosk } from './kiosk/kiosk.svelte.ts';
import type { MapHands } from './kiosk/map-hands.ts';
import type { KioskOptions } from './kiosk/options.ts';
import { measure } from './kiosk/measures.ts';
import type { Level2 } from './level2.svelte.ts';
import { capability } from './map/gl/capable.ts';
import type { Story } from './state/story.svelte.ts';

/** The kiosk's one map: made once, made anew after a lost context that does not come back, done without else. */
export class KioskMap implements MapHands {
  readonly #story: Story;
  readonly #root: URL;
  readonly #options: KioskOptions;
  #kiosk: Kiosk | null = null;
  #level2: Level2 | null = $state.raw(null);

  constructor(story: Story, root: URL, options: KioskOptions) {
    this.#story = story;
    this.#root = root;
    this.#options = options;
  }

  /** From now on `kiosk` hears of the map. */
  follow(kiosk: Kiosk): void {
    this.#kiosk = kiosk;
  }

  get ready(): boolean {
    return this.#level2 !== null;
  }

  zoom(by: 1 | -1): void {
    const map = this.#level2?.gl.map;
    if (by > 0) map?.zoomIn();
    else map?.zoomOut();
  }

  home(): void {
    this.#level2?.gl.camera.jumpHome();
  }

  /** Makes the map, or makes it anew in a fresh container. Never throws: without it the SVG stays. */
  async start(): Promise<void> {
    const kiosk = this.#kiosk;
    if (!kiosk) return;
    this.#stop();
    if (capability() !== 'ready') return kiosk.send({ is: 'map', picture: 'static' });
    const { scale, diag, dpr } = this.#options;
    try {
      const { startLevel2 } = await import('./level2.svelte.ts');
      this.#level2 = await startLevel2(this.#story, this.#root, this.#taps(kiosk), {
        restoreMs: null,
        solo: true,
        keptWorker: true,
        pixelRatio: dpr * measure(innerWidth, innerHeight, diag, scale).zoom,
        onLost: () => kiosk.send({ is: 'map', picture: 'lost' }),
        onBack: () => kiosk.send({ is: 'map', picture: 'drawn' }),
      });
      kiosk.send({ is: 'map', picture: 'drawn' });
    } catch (cause) {
      console.warn('The zoomable map did not start; the SVG map stays.', cause);
      kiosk.send({ is: 'map', picture: 'static' });
      kiosk.send({ is: 'reload', why: 'fault' });
    }
  }

  #stop(): void {
    const level2 = this.#level2;
    this.#level2 = null;
    level2?.stop();
  }

  #taps(kiosk: Kiosk) {
    const open = (area: string): void => {
      this.#story.open(area);
      kiosk.opened(area);
      document.querySelector('.kiosk__panel')?.scrollTo(0, 0);
    };
    return { area: open, targets: open, rivers: () => undefined };
  }
}
