import { fileURLToPath } from 'node:url';
import { parseOrigin, type Origin } from '../src/domain/boundary-source.ts';
import type { Problem } from './area.ts';
import type { Choice } from './arguments.ts';

/** Where the official file is kept from the run that named it on; `npm start` and the like build from it again. */
export const KEPT_FILE = fileURLToPath(new URL('../.cache/tianditu.geojson', import.meta.url));

const SAY_WHICH = 'expected --source tianditu <file>, or --source datav for the default';

/**
 * What a run without words builds from: what the boundaries that are there were made from, so that no build replaces
 * official boundaries by others, and the default where there are none. One sentence where this cannot be told.
 */
export function lastSource(record: string | null, isKept: boolean): Choice | Problem {
  if (record === null) return { source: 'datav' };
  let origin: Origin;
  try {
    origin = parseOrigin(JSON.parse(record));
  } catch {
    return `public/geo/source.json does not say what the boundaries were made from; ${SAY_WHICH}.`;
  }
  if (origin.source === 'datav') return { source: 'datav' };
  if (!isKept)
    return `The boundaries were made from 天地图, but .cache/tianditu.geojson, the copy of its file, is gone; ${SAY_WHICH}.`;
  return { source: 'tianditu', file: KEPT_FILE };
}
