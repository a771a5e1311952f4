import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { parsePlaces } from './place.ts';

const file = (
  properties: object,
  geometry: object = { type: 'Point', coordinates: [94.3, 43.1] },
  bbox: number[] | undefined = [93, 42, 95, 44],
) => ({
  type: 'FeatureCollection',
  features: [{ type: 'Feature', bbox, properties, geometry }],
});
const RANGE = { name: '天山', nameEn: 'Tian Shan', kind: 'range' };

describe('the named places', () => {
  test('are kept as they are', () => {
    expect(parsePlaces(file(RANGE))).toEqual(file(RANGE));
  });

  test.each([
    ['a kind that nothing draws', file({ ...RANGE, kind: 'lake' })],
    ['no name', file({ ...RANGE, name: null })],
    ['a line', file(RANGE, { type: 'LineString', coordinates: [[94.3, 43.1]] })],
    ['half a position', file(RANGE, { type: 'Point', coordinates: [94.3] })],
    ['half an extent', file(RANGE, undefined, [93, 42])],
    ['nothing at all', null],
  ])('are refused with %s', (_, input) => {
    expect(() => parsePlaces(input)).toThrow(v.ValiError);
  });

  test('as built have 天山', () => {
    const text = readFileSync(new URL('../../public/geo/places.geojson', import.meta.url), 'utf8');
    expect(parsePlaces(JSON.parse(text)).features.map(({ properties }) => properties.name)).toContain('天山');
  });
});
