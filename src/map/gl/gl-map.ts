import { NavigationControl, ScaleControl, type GeoJSONSource, type Map as MapLibreMap } from 'maplibre-gl';
import type { Adcode } from '../../domain/adcode.ts';
import type { Boundary } from '../../domain/boundary.ts';
import { FRAME_SIZE, labelSizeAt, SCALE_BAR_SHARE, type Frame } from '../../domain/frame.ts';
import type { PageData } from '../../domain/page-data.ts';
import type { Region } from '../../domain/region.ts';
import type { Rivers } from '../../domain/river.ts';
import type { Emphasis } from '../../state/select.ts';
import { symbolScale } from '../scales.ts';
import { BasemapSlot } from './basemap-slot.ts';
import { bringUp } from './bring-up.ts';
import { homeCamera } from './camera.ts';
import { coat } from './coat.ts';
import { areaFeatures, cityFeatures, nameFeatures } from './features.ts';
import { FrameCamera } from './frame-camera.ts';
import { EmphasisFlags, SingleFlag } from './highlight.ts';
import { HomeControl } from './home-control.ts';
import { layerStack, RIVER_LAYERS, SOURCES } from './layers/register.ts';
import { readPalette } from './palette.ts';
import { OneFingerControl } from './one-finger-control.ts';
import { letGoOfLostStyles } from './lost-style.ts';
import { listenToPointer, type Taps } from './pointer.ts';
import { symbolFeatures } from './symbol-features.ts';

/** Where the map is drawn, what of, and what its taps do. */
export interface GlMapInput {
  readonly container: HTMLElement;
  readonly page: PageData;
  readonly frame: Frame;
  readonly taps: Taps;
  /** Whether the shell is the map's alone: one finger moves it, nothing hovers, and the shell has the buttons. */
  readonly solo: boolean;
  /** Device pixels for one CSS pixel; `null`: the browser's own number. */
  readonly pixelRatio: number | null;
}

/** The geometry of level 2, which arrives while MapLibre is starting. */
export interface GlData {
  readonly boundaries: readonly Boundary[];
  readonly rivers: Rivers;
}

/** What a map that is being filled takes as it then is, and has not to do again. */
const FILLED_WITH = ['symbols', 'rivers', 'colours'];

/** Zoom levels above home from which the close-up boundaries are worth their bytes. */
const CLOSE_UP = 1.5;

/** The page's one MapLibre map: it knows frames, emphasis and colours, and nothing of the rest of the page. */
export class GlMap {
  readonly map: MapLibreMap;
  readonly camera: FrameCamera;
  readonly basemap: BasemapSlot;
  readonly #input: GlMapInput;
  readonly #emphasis: EmphasisFlags;
  readonly #cities: EmphasisFlags;
  readonly #hover: SingleFlag;
  readonly #focused: SingleFlag;
  readonly #homeControl: HomeControl;
  /** What waits for the first picture, or for the one after a lost context: the last word on each matter. */
  readonly #waiting = new Map<string, () => void>();
  #isFilled = false;
  #divisions = true;
  #rivers = true;
  /** Width and height that the picture was made for, px. */
  #size: string;
  #count: ((region: Region) => number) | null = null;

  constructor(input: GlMapInput) {
    const { container, page, frame } = input;
    this.#input = input;
    this.#size = this.#sizeNow();
    const adcodes = page.regions.filter((region) => region.role !== 'city').map((region) => region.adcode);
    const cities = page.frames.map(({ city }) => city);
    this.map = bringUp(input, homeCamera(frame, container.clientWidth));
    letGoOfLostStyles(this.map);
    this.camera = new FrameCamera(this.map, container, frame);
    this.basemap = new BasemapSlot(this.map, () => this.repaint());
    this.#emphasis = new EmphasisFlags(this.map, adcodes);
    this.#cities = new EmphasisFlags(this.map, cities, [SOURCES.cities]);
    this.#hover = new SingleFlag(this.map, 'hover');
    this.#focused = new SingleFlag(this.map, 'focused');
    this.#homeControl = new HomeControl(page.copy.map.home, () => this.camera.goHome());
    this.map.keyboard.disableRotation();
    this.map.touchZoomRotate.disableRotation();
    // A shell of its own has its own buttons.
    if (!input.solo) {
      this.map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
      this.map.addControl(this.#homeControl, 'top-right');
      // Not beside the others: on phones three in a row cover names, and here no frame has any.
      this.map.addControl(new OneFingerControl(page.copy.map.oneFinger), 'bottom-left');
    }
    const scale = new ScaleControl({ maxWidth: container.clientWidth * SCALE_BAR_SHARE });
    this.map.addControl(scale, 'bottom-right');
    this.map.on('moveend', () => this.#homeControl.show(!this.camera.isHome()));
    this.map.on('webglcontextlost', () => (this.#isFilled = false));
    const isFinger = (): boolean => matchMedia('(pointer: coarse)').matches;
    listenToPointer(this.map, input.solo ? null : this.#hover, input.taps, isFinger);
  }

  /** Gives the map its geometry and layers, once its empty style stands. */
  async fill({ boundaries, rivers }: GlData): Promise<void> {
    if (!this.map.isStyleLoaded()) await this.map.once('style.load');
    const add = (name: string, data: GeoJSON.FeatureCollection): void => {
      this.map.addSource(name, { type: 'geojson', data, promoteId: 'adcode', tolerance: 0, buffer: 64 });
    };
    add(SOURCES.areas, areaFeatures(boundaries, this.#input.page.regions));
    add(SOURCES.cities, cityFeatures(boundaries, this.#input.page.regions));
    add(SOURCES.rivers, rivers);
    add(SOURCES.names, this.#names());
    add(SOURCES.symbols, this.#symbols());
    for (const matter of FILLED_WITH) this.#waiting.delete(matter);
    await this.#nowFilled();
  }

  /** After a lost context: MapLibre brings sources and layers back, but not the feature-state. */
  async refill(): Promise<void> {
    this.#emphasis.forget();
    this.#cities.forget();
    if (!this.map.isStyleLoaded()) await this.map.once('style.load');
    await this.#nowFilled();
    this.#hover.restore();
    this.#focused.restore();
  }

  /** Runs while the map has its layers: at once, or when it has them (again), and then the last of each matter. */
  whenFilled(matter: string, run: () => void): void {
    if (this.#isFilled) run();
    else this.#waiting.set(matter, run);
  }

  /** Calls back once, when the reader has come close enough for finer boundaries. */
  onCloseUp(load: () => Promise<readonly Boundary[]>): void {
    const zoomed = (): void => {
      if (this.camera.closeness < CLOSE_UP) return;
      this.map.off('zoomend', zoomed);
      load().then(
        (boundaries) => {
          this.#setData(SOURCES.areas, areaFeatures(boundaries, this.#input.page.regions));
          this.#setData(SOURCES.cities, cityFeatures(boundaries, this.#input.page.regions));
        },
        () => this.map.on('zoomend', zoomed),
      );
    };
    this.map.on('zoomend', zoomed);
  }

  /** Paints the selection. */
  emphasise(emphasis: (adcode: Adcode) => Emphasis): void {
    this.#emphasis.show(emphasis);
    this.#cities.show(emphasis);
  }

  /** Rings the area that the keyboard is on. */
  ring(adcode: Adcode | null): void {
    if (this.#isFilled) this.#focused.move(adcode);
  }

  /** Colours the divisions, or only what is selected, pointed at or lit. */
  showDivisions(on: boolean): void {
    if (on === this.#divisions) return;
    this.#divisions = on;
    this.repaint();
  }

  /** Shows or hides rivers and the names of rivers and ranges. */
  showRivers(on: boolean): void {
    this.#rivers = on;
    this.whenFilled('rivers', () => this.#coatRivers());
  }

  /** Shows a circle for each area with a count, or none at all. */
  showSymbols(count: ((region: Region) => number) | null): void {
    this.#count = count;
    this.whenFilled('symbols', () => this.#setData(SOURCES.symbols, this.#symbols()));
  }

  /** Turns to another frame. */
  turnTo(frame: Frame): void {
    this.#size = this.#sizeNow();
    this.camera.turnTo(frame, () => this.whenFilled('arrival', () => this.#refit()));
  }

  /** Follows the frame's displayed width: the same picture, with names laid out for that width. */
  resize(): void {
    if (this.#sizeNow() === this.#size) return;
    this.#size = this.#sizeNow();
    this.whenFilled('fit', () => {
      this.camera.refit();
      this.#refit();
    });
  }

  /** Repaints with the page's present colours. */
  repaint(): void {
    this.whenFilled('colours', () => this.#coat());
  }

  #coat(): void {
    const { container } = this.#input;
    const context = {
      palette: readPalette(container),
      pxPerUnit: container.clientWidth / FRAME_SIZE.width,
      homeZoom: this.camera.home.zoom,
      seeThrough: this.basemap.isOn,
      bare: !this.#divisions,
    };
    coat(this.map, layerStack(context));
    this.#coatRivers();
  }

  #coatRivers(): void {
    const visibility = this.#rivers ? 'visible' : 'none';
    for (const id of RIVER_LAYERS) this.map.setLayoutProperty(id, 'visibility', visibility);
  }

  async #nowFilled(): Promise<void> {
    this.#coat();
    // Feature-state that meets a tile before its layers' first render is an error in MapLibre.
    await this.map.once('render');
    this.#isFilled = true;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const run of waiting) run();
  }

  #refit(): void {
    this.#homeControl.show(!this.camera.isHome());
    this.#setData(SOURCES.names, this.#names());
    this.#setData(SOURCES.symbols, this.#symbols());
    this.#coat();
  }

  #sizeNow(): string {
    const { clientWidth, clientHeight } = this.#input.container;
    return `${clientWidth}×${clientHeight}`;
  }

  #names(): GeoJSON.FeatureCollection {
    const { page, container } = this.#input;
    return nameFeatures(page.frames, page.regions, labelSizeAt(container.clientWidth));
  }

  #symbols(): GeoJSON.FeatureCollection {
    const { page, container } = this.#input;
    const count = this.#count;
    if (!count) return { type: 'FeatureCollection', features: [] };
    const size = labelSizeAt(container.clientWidth);
    return symbolFeatures(page.frames, page.regions, symbolScale(page.regions), count, size);
  }

  #setData(name: string, data: GeoJSON.FeatureCollection): void {
    this.map.getSource<GeoJSONSource>(name)?.setData(data);
  }
}
