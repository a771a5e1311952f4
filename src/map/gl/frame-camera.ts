import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Frame } from '../../domain/frame.ts';
import { ZOOM_RANGE } from './bring-up.ts';
import { homeCamera, type Camera } from './camera.ts';

const TRAVEL_MS = 1400;
const RETURN_MS = 300;
/** Closer than this many px and zoom levels to home is home. */
const HOME_PX = 2;
const HOME_ZOOM = 0.01;

/** Keeps the map's camera to one frame: its home shows exactly what the frame's SVG shows. */
export class FrameCamera {
  readonly #map: MapLibreMap;
  readonly #container: HTMLElement;
  #frame: Frame;
  #home: Camera;

  constructor(map: MapLibreMap, container: HTMLElement, frame: Frame) {
    this.#map = map;
    this.#container = container;
    this.#frame = frame;
    this.#home = homeCamera(frame, container.clientWidth);
  }

  get home(): Camera {
    return this.#home;
  }

  /** Zoom levels above home. */
  get closeness(): number {
    return this.#map.getZoom() - this.#home.zoom;
  }

  /** Whether the whole frame is shown. */
  isHome(): boolean {
    const { x, y } = this.#map.project(this.#home.center);
    const { clientWidth, clientHeight } = this.#map.getCanvas();
    const near = Math.hypot(x - clientWidth / 2, y - clientHeight / 2) < HOME_PX;
    return near && Math.abs(this.closeness) < HOME_ZOOM;
  }

  /** Brings the whole frame back. */
  goHome(): void {
    this.#map.easeTo({ ...this.#home, duration: RETURN_MS });
  }

  /** Stops whatever moves and shows the whole frame at once. */
  jumpHome(): void {
    this.#map.stop();
    this.#map.jumpTo(this.#home);
  }

  /** Travels to another frame, or jumps there under reduced motion, and calls back on arrival. */
  turnTo(frame: Frame, onArrival: () => void): void {
    this.#frame = frame;
    this.#home = homeCamera(frame, this.#container.clientWidth);
    // Else the end of a movement that is under way would pass for the arrival.
    this.#map.stop();
    this.#map.resize();
    this.#map.setMinZoom(0);
    this.#map.once('moveend', () => {
      this.#constrain();
      onArrival();
    });
    this.#map.flyTo({ ...this.#home, duration: TRAVEL_MS, essential: false });
  }

  /** Follows the frame's displayed width: who saw the whole frame still does. */
  refit(): void {
    const wasHome = this.isHome();
    this.#home = homeCamera(this.#frame, this.#container.clientWidth);
    this.#map.resize();
    this.#map.setMinZoom(0);
    if (wasHome) this.#map.jumpTo(this.#home);
    this.#constrain();
  }

  #constrain(): void {
    this.#map.setMinZoom(this.#home.zoom);
    this.#map.setMaxZoom(this.#home.zoom + ZOOM_RANGE);
  }
}
