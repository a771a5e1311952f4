import { NavigationControl, ScaleControl, type GeoJSONSource, type Map as MapLibreMap } from 'maplibre-gl';
import type { Adcode } from '../../domain/adcode.ts';
import type { Boundary } from '../../domain/boundary.ts';
import { FRAME_SIZE, labelSizeAt, SCALE_BAR_SHARE, type Frame } from '../../domain/frame.ts';
import type { PageData } from '../../domain/page-data.ts';
import type { Region } from '../../domain/region.ts';
import type { Rivers } from '../../domain/river.ts';
import type { Emphasis } from '../../state/select.ts';
import { bringUp, ZOOM_RANGE } from './bring-up.ts';
import { homeCamera } from './camera.ts';
import { areaFeatures, nameFeatures } from './features.ts';
import { applyEmphasis, SingleFlag } from './highlight.ts';
import { HomeControl } from './home-control.ts';
import { layerStack, RIVER_LAYERS, SOURCES } from './layers/register.ts';
import { symbolScale } from '../scales.ts';
import { readPalette } from './palette.ts';
import { symbolFeatures } from './symbol-features.ts';
import { listenToPointer, type Taps } from './pointer.ts';

/** Data and callbacks of the page's one MapLibre map. */
export interface GlMapInput {
  readonly container: HTMLElement;
  readonly page: PageData;
  readonly frame: Frame;
  readonly boundaries: readonly Boundary[];
  readonly rivers: Rivers;
  readonly taps: Taps;
}

/** Zoom levels above home from which the close-up boundaries are worth their bytes. */
const CLOSE_UP = 1.5;
const TRAVEL_MS = 1400;
/** Closer than this many px and zoom levels to home is home. */
const HOME_PX = 2;
const HOME_ZOOM = 0.01;

/** The page's one MapLibre map: it knows frames, emphasis and colours, and nothing of the rest of the page. */
export class GlMap {
  readonly map: MapLibreMap;
  readonly focused: SingleFlag;
  readonly #hover: SingleFlag;
  readonly #homeControl: HomeControl;
  readonly #input: GlMapInput;
  readonly #adcodes: readonly Adcode[];
  #frame: Frame;
  #rivers = true;
  #count: ((region: Region) => number) | null = null;
  /** Zoom of the home that the present constraints were set for. */
  #homeZoom: number;

  constructor(input: GlMapInput) {
    const { container, page, frame } = input;
    this.#input = input;
    this.#frame = frame;
    this.#adcodes = page.regions.filter((region) => region.role !== 'city').map((region) => region.adcode);
    const home = homeCamera(frame, container.clientWidth);
    this.#homeZoom = home.zoom;
    this.map = bringUp(container, home, page.copy);
    this.#hover = new SingleFlag(this.map, 'hover');
    this.focused = new SingleFlag(this.map, 'focused');
    this.map.keyboard.disableRotation();
    this.map.touchZoomRotate.disableRotation();
    this.map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    this.#homeControl = new HomeControl(page.copy.map.home, () => this.goHome());
    this.map.addControl(this.#homeControl, 'top-right');
    this.map.addControl(
      new ScaleControl({ maxWidth: container.clientWidth * SCALE_BAR_SHARE }),
      'bottom-right',
    );
    this.map.on('moveend', () => this.#homeControl.show(!this.#isHome()));
    listenToPointer(this.map, this.#hover, input.taps);
    this.map.once('style.load', () => this.#fill());
  }

  /** Calls back once, when the reader has come close enough for finer boundaries. */
  onCloseUp(load: () => Promise<readonly Boundary[]>): void {
    const zoomed = (): void => {
      if (this.map.getZoom() < this.#homeZoom + CLOSE_UP) return;
      this.map.off('zoomend', zoomed);
      load().then(
        (boundaries) =>
          this.#source(SOURCES.areas)?.setData(areaFeatures(boundaries, this.#input.page.regions)),
        () => this.map.on('zoomend', zoomed),
      );
    };
    this.map.on('zoomend', zoomed);
  }

  /** Runs once the map has its sources and layers: at once, or when they come. */
  whenFilled(run: () => void): void {
    if (this.map.getSource(SOURCES.areas)) run();
    else this.map.once('style.load', run);
  }

  /** Paints the selection. */
  emphasise(emphasis: (adcode: Adcode) => Emphasis): void {
    applyEmphasis(this.map, this.#adcodes, emphasis);
  }

  /** Shows or hides rivers and the names of rivers and ranges. */
  showRivers(on: boolean): void {
    this.#rivers = on;
    for (const id of RIVER_LAYERS) this.map.setLayoutProperty(id, 'visibility', on ? 'visible' : 'none');
  }

  /** Shows a circle for each area with a count, or none at all. */
  showSymbols(count: ((region: Region) => number) | null): void {
    this.#count = count;
    this.#source(SOURCES.symbols)?.setData(this.#symbols());
  }

  /** Turns to another frame: the camera travels, or jumps under reduced motion. */
  turnTo(frame: Frame): void {
    this.#frame = frame;
    this.map.resize();
    this.map.setMinZoom(0);
    this.map.once('moveend', () => this.#settle());
    this.map.flyTo({ ...this.#home(), duration: TRAVEL_MS, essential: false });
  }

  /** Brings the whole frame back. */
  goHome(): void {
    this.map.easeTo({ ...this.#home(), duration: 300 });
  }

  /** Stops whatever moves and shows the whole frame at once. */
  jumpHome(): void {
    this.map.stop();
    this.map.jumpTo(this.#home());
  }

  /** Follows the frame's displayed width: the same picture, with names laid out for that width. */
  resize(): void {
    const atHome = this.#isHome();
    this.map.resize();
    this.map.setMinZoom(0);
    if (atHome) this.map.jumpTo(this.#home());
    this.#settle();
  }

  /** Repaints with the page's present colours. */
  repaint(): void {
    if (!this.map.isStyleLoaded() && !this.map.getSource(SOURCES.areas)) return;
    for (const layer of this.map.getStyle().layers) this.map.removeLayer(layer.id);
    const { container } = this.#input;
    const context = {
      palette: readPalette(container),
      pxPerUnit: container.clientWidth / FRAME_SIZE.width,
      homeZoom: this.#home().zoom,
    };
    for (const layer of layerStack(context)) this.map.addLayer(layer);
    this.showRivers(this.#rivers);
    this.#hover.restore();
    this.focused.restore();
  }

  #home() {
    return homeCamera(this.#frame, this.#input.container.clientWidth);
  }

  /** Whether the camera shows the whole frame. */
  #isHome(): boolean {
    const { center } = this.#home();
    const { x, y } = this.map.project(center);
    const { clientWidth, clientHeight } = this.map.getCanvas();
    const near = Math.hypot(x - clientWidth / 2, y - clientHeight / 2) < HOME_PX;
    return near && Math.abs(this.map.getZoom() - this.#homeZoom) < HOME_ZOOM;
  }

  #settle(): void {
    this.#homeZoom = this.#home().zoom;
    this.map.setMinZoom(this.#homeZoom);
    this.map.setMaxZoom(this.#homeZoom + ZOOM_RANGE);
    this.#homeControl.show(!this.#isHome());
    const { page, container } = this.#input;
    this.#source(SOURCES.names)?.setData(
      nameFeatures(page.frames, page.regions, labelSizeAt(container.clientWidth)),
    );
    this.#source(SOURCES.symbols)?.setData(this.#symbols());
    this.repaint();
  }

  #symbols(): GeoJSON.FeatureCollection {
    const { page, container } = this.#input;
    const count = this.#count;
    if (!count) return { type: 'FeatureCollection', features: [] };
    const size = labelSizeAt(container.clientWidth);
    return symbolFeatures(page.frames, page.regions, symbolScale(page.regions), count, size);
  }

  #fill(): void {
    const { page, boundaries, rivers, container } = this.#input;
    const names = nameFeatures(page.frames, page.regions, labelSizeAt(container.clientWidth));
    const add = (name: string, data: GeoJSON.FeatureCollection): void => {
      this.map.addSource(name, { type: 'geojson', data, promoteId: 'adcode', tolerance: 0, buffer: 64 });
    };
    add(SOURCES.areas, areaFeatures(boundaries, page.regions));
    add(SOURCES.rivers, rivers);
    add(SOURCES.names, names);
    add(SOURCES.symbols, this.#symbols());
    this.repaint();
  }

  #source(name: string): GeoJSONSource | undefined {
    return this.map.getSource<GeoJSONSource>(name);
  }
}
