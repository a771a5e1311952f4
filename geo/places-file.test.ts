import { expect, test } from 'vitest';
import { PLACES } from './places.ts';
import { makePlacesFile } from './places-file.ts';

test('the places of the map keep to their budget', () => {
  const { text, problems } = makePlacesFile(PLACES);
  expect(problems).toEqual([]);
  expect(JSON.parse(text)).toMatchObject({ features: [{ properties: { name: '天山' } }] });
});

test('more places than soft context needs stop the build', () => {
  const times = (count: number) => Array.from({ length: count }, () => PLACES).flat();
  expect(makePlacesFile(times(12)).problems).toEqual([]);
  expect(makePlacesFile(times(60)).problems).toEqual([
    expect.stringMatching(/^places\.geojson has \d+ bytes \(raw\); expected at most 3000\.$/),
  ]);
});
