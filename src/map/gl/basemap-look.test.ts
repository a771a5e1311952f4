import { describe, expect, test } from 'vitest';
import { TIANDITU_HOSTS } from '../../domain/basemap.ts';
import { BASEMAP_PREFIX, styleLook, tiandituLook } from './basemap-look.ts';

const BASE = 'https://maps.example.cn/styles/plain.json';
const look = styleLook(
  {
    sources: {
      land: { type: 'vector', url: '../land.json' },
      hills: { type: 'raster', tiles: ['/hills/{z}/{x}/{y}.png', 'https://t.example.cn/{z}/{x}/{y}.png'] },
      places: { type: 'geojson', data: 'places.geojson', attribution: '<a href="x">x</a>' },
    },
    layers: [
      { id: 'paper', type: 'background' },
      { id: 'land', type: 'fill', source: 'land', 'source-layer': 'land' },
      { id: 'names', type: 'symbol', source: 'places' },
      { id: 'roads', type: 'line', source: 'land' },
    ],
  },
  BASE,
  '示例地图',
);

describe('天地图', () => {
  const { sources, layers, attribution } = tiandituLook('k3y', '天地图');

  test('is its picture with its names above, from all of its hosts, with the key', () => {
    expect(layers.map(({ id }) => id)).toEqual([`${BASEMAP_PREFIX}vec`, `${BASEMAP_PREFIX}cva`]);
    for (const source of Object.values(sources)) {
      const tiles = source.type === 'raster' ? (source.tiles ?? []) : [];
      expect(tiles.map((tile) => new URL(tile).origin)).toEqual(TIANDITU_HOSTS);
      for (const tile of tiles) expect(tile).toMatch(/T=(vec|cva)_w&x=\{x\}&y=\{y\}&l=\{z\}&tk=k3y$/);
    }
    expect(attribution).toBe('天地图');
  });
});

describe('a style from the web', () => {
  test('carries our prefix everywhere, so that it can be taken away again', () => {
    expect(Object.keys(look.sources)).toEqual(['basemap-land', 'basemap-hills', 'basemap-places']);
    expect(look.layers.map((layer) => [layer.id, 'source' in layer ? layer.source : null])).toEqual([
      ['basemap-paper', null],
      ['basemap-land', 'basemap-land'],
      ['basemap-roads', 'basemap-land'],
    ]);
  });

  test('brings no names or icons, which would stand between ours', () => {
    expect(look.layers.map(({ type }) => type)).not.toContain('symbol');
  });

  test('finds what it names relative to itself', () => {
    expect(look.sources['basemap-land']).toMatchObject({ url: 'https://maps.example.cn/land.json' });
    expect(look.sources['basemap-hills']).toMatchObject({
      tiles: ['https://maps.example.cn/hills/{z}/{x}/{y}.png', 'https://t.example.cn/{z}/{x}/{y}.png'],
    });
    expect(look.sources['basemap-places']).toMatchObject({
      data: 'https://maps.example.cn/styles/places.geojson',
    });
  });

  test('says whose it is in the newsroom’s words, never in markup of its own', () => {
    expect(look.attribution).toBe('示例地图');
    expect(JSON.stringify(look.sources)).not.toContain('attribution');
  });
});
