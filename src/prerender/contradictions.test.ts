import { describe, expect, test } from 'vitest';
import { XINXING } from '../domain/adcode.ts';
import type { Credits, Origin } from '../domain/boundary-source.ts';
import { contradictions } from './contradictions.ts';

const CREDITS: Credits = {
  datav: { names: ['DataV', '高德'], zh: '甲', en: 'A' },
  tianditu: { names: ['天地图', 'Tianditu'], zh: '乙', en: 'B' },
};
const IMPRINT = { reviewNumber: '', basemapSource: '', note: '', credit: '' };
const from = (source: Origin['source']): Origin => ({ source, sha256: [] });
const say = (imprint: object, source: Origin['source'], adcodes: string[] = []) =>
  contradictions({ ...IMPRINT, ...imprint }, CREDITS, from(source), adcodes.map((adcode) => ({ adcode })), (path) => path.length); // prettier-ignore

describe('the imprint', () => {
  test('may leave the source to the boundaries, or name it in words of its own', () => {
    expect(say({}, 'tianditu')).toEqual([]);
    expect(say({ basemapSource: '天地图，GS(2030)1号', en: { basemapSource: 'TIANDITU 2030', note: '', credit: '' } }, 'tianditu')).toEqual([]); // prettier-ignore
    expect(say({ basemapSource: '高德' }, 'datav')).toEqual([]);
  });

  test.each(['DataV（高德）', '天地图与高德', '本报资料'])(
    'may not name another source than that of the boundaries, or none: %s',
    (basemapSource) => {
      expect(say({ basemapSource }, 'tianditu')).toEqual([
        `public/config.json:2: imprint.basemapSource is "${basemapSource}", but public/geo was made from 天地图 or Tianditu; expected its name and no other, or nothing for the usual credit.`,
      ]);
    },
  );

  test('is held to it in each language', () => {
    const en = { basemapSource: 'AMap, DataV', note: '', credit: '' };
    expect(say({ basemapSource: '天地图', en }, 'tianditu')).toEqual([
      expect.stringMatching(/imprint\.en\.basemapSource is "AMap, DataV"/),
    ]);
  });

  test('may not speak of 新星市 as not shown where it is', () => {
    const imprint = {
      note: '新星市未单独表示',
      en: { basemapSource: '', note: 'Xinxing City is not shown', credit: '' },
    };
    expect(say(imprint, 'tianditu')).toEqual([]);
    expect(say(imprint, 'tianditu', [XINXING])).toEqual([
      expect.stringMatching(/imprint\.note speaks of 新星市/),
      expect.stringMatching(/imprint\.en\.note speaks of 新星市/),
    ]);
  });
});
