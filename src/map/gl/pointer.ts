import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { Adcode } from '../../domain/adcode.ts';
import { TAPPABLE } from './layers/register.ts';
import type { SingleFlag } from './highlight.ts';

/** Room around a tap, CSS px: a finger is wider than a pixel. */
const TAP_SLOP_PX = 4;

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

/** What lies under a point: symbols and names first, then the surface. */
function hitAt(map: MapLibreMap, { point: { x, y } }: MapMouseEvent): Hit | null {
  // Between two coats of paint there are no layers to ask.
  if (!map.getLayer(TAPPABLE[0])) return null;
  const exact = map.queryRenderedFeatures([x, y], { layers: [...TAPPABLE] });
  const near =
    exact.length > 0
      ? exact
      : map.queryRenderedFeatures(
          [
            [x - TAP_SLOP_PX, y - TAP_SLOP_PX],
            [x + TAP_SLOP_PX, y + TAP_SLOP_PX],
          ],
          { layers: [...TAPPABLE] },
        );
  return near.flatMap(({ properties }) => hitOf(properties))[0] ?? null;
}

/**
 * Taps choose what they hit; a mouse also lights the area it points at. With `hover` null nothing does: on a touch screen
 * the last tap would go on pointing.
 */
export function listenToPointer(map: MapLibreMap, hover: SingleFlag | null, taps: Taps): void {
  map.on('click', (event) => {
    const hit = hitAt(map, event);
    if (hit?.tap === 'rivers') taps.rivers();
    else if (hit) taps[hit.tap](hit.adcode);
  });
  if (!hover) return;
  map.on('mousemove', (event) => {
    const hit = hitAt(map, event);
    hover.move(hit && hit.tap !== 'rivers' ? hit.adcode : null);
    map.getCanvas().style.cursor = hit ? 'pointer' : '';
  });
  map.on('mouseout', () => hover.move(null));
}
