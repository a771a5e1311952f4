import type { ExpressionSpecification } from 'maplibre-gl';
import type { LayerMaker } from './register.ts';

const on = (state: string): ExpressionSpecification => ['boolean', ['feature-state', state], false];

/** The areas' surfaces: tint by tone, full colour for the selected or pointed-at one. */
export const fills: LayerMaker = ({ palette }) => {
  const tone = (focus: string, aid: string, land: string): ExpressionSpecification => [
    'match',
    ['get', 'tone'],
    'focus',
    focus,
    'aid',
    aid,
    land,
  ];
  return [
    {
      id: 'area-fill',
      type: 'fill',
      source: 'areas',
      paint: {
        'fill-color': [
          'case',
          on('selected'),
          tone(palette.focus, palette.aid, palette.soft),
          on('hover'),
          tone(palette.focus, palette.aid, palette.line),
          on('lit'),
          tone(palette.focusLit, palette.aidLit, palette.landLit),
          tone(palette.focusTint, palette.aidTint, palette.land),
        ],
        'fill-opacity': ['case', on('dimmed'), 0.55, 1],
        'fill-antialias': false,
      },
    },
  ];
};
