import { readFileSync } from 'node:fs';
import { Geodesic, type GeodesicClass } from 'geographiclib-geodesic';
import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { parseBoundaries } from '../../domain/boundary.ts';
import { FRAME_MARGIN, FRAME_SIZE } from '../../domain/frame.ts';
import { fitProjection } from '../projection.ts';
import { moverOf } from './move-outline.ts';

const AREAS = parseBoundaries(
  JSON.parse(
    readFileSync(new URL('../../../public/geo/overview.geojson', import.meta.url), 'utf8'),
  ) as unknown,
);
const found = (adcode: string) => {
  const area = AREAS.find((each) => each.adcode === adcode);
  if (!area) throw new Error(adcode);
  return area;
};
const CITY = found('410100');
const { bbox } = found('650500');
const FRAME = fitProjection(bbox, FRAME_SIZE, FRAME_MARGIN);
const move = moverOf(CITY.geometry);

/** Area on the WGS-84 ellipsoid, km². */
function areaKm2(geometry: Polygon | MultiPolygon): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().reduce((sum, ring) => {
    const polygon = (Geodesic as { WGS84: GeodesicClass }).WGS84.Polygon(false);
    for (const [lon = 0, lat = 0] of ring.slice(1)) polygon.AddPoint(lat, lon);
    return sum + Math.abs(polygon.Compute(false, true).area ?? 0) / 1e6;
  }, 0);
}
const CORNERS = [0, 0.25, 0.5, 0.75, 1].flatMap((x) =>
  [0, 0.25, 0.5, 0.75, 1].map((y): [number, number] => [x * FRAME_SIZE.width, y * FRAME_SIZE.height]),
);

describe('郑州’s outline over 哈密', () => {
  test.each(CORNERS)('keeps its area within 0.5 %% with its middle at %d, %d of the sheet', (x, y) => {
    const moved = areaKm2(move(FRAME.unproject([x, y])));
    expect(Math.abs(moved / CITY.areaKm2 - 1)).toBeLessThan(0.005);
  });

  test('put back where it came from is itself, to within 10 m', () => {
    const [ring] = CITY.geometry.type === 'Polygon' ? CITY.geometry.coordinates : [];
    const n = (ring?.length ?? 1) - 1;
    const mean = (axis: 0 | 1) => (ring ?? []).slice(1).reduce((sum, at) => sum + (at[axis] ?? 0), 0) / n;
    const back = move([mean(0), mean(1)]) as MultiPolygon;
    for (const [index, [lon = 0, lat = 0]] of (ring ?? []).entries()) {
      const [x = 0, y = 0] = back.coordinates[0]?.[0]?.[index] ?? [];
      expect(Math.hypot(x - lon, y - lat)).toBeLessThan(1e-4);
    }
  });

  test('on the frame’s middle parallel is as wide as the scale bar says, within 1 %', () => {
    const width = (points: [number, number][]) => {
      const xs = points.map(([x]) => x);
      return Math.max(...xs) - Math.min(...xs);
    };
    const here = fitProjection(CITY.bbox, FRAME_SIZE, FRAME_MARGIN);
    const project = (geometry: Polygon | MultiPolygon, { project: to }: typeof FRAME) =>
      (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat())
        .flat()
        .map(([lon = 0, lat = 0]) => to([lon, lat]));
    const km = width(project(CITY.geometry, here)) / here.unitsPerKm;
    const moved = width(project(move(FRAME.center), FRAME)) / FRAME.unitsPerKm;
    expect(Math.abs(moved / km - 1)).toBeLessThan(0.01);
  });

  test('follows the map’s scale: nearer the pole the same area is drawn larger', () => {
    const height = (lat: number) => {
      const ys = (move([93, lat]) as MultiPolygon).coordinates
        .flat(2)
        .map(([lon = 0, y = 0]) => FRAME.project([lon, y])[1]);
      return Math.max(...ys) - Math.min(...ys);
    };
    expect(height(45)).toBeGreaterThan(height(41) * 1.05);
  });
});
