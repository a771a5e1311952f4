import { byTone, isFlagged, isMarked, type LayerMaker } from './layer.ts';

/** Borders between areas, one around a city that is lit as a whole, and a strong one around the area that the keyboard is on. */
export const outlines: LayerMaker = ({ palette, bare = false }) => [
  {
    id: 'area-line',
    type: 'line',
    source: 'areas',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.border,
      'line-width': 1.4,
      'line-opacity': bare ? ['case', isMarked, 1, 0] : 1,
    },
  },
  {
    id: 'city-line',
    type: 'line',
    source: 'cities',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': byTone(palette.focus, palette.aid, palette.soft),
      'line-width': ['case', isFlagged('lit'), 2.5, 0],
    },
  },
  {
    id: 'area-focus-ring',
    type: 'line',
    source: 'areas',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.ink,
      'line-width': ['case', isFlagged('focused'), 4, 0],
    },
  },
];
