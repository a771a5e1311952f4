import type { Map as MapLibreMap } from 'maplibre-gl';
import { beforeEach, describe, expect, test } from 'vitest';
import type { SingleFlag } from './highlight.ts';
import { listenToPointer } from './pointer.ts';
import { CIRCLES, TAPPABLE } from './layers/register.ts';

type Hit = { properties: Record<string, unknown> };
type Query = [number, number] | [[number, number], [number, number]];

/** A map whose features are said by the test: those exactly under the pointer, and those within its reach. */
class FakeMap {
  exact: Hit[] = [];
  near: Hit[] = [];
  circles: Hit[] = [];
  asked: { query: Query; layers: string[] }[] = [];
  readonly canvas = { style: { cursor: '' } };
  readonly #listeners = new Map<string, (event: object) => void>();

  on(type: string, listener: (event: object) => void): void {
    this.#listeners.set(type, listener);
  }
  queryRenderedFeatures(query: Query, { layers }: { layers: string[] }): Hit[] {
    this.asked.push({ query, layers });
    if (typeof query[0] === 'number') return this.exact;
    return layers.length === CIRCLES.length ? this.circles : this.near;
  }
  painted = true;
  getLayer(id: string) {
    return this.painted ? { id } : undefined;
  }
  getCanvas() {
    return this.canvas;
  }
  happen(type: string, x = 50, y = 60): void {
    this.#listeners.get(type)?.({ point: { x, y } });
  }
}
const hit = (adcode: unknown): Hit => ({ properties: { adcode } });

describe('the pointer on the map', () => {
  let map: FakeMap;
  let picked: string[];
  let hovered: (string | null)[];
  let isFinger: boolean;
  beforeEach(() => {
    map = new FakeMap();
    picked = [];
    hovered = [];
    isFinger = false;
    const hover = { move: (adcode: string | null) => hovered.push(adcode) };
    const taps = {
      area: (adcode: string) => picked.push(adcode),
      targets: (adcode: string) => picked.push(`targets of ${adcode}`),
      rivers: () => picked.push('rivers'),
    };
    listenToPointer(map as unknown as MapLibreMap, hover as unknown as SingleFlag, taps, () => isFinger);
  });

  test('asks nothing of a map between two coats of paint', () => {
    map.painted = false;
    map.exact = [hit('410102')];
    map.happen('click');
    expect(picked).toEqual([]);
    expect(map.asked).toEqual([]);
  });

  test('picks what lies on top: a name before the surface under it', () => {
    map.exact = [hit('410102'), hit('410181')];
    map.happen('click');
    expect(picked).toEqual(['410102']);
  });

  test('asks only the layers that answer a tap', () => {
    map.happen('click');
    for (const { layers } of map.asked) expect([[...TAPPABLE], [...CIRCLES]]).toContainEqual(layers);
    expect(map.asked.length).toBeGreaterThan(0);
  });

  test('gives a finger some room, but only where it hits nothing exactly', () => {
    map.near = [hit('410181')];
    map.happen('click', 50, 60);
    expect(picked).toEqual(['410181']);
    const [left, right] = map.asked.at(-1)?.query ?? [];
    expect(left).toEqual([46, 56]);
    expect(right).toEqual([54, 64]);
    map.exact = [hit('410102')];
    map.happen('click');
    expect(picked).toEqual(['410181', '410102']);
  });

  test('tells a symbol from the area it stands for', () => {
    map.exact = [{ properties: { adcode: '410102', kind: 'targets' } }, hit('410103')];
    map.happen('click');
    expect(picked).toEqual(['targets of 410102']);
  });

  test.for([
    ['a mouse', false, 6],
    ['a finger', true, 15],
  ] as const)('a circle answers around its edge, for %s as far as in the SVG', ([, finger, px]) => {
    isFinger = finger;
    map.exact = [hit('410103')];
    map.circles = [{ properties: { adcode: '410102', kind: 'targets' } }];
    map.happen('click', 50, 60);
    expect(picked).toEqual(['targets of 410102']);
    const around = map.asked.find(({ layers }) => layers.length === CIRCLES.length)?.query;
    expect(around).toEqual([
      [50 - px, 60 - px],
      [50 + px, 60 + px],
    ]);
  });

  test('a circle right under the pointer comes before the reach of its neighbour', () => {
    map.exact = [{ properties: { adcode: '410103', kind: 'targets' } }];
    map.circles = [{ properties: { adcode: '410102', kind: 'targets' } }, ...map.exact];
    map.happen('click');
    expect(picked).toEqual(['targets of 410103']);
  });

  test('answers on a river’s name, and looks through that of a range', () => {
    const named = (place: string): Hit => ({ properties: { kind: 'place', place } });
    map.exact = [named('river'), hit('410103')];
    map.happen('mousemove');
    map.happen('click');
    map.exact = [named('range'), hit('650502')];
    map.happen('click');
    expect(picked).toEqual(['rivers', '650502']);
    expect(hovered).toEqual([null]);
  });

  test('picks nothing on bare paper, and no id that is not an adcode', () => {
    map.happen('click');
    map.exact = [hit(410181)];
    map.happen('click');
    expect(picked).toEqual([]);
  });

  test('lights the area under a mouse and shows that it can be clicked', () => {
    map.exact = [hit('410181')];
    map.happen('mousemove');
    expect(map.canvas.style.cursor).toBe('pointer');
    map.exact = [];
    map.happen('mousemove');
    expect(map.canvas.style.cursor).toBe('');
    expect(hovered).toEqual(['410181', null]);
    expect(picked).toEqual([]);
  });

  test('lights nothing once the mouse has left', () => {
    map.exact = [hit('410181')];
    map.happen('mousemove');
    map.happen('mouseout');
    expect(hovered.at(-1)).toBeNull();
  });

  test('lights nothing on a touch screen, where the last tap would go on pointing', () => {
    const touched = new FakeMap();
    const taps = {
      area: (adcode: string) => picked.push(adcode),
      targets: () => undefined,
      rivers: () => undefined,
    };
    listenToPointer(touched as unknown as MapLibreMap, null, taps, () => true);
    touched.exact = [hit('410181')];
    touched.happen('mousemove');
    touched.happen('click');
    expect([touched.canvas.style.cursor, picked]).toEqual(['', ['410181']]);
  });
});
