import { describe, expect, test } from 'vitest';
import type { Frame } from '../../domain/frame.ts';
import type { Region } from '../../domain/region.ts';
import { symbolScale } from '../scales.ts';
import { leaderTo } from '../svg/symbol-leader.ts';
import { frameProjection } from './camera.ts';
import { symbolFeatures } from './symbol-features.ts';

const REGION: Region = {
  adcode: '410103',
  name: '二七区',
  nameEn: 'Erqi',
  parent: '410100',
  role: 'focus',
  areaKm2: 1,
  labelPoint: [113.2, 34.6],
  bbox: [113, 34, 114, 35],
  headline: null,
  summary: null,
  remark: null,
  leads: [],
  facts: [],
  articles: [],
};
const SYMBOL = { adcode: '410103', size: 'm', x: 400, y: 300, from: null } as const;
const frame = (symbols: Frame['symbols']): Frame => ({
  id: 'zhengzhou',
  city: '410100',
  bounds: [112.7, 34.2, 114.2, 35],
  labels: [],
  rivers: [],
  places: [],
  symbols,
  scaleBar: { km: 20, units: 200 },
});
const scale = symbolScale([REGION]);
const features = (symbols: Frame['symbols'], count = 1) =>
  symbolFeatures([frame(symbols)], [REGION], scale, () => count, 'm').features;

describe('symbols as features', () => {
  test('stand where the SVG has them, as large, with their number', () => {
    const [here] = features([SYMBOL], 7);
    expect(here?.geometry).toMatchObject({ coordinates: frameProjection(frame([])).unproject([400, 300]) });
    expect(here?.properties).toMatchObject({
      kind: 'targets',
      adcode: '410103',
      text: '7',
      tone: 'focus',
      units: scale.radius(7, 'm'),
    });
  });

  test('stand, close up, south of the area’s own label point, where the name is', () => {
    const close = features([SYMBOL]).find(({ properties }) => properties?.['kind'] === 'targets-close');
    const [lon = 0, lat = 0] = close?.geometry.type === 'Point' ? close.geometry.coordinates : [];
    expect(lon).toBeCloseTo(113.2);
    expect(lat).toBeLessThan(34.6);
  });

  test('have the SVG’s leader to their rim where they stand outside', () => {
    const outside = { ...SYMBOL, from: [200, 300] as [number, number] };
    const leader = features([outside]).find(({ geometry }) => geometry.type === 'LineString');
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = leaderTo(outside, scale.radius(1, 'm')) ?? [];
    const { unproject } = frameProjection(frame([]));
    expect(leader?.geometry).toMatchObject({ coordinates: [unproject([x1, y1]), unproject([x2, y2])] });
    expect(x2).toBeCloseTo(400 - scale.radius(1, 'm'), 0);
  });

  test('are left out where nothing passes the filter, and at other ranges of widths', () => {
    expect(features([SYMBOL], 0)).toEqual([]);
    expect(features([{ ...SYMBOL, size: 'l' }])).toEqual([]);
  });
});

test('a symbol that reaches its area needs no leader', () => {
  expect(leaderTo({ ...SYMBOL, from: [390, 300] }, 40)).toBeNull();
});
