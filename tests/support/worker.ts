import path from 'node:path';
import { generateSW } from 'workbox-build';
import { PRECACHE } from '../../src/prerender/precache.ts';

/** Makes the kiosk's service worker anew for a folder whose files have changed, as a build does. */
export async function generateWorker(folder: string): Promise<void> {
  const { warnings } = await generateSW({
    ...PRECACHE,
    globDirectory: folder,
    swDest: path.join(folder, 'sw.js'),
  });
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
}
