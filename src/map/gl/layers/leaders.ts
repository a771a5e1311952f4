import type { LayerMaker } from './layer.ts';
import { NAME_SWITCH } from './labels.ts';

/** Lines from areas to names that stand outside of them, while they do. */
export const leaders: LayerMaker = ({ palette, homeZoom }) => [
  {
    id: 'area-leader',
    type: 'line',
    source: 'names',
    filter: ['==', ['get', 'kind'], 'leader'],
    maxzoom: homeZoom + NAME_SWITCH,
    paint: { 'line-color': palette.soft, 'line-width': 1 },
  },
];
