import { expect, test } from 'vitest';
import type { LonLat } from '../../src/domain/boundary.ts';
import type { Area, Ring } from '../area.ts';
import { findCrossings } from './crossings.ts';
import { largestOffset } from './offset.ts';
import { simplifyTopology } from './simplify.ts';
import { arcLine, areasOf, buildTopology } from './topology.ts';

const area = (adcode: string, ...polygons: Ring[][]): Area => ({ adcode, name: adcode, polygons });
const offsets = (before: Area[], after: Area[]): number[] =>
  before.map((one, index) => largestOffset(one, after[index] ?? { polygons: [] }));

/** A closed coastline of many small bends around a middle. */
function ragged(lon: number, lat: number, radius: number): Ring {
  const points = Array.from({ length: 240 }, (_, index): LonLat => {
    const angle = (index / 240) * 2 * Math.PI;
    const reach = radius * (1 + 0.02 * Math.sin(index * 2.3) + 0.01 * Math.sin(index * 7.1));
    return [
      Math.round((lon + reach * Math.cos(angle)) * 1e5) / 1e5,
      Math.round((lat + reach * Math.sin(angle)) * 1e5) / 1e5,
    ];
  });
  return [...points, ...points.slice(0, 1)];
}

test.each([20, 60, 300])('no line moves more than the limit (%i m), and fewer vertices are left', (limit) => {
  const before = [area('410102', [ragged(113.5, 34.7, 0.1)])];
  const after = areasOf(simplifyTopology(buildTopology(before), limit, new Set()));
  expect(Math.max(...offsets(before, after))).toBeLessThanOrEqual(limit);
  const vertices = (areas: Area[]): number => areas.flatMap(({ polygons }) => polygons.flat(2)).length;
  expect(vertices(after)).toBeLessThan(vertices(before));
});

test('a limit of nothing keeps every vertex', () => {
  const topo = buildTopology([area('410102', [ragged(113.5, 34.7, 0.1)])]);
  expect(simplifyTopology(topo, 0, new Set()).arcs).toEqual(topo.arcs);
});

test('a kept line loses nothing while its neighbour does', () => {
  const topo = buildTopology([
    area('410102', [ragged(113.5, 34.7, 0.1)]),
    area('410103', [ragged(114, 34.7, 0.1)]),
  ]);
  const [kept, other] = simplifyTopology(topo, 200, new Set([0])).arcs;
  expect(kept).toEqual(topo.arcs[0]);
  expect(other?.length).toBeLessThan(topo.arcs[1]?.length ?? 0);
});

test('a small closed line does not collapse', () => {
  const islet = ragged(113.5, 34.7, 0.0002);
  const [after] = areasOf(simplifyTopology(buildTopology([area('410106', [islet])]), 500, new Set()));
  expect(after?.polygons.flat(2).length).toBeGreaterThanOrEqual(4);
});

test('a line that would cross its neighbour when shortened keeps its vertices', () => {
  // A bay 556 m deep, and an islet inside it: the straight line across the mouth would run over the islet.
  const shore: Ring = [
    [113.4, 34.7],
    [113.5, 34.7],
    [113.51, 34.705],
    [113.52, 34.7],
    [113.6, 34.7],
    [113.6, 34.9],
    [113.4, 34.9],
    [113.4, 34.7],
  ];
  const islet: Ring = [
    [113.509, 34.698],
    [113.511, 34.698],
    [113.51, 34.703],
    [113.509, 34.698],
  ];
  const topo = buildTopology([area('410102', [shore]), area('410106', [islet])]);
  expect(findCrossings(topo.arcs.map(arcLine))).toEqual([]);
  const result = simplifyTopology(topo, 600, new Set());
  expect(findCrossings(result.arcs.map(arcLine))).toEqual([]);
  expect(result.arcs[0]).toEqual(topo.arcs[0]);
});
