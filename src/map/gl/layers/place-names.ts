import { PLACE_SPACING } from '../../../domain/frame.ts';
import type { LayerMaker } from './layer.ts';
import { RIVER_MAX_ZOOM } from './rivers.ts';

/** Names of rivers and ranges, where the SVG writes them. */
export const placeNames: LayerMaker = ({ palette, pxPerUnit }) => [
  {
    id: 'place-name',
    type: 'symbol',
    source: 'names',
    filter: ['==', ['get', 'kind'], 'place'],
    maxzoom: RIVER_MAX_ZOOM,
    layout: {
      'text-field': ['get', 'text'],
      'text-font': palette.sans,
      'text-size': ['*', ['get', 'units'], pxPerUnit],
      'text-letter-spacing': PLACE_SPACING,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: {
      'text-color': ['match', ['get', 'place'], 'river', palette.riverInk, palette.soft],
      'text-halo-color': palette.paper,
      // As the SVG's rim, which is a share of the type's size; never thinner than on a telephone.
      'text-halo-width': ['max', 1.5, ['*', ['get', 'units'], pxPerUnit * 0.09]],
    },
  },
];
