import type { Feature } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Boundary } from '../../domain/boundary.ts';
import { FOCUS_SCALE, LABEL_UNITS, type Frame, type Label } from '../../domain/frame.ts';
import type { Region } from '../../domain/region.ts';
import { frameProjection } from './camera.ts';
import { areaFeatures, cityFeatures, nameFeatures } from './features.ts';

const region = (adcode: string, role: Region['role'], parent: string | null = '410100'): Region => ({
  adcode,
  name: adcode,
  nameEn: adcode,
  parent,
  role,
  areaKm2: 1,
  labelPoint: [113.2, 34.6],
  bbox: [113, 34, 114, 35],
  headline: null,
  summary: null,
  remark: null,
  leads: [],
  facts: [],
  articles: [],
});
const REGIONS = [region('410100', 'city', null), region('410181', 'focus'), region('410182', 'context')];
const boundary = (adcode: string): Boundary => ({
  adcode,
  name: adcode,
  parent: '410100',
  areaKm2: 1,
  labelPoint: [113.2, 34.6],
  bbox: [113, 34, 114, 35],
  geometry: { type: 'Polygon', coordinates: [] },
});
const label = (adcode: string, change: Partial<Label> = {}): Label => ({
  adcode,
  size: 'm',
  x: 400,
  y: 300,
  lines: ['巴里坤', '自治县'],
  focus: false,
  leader: null,
  ...change,
});
const frame = (labels: Label[], places: Frame['places'] = []): Frame => ({
  id: 'zhengzhou',
  city: '410100',
  bounds: [112.7, 34.2, 114.2, 35],
  labels,
  rivers: [],
  places,
  symbols: [],
  scaleBar: { km: 20, units: 200 },
});
const kinds = (features: readonly Feature[]) =>
  features.map(({ properties }) => String(properties?.['kind']));

describe('the areas as features', () => {
  test('carry adcode and tone, and leave out cities and codes that the join does not know', () => {
    const { features } = areaFeatures(['410100', '410181', '410182', '999999'].map(boundary), REGIONS);
    expect(features.map(({ properties }) => properties)).toEqual([
      { adcode: '410181', tone: 'focus' },
      { adcode: '410182', tone: 'land' },
    ]);
  });
});

describe('the cities as features', () => {
  test('are the whole cities alone, each in the colour of its end', () => {
    const cities = [...REGIONS, region('650500', 'city', null)];
    const boundaries = ['410100', '410181', '650500'].map((code) => ({ ...boundary(code), parent: null }));
    expect(cityFeatures(boundaries, cities).features.map(({ properties }) => properties)).toEqual([
      { adcode: '410100', tone: 'focus' },
      { adcode: '650500', tone: 'aid' },
    ]);
  });
});

describe('the names as features', () => {
  test('stand where the SVG has them, and close up at the area’s own label point', () => {
    const only = frame([label('410181', { focus: true })]);
    const [name, close] = nameFeatures([only], REGIONS, 'm').features;
    expect(name?.geometry.coordinates).toEqual(frameProjection(only).unproject([400, 300]));
    expect(name?.properties).toMatchObject({
      kind: 'name',
      adcode: '410181',
      text: '巴里坤\n自治县',
      units: LABEL_UNITS.m * FOCUS_SCALE,
    });
    expect(close?.properties).toMatchObject({ kind: 'name-close', outside: false });
    expect(close?.geometry.coordinates).toEqual([113.2, 34.6]);
  });

  test('are those of the asked range and of known areas only', () => {
    const labels = [label('410181', { size: 's' }), label('410182'), label('999999')];
    const { features } = nameFeatures([frame(labels)], REGIONS, 'm');
    expect(new Set(features.map(({ properties }) => String(properties?.['adcode'])))).toEqual(
      new Set(['410182']),
    );
  });

  test('have a leader line where the SVG has one, and no other', () => {
    const outside = label('410181', { leader: [380, 280, 395, 295] });
    const { features } = nameFeatures([frame([outside, label('410182')])], REGIONS, 'm');
    expect(kinds(features)).toEqual(['name', 'name-close', 'leader', 'name', 'name-close']);
    const { unproject } = frameProjection(frame([]));
    expect(features[2]?.geometry.coordinates).toEqual([unproject([380, 280]), unproject([395, 295])]);
    expect(features[0]?.properties).toMatchObject({ outside: true });
  });

  test('keep a leader that begins at the sheet’s very edge', () => {
    const edge = label('410181', { leader: [0, 0, 30, 30] });
    expect(kinds(nameFeatures([frame([edge])], REGIONS, 'm').features)).toContain('leader');
  });

  test('of rivers and ranges come along, in their own range', () => {
    const place = { name: '黄河', kind: 'river', x: 10, y: 10, units: 40 } as const;
    const places = [
      { ...place, size: 'm' as const },
      { ...place, size: 'l' as const },
    ];
    const { features } = nameFeatures([frame([], places)], REGIONS, 'm');
    expect(features.map(({ properties }) => properties)).toEqual([
      { kind: 'place', place: 'river', text: '黄河', units: 40 },
    ]);
  });
});
