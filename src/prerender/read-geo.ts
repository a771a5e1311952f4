import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseBoundaries, type Boundary } from '../domain/boundary.ts';
import { parseOrigin, type Origin } from '../domain/boundary-source.ts';
import { parsePlaces, type Places } from '../domain/place.ts';
import { parseRivers, type Rivers } from '../domain/river.ts';

/** What `npm run geo` left for the pages. */
export interface Geo {
  readonly overview: Boundary[];
  readonly city: Boundary[];
  readonly rivers: Rivers;
  readonly places: Places;
  /** What the boundaries were made from. */
  readonly origin: Origin;
}

/** Reads `public/geo`. Throws an error that names the file and the command that makes it. */
export async function readGeo(root: string): Promise<Geo> {
  const read = async <T>(name: string, parse: (input: unknown) => T): Promise<T> => {
    const file = `public/geo/${name}`;
    try {
      return parse(JSON.parse(await readFile(path.join(root, file), 'utf8')));
    } catch (cause) {
      throw new Error(`${file} is missing or broken; "npm run geo" makes it.`, { cause });
    }
  };
  return {
    overview: await read('overview.geojson', parseBoundaries),
    city: await read('city.geojson', parseBoundaries),
    rivers: await read('rivers.geojson', parseRivers),
    places: await read('places.geojson', parsePlaces),
    origin: await read('source.json', parseOrigin),
  };
}
