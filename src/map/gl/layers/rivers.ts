import type { LayerMaker } from './layer.ts';

/** A river's course is good to one to three kilometres: it fades before a reader could take it for a bank. */
export const RIVER_MAX_ZOOM = 10;

/** Rivers as soft context; 黄河 alone is wide. */
export const rivers: LayerMaker = ({ palette }) => [
  {
    id: 'river',
    type: 'line',
    source: 'rivers',
    maxzoom: RIVER_MAX_ZOOM,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': palette.river,
      'line-width': ['match', ['get', 'level'], 1, 3, 1],
      'line-opacity': ['match', ['get', 'level'], 1, 0.5, 0.35],
    },
  },
];
