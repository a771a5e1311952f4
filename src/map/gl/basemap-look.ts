import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import { TIANDITU_HOSTS, type WebStyle } from '../../domain/basemap.ts';

/** Everything of a basemap on our map carries this in front of its own id. */
export const BASEMAP_PREFIX = 'basemap-';

/** A basemap as MapLibre takes it, and whose it is. */
export interface BasemapLook {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  /** From the ground up. */
  readonly layers: readonly LayerSpecification[];
  readonly attribution: string;
}

/** 天地图's vector picture and, over it, its names: raster tiles in Web Mercator (`_w`). */
export function tiandituLook(key: string, attribution: string): BasemapLook {
  const tiles = (layer: string): string[] =>
    TIANDITU_HOSTS.map((host) => `${host}/DataServer?T=${layer}_w&x={x}&y={y}&l={z}&tk=${key}`);
  const ids = ['vec', 'cva'];
  return {
    sources: Object.fromEntries(
      ids.map((layer) => [
        BASEMAP_PREFIX + layer,
        { type: 'raster', tiles: tiles(layer), tileSize: 256, minzoom: 1, maxzoom: 18 },
      ]),
    ),
    layers: ids.map((layer) => ({
      id: BASEMAP_PREFIX + layer,
      type: 'raster',
      source: BASEMAP_PREFIX + layer,
    })),
    attribution,
  };
}

/** Addresses in a style may be relative to it; the places for numbers in them stay. */
function absolute(address: unknown, base: string): unknown {
  if (typeof address !== 'string') return address;
  return new URL(address, base).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
}

/**
 * A style from the web, without its symbols: names and icons would ask for fonts and pictures of their own and stand
 * between ours. Its other layers keep their order.
 */
export function styleLook({ sources, layers }: WebStyle, base: string, attribution: string): BasemapLook {
  const own = Object.entries(sources).map(([id, { attribution: _, ...source }]) => [
    BASEMAP_PREFIX + id,
    {
      ...source,
      ...('url' in source ? { url: absolute(source['url'], base) } : {}),
      ...('data' in source ? { data: absolute(source['data'], base) } : {}),
      ...(Array.isArray(source['tiles'])
        ? { tiles: source['tiles'].map((tile: unknown) => absolute(tile, base)) }
        : {}),
    },
  ]);
  // What these hold is MapLibre's to check: it reports an error, and the basemap is taken away.
  return {
    sources: Object.fromEntries(own) as Record<string, SourceSpecification>,
    layers: layers
      .filter(({ type }) => type !== 'symbol')
      .map((layer) => ({
        ...layer,
        id: BASEMAP_PREFIX + layer.id,
        ...('source' in layer ? { source: BASEMAP_PREFIX + String(layer['source']) } : {}),
      })) as unknown as LayerSpecification[],
    attribution,
  };
}
