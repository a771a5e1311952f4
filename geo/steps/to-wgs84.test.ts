import geodesic from 'geographiclib-geodesic';
import { expect, test } from 'vitest';
import type { LonLat } from '../../src/domain/boundary.ts';
import { areaToWgs84, toWgs84 } from './to-wgs84.ts';

function shift(point: LonLat): number {
  const [lon, lat] = toWgs84(point);
  return geodesic.Geodesic.WGS84.Inverse(point[1], point[0], lat, lon).s12 ?? NaN;
}

test.each<[string, LonLat, number]>([
  ['郑州', [113.62, 34.75], 568],
  ['哈密', [93.51, 42.83], 217],
])('GCJ-02 lies some way off WGS-84 at %s, and the shift is taken back', (_, point, metres) => {
  expect(Math.abs(shift(point) - metres)).toBeLessThan(10);
});

test('at 郑州 taking the shift back goes west', () => {
  const [lon] = toWgs84([113.62, 34.75]);
  expect(lon).toBeLessThan(113.62);
});

test('the same vertex of two areas stays the same vertex', () => {
  const point: LonLat = [113.631676, 34.766458];
  const ring: LonLat[] = [point, [113.7, 34.7], [113.7, 34.8], point];
  const [a, b] = ['410102', '410103'].map((adcode) => areaToWgs84({ adcode, name: '', polygons: [[ring]] }));
  expect(a?.polygons).toEqual(b?.polygons);
});
