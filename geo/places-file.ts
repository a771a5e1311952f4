import type { Problem } from './area.ts';
import { checkSize } from './checks.ts';
import { PLACES_BUDGET, type Place } from './places.ts';
import { sizeOf } from './report.ts';
import { buildPlaces } from './steps/places.ts';
import { writeCollection } from './steps/write.ts';

/** The text of places.geojson, and what is wrong with it. */
export function makePlacesFile(places: readonly Place[]): { text: string; problems: Problem[] } {
  const text = writeCollection(buildPlaces(places));
  return { text, problems: checkSize(sizeOf(text), PLACES_BUDGET, 'places.geojson') };
}
