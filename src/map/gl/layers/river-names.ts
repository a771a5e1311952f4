import { LABEL_UNITS } from '../../../domain/frame.ts';
import type { LayerMaker } from './register.ts';
import { RIVER_MAX_ZOOM } from './rivers.ts';

/** Names of the rivers that have one, where the SVG writes them. */
export const riverNames: LayerMaker = ({ palette, pxPerUnit }) => [
  {
    id: 'river-name',
    type: 'symbol',
    source: 'names',
    filter: ['==', ['get', 'kind'], 'river'],
    maxzoom: RIVER_MAX_ZOOM,
    layout: {
      'text-field': ['get', 'text'],
      'text-font': palette.serif,
      'text-size': LABEL_UNITS.m * pxPerUnit,
      'text-letter-spacing': 0.3,
      'text-allow-overlap': true,
    },
    paint: { 'text-color': palette.riverInk },
  },
];
