import { describe, expect, test } from 'vitest';
import { fitProjection } from '../projection.ts';
import { FRAME_MARGIN, FRAME_SIZE, FRAME_CITY, FRAME_IDS } from '../../domain/frame.ts';
import { readGeo } from '../../prerender/read-geo.ts';
import { PROJECT } from '../../../tests/support/dist.ts';
import { outlineOf } from './outline.ts';
import { pathData } from './path-data.ts';

/** Two squares side by side, and a third that touches the first at a corner. */
const LEFT = 'M0 0l10 0 0 10-10 0z';
const RIGHT = 'M10 0l10 0 0 10-10 0z';
const CORNER = 'M-10-10l10 0 0 10-10 0z';

const linesOf = (path: string): string[] => path.split('M').slice(1).sort();

describe('the line around areas', () => {
  test('is their borders without those that two of them share', () => {
    expect(linesOf(outlineOf([LEFT]))).toHaveLength(4);
    const both = linesOf(outlineOf([LEFT, RIGHT]));
    expect(both).toHaveLength(6);
    expect(both.filter((line) => /^10 0L10 10|^10 10L10 0/.test(line))).toEqual([]);
  });

  test('keeps areas that meet in a point alone, and holes', () => {
    expect(linesOf(outlineOf([LEFT, CORNER]))).toHaveLength(8);
    expect(linesOf(outlineOf(['M0 0l10 0 0 10-10 0zM2 2l0 2 2 0z']))).toHaveLength(7);
  });

  test('is nothing around nothing', () => {
    expect(outlineOf([])).toBe('');
  });

  test.each(FRAME_IDS)('of the divisions in the frame %s is their city’s own border', async (id) => {
    const { overview } = await readGeo(PROJECT);
    const city = overview.find(({ adcode }) => adcode === FRAME_CITY[id]);
    if (!city) throw new Error('The city has no boundary.');
    const projection = fitProjection(city.bbox, FRAME_SIZE, FRAME_MARGIN);
    const parts = overview.filter(({ parent }) => parent === city.adcode);
    const [around, own] = [parts, [city]].map((areas) =>
      linesOf(outlineOf(areas.map(({ geometry }) => pathData(geometry, projection)))).map((line) =>
        line.split('L').sort().join(' '),
      ),
    );
    expect(around?.length).toBeGreaterThan(50);
    expect(around?.sort()).toEqual(own?.sort());
  });
});
