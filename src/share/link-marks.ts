import { fill } from '../domain/copy.ts';
import { formatWhole } from '../domain/format.ts';
import type { PageData } from '../domain/page-data.ts';
import { arc } from '../map/svg/arc.ts';
import type { Selection } from '../state/select.ts';
import { linkLook } from './map-look.ts';
import { on, type Place } from './place.ts';
import { text, type Mark } from './sheet.ts';

/** Where the words stand below the pair's upper edge, in its own units: over the curve they would lie on land. */
const WORDS_AT = 60;

/** The aid link on a pair drawn at `place`: the arc between both ends, and how far they are apart, `size` units high. */
export function linkMarks(
  { frames, regions, copy, distanceKm }: PageData,
  emphasis: Selection['linkEmphasis'],
  place: Place,
  size: number,
): Mark[] {
  const { path, from, to } = arc(frames, regions);
  const { strokeWidth, opacity } = linkLook(emphasis);
  const [x, y] = on(place, (from[0] + to[0]) / 2, WORDS_AT);
  const words = fill(copy.aid.distance, { km: formatWhole(distanceKm, copy.lang) });
  return [
    { kind: 'path', d: path, place, stroke: 'aid', strokeWidth, strokeOpacity: opacity },
    text(words, x, y, size, { anchor: 'middle', fill: 'aid', halo: 'paper' }),
  ];
}
