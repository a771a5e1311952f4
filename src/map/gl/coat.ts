import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';

type PaintName = Parameters<MapLibreMap['setPaintProperty']>[1];
type LayoutName = Parameters<MapLibreMap['setLayoutProperty']>[1];

/** Zooms that MapLibre takes for «from the first» and «to the last». */
const ZOOMS = [0, 24] as const;

/**
 * Lays the layers in their order, or gives those that lie there their present colours, sizes and zooms. A layer is never
 * taken away and laid again: a tile that arrives in between would meet paint that is not evaluated yet.
 */
export function coat(map: MapLibreMap, stack: readonly LayerSpecification[]): void {
  for (const layer of stack) {
    if (!map.getLayer(layer.id)) {
      map.addLayer(layer);
      continue;
    }
    for (const [name, value] of Object.entries(layer.paint ?? {}))
      map.setPaintProperty(layer.id, name as PaintName, value);
    for (const [name, value] of Object.entries(layer.layout ?? {}))
      map.setLayoutProperty(layer.id, name as LayoutName, value);
    map.setLayerZoomRange(layer.id, layer.minzoom ?? ZOOMS[0], layer.maxzoom ?? ZOOMS[1]);
  }
}
