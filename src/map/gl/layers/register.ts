import type { LayerSpecification } from 'maplibre-gl';
import type { LayerContext, LayerMaker } from './layer.ts';
import { fills } from './fills.ts';
import { labels } from './labels.ts';
import { leaders } from './leaders.ts';
import { outlines } from './outlines.ts';
import { placeNames } from './place-names.ts';
import { rivers } from './rivers.ts';
import { symbols } from './symbols.ts';

/** Every layer of the map, from the ground up. This order is the only one. */
const REGISTER: readonly LayerMaker[] = [fills, outlines, rivers, placeNames, leaders, symbols, labels];

/** All style layers in their order; throws if two of them carry one id. */
export function layerStack(context: LayerContext): LayerSpecification[] {
  const stack = REGISTER.flatMap((make) => make(context));
  const ids = stack.map((layer) => layer.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw new Error(`Layer ${twice} stands twice in the register.`);
  return stack;
}

/** Sources that the layers read, by name. */
export const SOURCES = {
  areas: 'areas',
  cities: 'cities',
  rivers: 'rivers',
  names: 'names',
  symbols: 'symbols',
} as const;
/** Layers that the reader's river switch shows and hides. */
export const RIVER_LAYERS = ['river', 'place-name'] as const;
/** Layers of the targets' circles, which answer around them as well. */
export const CIRCLES = ['targets-circle', 'targets-close-circle'] as const;
/** Layers whose features answer a tap. */
export const TAPPABLE = ['area-fill', 'place-name', ...CIRCLES, 'area-name', 'area-name-close'] as const;
