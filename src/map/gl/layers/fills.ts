import { byTone, isFlagged, isMarked, type LayerMaker } from './layer.ts';

/** The areas' surfaces: tint by tone, full colour for the selected or pointed-at one. */
export const fills: LayerMaker = ({ palette, seeThrough = false, bare = false }) => {
  return [
    {
      id: 'area-fill',
      type: 'fill',
      source: 'areas',
      paint: {
        'fill-color': [
          'case',
          isFlagged('selected'),
          byTone(palette.focus, palette.aid, palette.soft),
          isFlagged('hover'),
          byTone(palette.focus, palette.aid, palette.line),
          isFlagged('lit'),
          byTone(palette.focusLit, palette.aidLit, palette.landLit),
          byTone(palette.focusTint, palette.aidTint, palette.land),
        ],
        'fill-opacity': bare
          ? ['case', isMarked, seeThrough ? 0.7 : 1, 0]
          : seeThrough
            ? ['case', isFlagged('selected'), 0.7, isFlagged('dimmed'), 0.25, 0.5]
            : ['case', isFlagged('dimmed'), 0.55, 1],
        'fill-antialias': false,
      },
    },
  ];
};
