import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { Adcode } from '../../domain/adcode.ts';
import { CIRCLES, TAPPABLE } from './layers/register.ts';
import type { SingleFlag } from './highlight.ts';

/** Room around a tap, CSS px: a finger is wider than a pixel. */
const TAP_SLOP_PX = 4;
/** How far beyond its edge a circle answers, CSS px: as in `styles/layer-looks.css`, where the SVG has its circles. */
const CIRCLE_SLOP_PX = { mouse: 6, finger: 15 } as const;

/** What a tap asks for. */
export interface Taps {
  /** An area, by its name or its surface. */
  readonly area: (adcode: Adcode) => void;
  /** An area's targets, by their symbol. */
  readonly targets: (adcode: Adcode) => void;
  /** What is known of the rivers, by the name of one. */
  readonly rivers: () => void;
}

/** Something that answers a tap. */
type Hit = { readonly tap: 'area' | 'targets'; readonly adcode: Adcode } | { readonly tap: 'rivers' };

/** What a feature answers a tap with; ids come from `adcode`, as MapLibre's own are numbers. */
function hitOf({ kind, place, adcode }: Readonly<Record<string, unknown>>): Hit[] {
  if (kind === 'place') return place === 'river' ? [{ tap: 'rivers' }] : [];
  if (typeof adcode !== 'string') return [];
  return [{ tap: kind === 'targets' || kind === 'targets-close' ? 'targets' : 'area', adcode }];
}

/** What lies under a point, or within `slop` px of it, on these layers: hits from the top down. */
function hitsAt(
  map: MapLibreMap,
  { x, y }: MapMouseEvent['point'],
  layers: readonly string[],
  slop = 0,
): Hit[] {
  const place: Parameters<MapLibreMap['queryRenderedFeatures']>[0] =
    slop === 0
      ? [x, y]
      : [
          [x - slop, y - slop],
          [x + slop, y + slop],
        ];
  return map
    .queryRenderedFeatures(place, { layers: [...layers] })
    .flatMap(({ properties }) => hitOf(properties));
}

/** What a pointer means: a circle as far as it reaches, then what lies on top there, then what is close. */
function hitAt(map: MapLibreMap, { point }: MapMouseEvent, circleSlop: number): Hit | undefined {
  // Between two coats of paint there are no layers to ask.
  if (!map.getLayer(TAPPABLE[0])) return undefined;
  const exact = hitsAt(map, point, TAPPABLE);
  if (exact[0]?.tap === 'targets') return exact[0];
  return (
    hitsAt(map, point, CIRCLES, circleSlop)[0] ?? exact[0] ?? hitsAt(map, point, TAPPABLE, TAP_SLOP_PX)[0]
  );
}

/**
 * Taps choose what they hit; a mouse also lights the area it points at. With `hover` null nothing does: on a touch screen
 * the last tap would go on pointing. `isFinger` tells whether the screen is pointed at coarsely.
 */
export function listenToPointer(
  map: MapLibreMap,
  hover: SingleFlag | null,
  taps: Taps,
  isFinger: () => boolean,
): void {
  const under = (event: MapMouseEvent): Hit | undefined =>
    hitAt(map, event, CIRCLE_SLOP_PX[isFinger() ? 'finger' : 'mouse']);
  map.on('click', (event) => {
    const hit = under(event);
    if (hit?.tap === 'rivers') taps.rivers();
    else if (hit) taps[hit.tap](hit.adcode);
  });
  if (!hover) return;
  map.on('mousemove', (event) => {
    const hit = under(event);
    hover.move(hit && hit.tap !== 'rivers' ? hit.adcode : null);
    map.getCanvas().style.cursor = hit ? 'pointer' : '';
  });
  map.on('mouseout', () => hover.move(null));
}
