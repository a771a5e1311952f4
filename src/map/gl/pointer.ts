import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { Adcode } from '../../domain/adcode.ts';
import { TAPPABLE } from './layers/register.ts';
import type { SingleFlag } from './highlight.ts';

/** Room around a tap, CSS px: a finger is wider than a pixel. */
const TAP_SLOP_PX = 4;

/** The area under a point: a name first, then the surface; ids come from `adcode`, as MapLibre's own are numbers. */
function areaAt(map: MapLibreMap, { point: { x, y } }: MapMouseEvent): Adcode | null {
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
  const adcode: unknown = near[0]?.properties['adcode'];
  return typeof adcode === 'string' ? adcode : null;
}

/** Taps choose an area; a mouse also lights the one it points at. */
export function listenToPointer(map: MapLibreMap, hover: SingleFlag, onPick: (adcode: Adcode) => void): void {
  map.on('click', (event) => {
    const adcode = areaAt(map, event);
    if (adcode) onPick(adcode);
  });
  map.on('mousemove', (event) => {
    const adcode = areaAt(map, event);
    hover.move(adcode);
    map.getCanvas().style.cursor = adcode ? 'pointer' : '';
  });
  map.on('mouseout', () => hover.move(null));
}
