import type { LayerSpecification } from 'maplibre-gl';
import { byTone, type LayerContext, type LayerMaker } from './layer.ts';
import { NAME_SWITCH } from './labels.ts';

/** Targets as hollow circles with their number: where the SVG has them, and close up below each area's name. */
export const symbols: LayerMaker = (context) => {
  const zoom = context.homeZoom + NAME_SWITCH;
  return [
    {
      id: 'targets-leader',
      type: 'line',
      source: 'symbols',
      filter: ['==', ['get', 'kind'], 'leader'],
      maxzoom: zoom,
      paint: { 'line-color': context.palette.soft, 'line-width': 1 },
    },
    ...circle('targets', context).map((layer) => ({ ...layer, maxzoom: zoom })),
    ...circle('targets-close', context).map((layer) => ({ ...layer, minzoom: zoom })),
  ];
};

function circle(kind: string, { palette, pxPerUnit }: LayerContext): LayerSpecification[] {
  return [
    {
      id: `${kind}-circle`,
      type: 'circle',
      source: 'symbols',
      filter: ['==', ['get', 'kind'], kind],
      paint: {
        'circle-radius': ['*', ['get', 'units'], pxPerUnit],
        'circle-color': palette.paper,
        'circle-opacity': 0.85,
        'circle-stroke-width': 1.6,
        'circle-stroke-color': byTone(palette.focus, palette.aid, palette.soft),
      },
    },
    {
      id: `${kind}-number`,
      type: 'symbol',
      source: 'symbols',
      filter: ['==', ['get', 'kind'], kind],
      layout: {
        'text-field': ['get', 'text'],
        'text-font': palette.sans,
        'text-size': ['*', ['get', 'digits'], pxPerUnit],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: { 'text-color': byTone(palette.focusInk, palette.aidInk, palette.soft) },
    },
  ];
}
