import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { basemapHosts, BasemapSchema, parseWebStyle, type BasemapConfig } from './basemap.ts';
import { ConfigSchema } from './config.ts';

const STYLE: BasemapConfig = {
  kind: 'style',
  url: 'https://maps.example.cn/style.json',
  hosts: ['https://maps.example.cn', 'https://tiles.example.cn:8443'],
  attribution: '示例地图',
};
const takes = (basemap: unknown): boolean => v.is(ConfigSchema, { basemap, imprint: {} });

describe('the configured basemap', () => {
  test('is none, or 天地图 with a key, or a style with its hosts', () => {
    expect(takes(null)).toBe(true);
    expect(takes({ kind: 'tianditu', key: '0123abcd' })).toBe(true);
    expect(takes(STYLE)).toBe(true);
  });

  test.each([
    ['no kind', { key: '0123abcd' }],
    ['a kind that is not known', { kind: 'google', key: '0123abcd' }],
    ['天地图 without a key', { kind: 'tianditu', key: '' }],
    ['a key that would end its address', { kind: 'tianditu', key: 'a&b=c' }],
    ['a misspelt key', { ...STYLE, host: [] }],
    ['no host', { ...STYLE, hosts: [] }],
    ['no attribution', { ...STYLE, attribution: '' }],
    ['a url on a host that is not listed', { ...STYLE, url: 'https://other.example.cn/style.json' }],
    ['a host with a path', { ...STYLE, hosts: [...STYLE.hosts, 'https://a.example.cn/tiles'] }],
    ['a host for all', { ...STYLE, hosts: [...STYLE.hosts, 'https://*.example.cn'] }],
    [
      'a host that would end the policy',
      { ...STYLE, hosts: [...STYLE.hosts, "https://a.cn; script-src 'self'"] },
    ],
    ['a host without https', { ...STYLE, hosts: [...STYLE.hosts, 'http://a.example.cn'] }],
  ])('is refused with %s', (_, basemap) => expect(takes(basemap)).toBe(false));

  test('may lie, without https, on one’s own machine', () => {
    const local = { ...STYLE, url: 'http://127.0.0.1:8080/style.json', hosts: ['http://127.0.0.1:8080'] };
    expect(v.is(BasemapSchema, local)).toBe(true);
  });

  test('asks exactly its hosts', () => {
    expect(basemapHosts(null)).toEqual([]);
    expect(basemapHosts({ ...STYLE, hosts: [...STYLE.hosts, ...STYLE.hosts] })).toEqual(STYLE.hosts);
    const tianditu = basemapHosts({ kind: 'tianditu', key: 'a' });
    expect(tianditu).toHaveLength(8);
    for (const host of tianditu) expect(host).toMatch(/^https:\/\/t[0-7]\.tianditu\.gov\.cn$/);
  });
});

test('a style file is told from any other', () => {
  const style = { version: 8, sources: { a: { type: 'raster' } }, layers: [{ id: 'a', type: 'raster' }] };
  expect(parseWebStyle(style)).toMatchObject({ layers: [{ id: 'a' }] });
  expect(() => parseWebStyle({ error: 'no such key' })).toThrow();
});
