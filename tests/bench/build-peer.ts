import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import type { PeerArea } from './peers/shared/area.ts';

/** Builds one script peer for production and lays its data beside it. */
export async function buildPeer(
  source: string,
  outDir: string,
  geo: string,
  areas: readonly PeerArea[],
): Promise<void> {
  await build({
    configFile: false,
    root: source,
    base: './',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, modulePreload: { polyfill: false }, chunkSizeWarningLimit: 2000 },
  });
  const data = path.join(outDir, 'data');
  await mkdir(data, { recursive: true });
  for (const name of ['city', 'rivers'])
    await copyFile(path.join(geo, `${name}.geojson`), path.join(data, `${name}.geojson`));
  await writeFile(path.join(data, 'areas.json'), JSON.stringify(areas));
}

/** Bundles the script that watches a page from inside, for `addInitScript`; writes `<outDir>/watch.js`. */
export async function buildWatch(source: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      lib: { entry: source, formats: ['iife'], name: 'benchWatch', fileName: () => 'watch.js' },
    },
  });
}
