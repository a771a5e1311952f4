import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { PageData } from '../../src/domain/page-data.ts';
import { compressFolder } from '../../deploy/compress/compress-folder.ts';
import { buildPeer, buildWatch } from './build-peer.ts';
import { HOST_PAGE, hostPage } from './host-page.ts';
import { peerAreas } from './peer-areas.ts';
import { readDrawing, staticPage } from './static-page.ts';
import { PAGE_IDS, type PageId } from './types.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
/** Everything the benchmark makes. */
export const OUT = path.join(ROOT, '.cache/bench');
/** The in-page watcher's bundle. */
export const WATCH = path.join(OUT, 'watch/watch.js');

/** Builds the peers, copies our own build, compresses all. Returns each page's folder. */
export async function prepare(): Promise<Readonly<Record<PageId, string>>> {
  const dist = path.join(ROOT, 'dist');
  const html = await readFile(path.join(dist, 'index.html'), 'utf8').catch(() => {
    throw new Error('There is no dist/index.html: run `npm run build` first.');
  });
  const page = JSON.parse(await readFile(path.join(dist, 'data/page.zh.json'), 'utf8')) as PageData;
  const areas = peerAreas(page);
  const folder = (id: PageId): string => path.join(OUT, id);
  for (const id of PAGE_IDS) await rm(folder(id), { recursive: true, force: true });

  await cp(dist, folder('ours'), { recursive: true });
  await mkdir(folder('static'), { recursive: true });
  await writeFile(path.join(folder('static'), 'index.html'), staticPage(page, readDrawing(html)));
  await writeFile(path.join(folder('ours'), HOST_PAGE), hostPage('embed/?eid=map'));
  await writeFile(path.join(folder('static'), HOST_PAGE), hostPage('index.html'));
  for (const id of ['leaflet', 'echarts', 'maplibre'] as const)
    await buildPeer(path.join(import.meta.dirname, 'peers', id), folder(id), path.join(dist, 'geo'), areas);
  await buildWatch(path.join(import.meta.dirname, 'watch.ts'), path.dirname(WATCH));
  for (const id of PAGE_IDS) await compressFolder(folder(id));
  return Object.fromEntries(PAGE_IDS.map((id) => [id, folder(id)])) as Record<PageId, string>;
}
