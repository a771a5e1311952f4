import { LABEL_LINE_EM } from '../../../domain/frame.ts';
import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { byTone, isFlagged, type LayerContext, type LayerMaker } from './layer.ts';

/** From this many zoom levels above home a name stands at its area's own label point. */
export const NAME_SWITCH = 1.2;

// MapLibre reads the weight from the first family's name; 'bold' itself names no font.
/** The areas' names: where the SVG's layout has them, and close up inside each area. */
export const labels: LayerMaker = (context) => [
  { ...nameLayer('area-name', 'name', context), maxzoom: context.homeZoom + NAME_SWITCH },
  { ...nameLayer('area-name-close', 'name-close', context), minzoom: context.homeZoom + NAME_SWITCH },
];

function nameLayer(
  id: string,
  kind: string,
  { palette, pxPerUnit, bare = false }: LayerContext,
): SymbolLayerSpecification {
  const selected: ExpressionSpecification = isFlagged('selected');
  const strong: ExpressionSpecification = ['all', selected, ['!', ['get', 'outside']]];
  return {
    id,
    type: 'symbol',
    source: 'names',
    filter: ['==', ['get', 'kind'], kind],
    layout: {
      'text-field': ['get', 'text'],
      'text-font': [
        'case',
        ['get', 'focus'],
        ['literal', ['bold', ...palette.serif]],
        ['literal', palette.sans],
      ],
      'text-size': ['*', ['get', 'units'], pxPerUnit],
      'text-line-height': LABEL_LINE_EM,
      'text-max-width': 100,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: {
      'text-color': [
        'case',
        strong,
        palette.onStrong,
        byTone(palette.focusInk, palette.aidInk, palette.soft),
      ],
      'text-halo-color': [
        'case',
        strong,
        byTone(palette.focus, palette.aid, palette.soft),
        bare ? ['!', isFlagged('lit')] : ['get', 'outside'],
        palette.paper,
        byTone(palette.focusTint, palette.aidTint, palette.land),
      ],
      'text-halo-width': 1.5,
    },
  };
}
