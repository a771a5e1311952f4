import type { MultiPolygon, Polygon } from 'geojson';
import type { Component } from 'svelte';
import type { Frame } from '../domain/frame.ts';

/** What lies over a frame while sizes are compared, and the outline it moves (degrees). */
export interface Overlay {
  readonly component: Component<{ frame: Frame; outline: Polygon | MultiPolygon }>;
  readonly outline: Polygon | MultiPolygon;
}

type Phase = 'off' | 'loading' | 'on' | 'failed';

/** 郑州's outline over 伊州区: asked for, there, or not to be had. */
export class TrueSize {
  #phase = $state<Phase>('off');
  #overlay: Overlay | null = null;
  #load: () => Promise<Overlay> = () => Promise.reject(new Error('Nothing loads the outline.'));

  get phase(): Phase {
    return this.#phase;
  }
  /** While the outline is on, the SVG is the picture. */
  get on(): boolean {
    return this.#phase === 'on';
  }
  /** What to draw, while it is on. */
  get overlay(): Overlay | null {
    return this.on ? this.#overlay : null;
  }

  /** Names what fetches the overlay when a reader first asks for it; it rejects when something cannot be had. */
  servedBy(load: () => Promise<Overlay>): void {
    this.#load = load;
  }

  /** Lays the outline over. An `end` while it is being fetched is heeded. */
  async start(): Promise<void> {
    if (this.#phase === 'on' || this.#phase === 'loading') return;
    this.#phase = 'loading';
    const outcome = await this.#fetched();
    if (this.phase === 'loading') this.#phase = outcome;
  }

  end(): void {
    this.#phase = 'off';
  }

  async #fetched(): Promise<'on' | 'failed'> {
    try {
      this.#overlay ??= await this.#load();
      return 'on';
    } catch {
      return 'failed';
    }
  }
}
