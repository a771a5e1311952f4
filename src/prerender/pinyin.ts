import { pinyin } from 'pinyin-pro';
import type { Pinyin } from '../domain/pinyin.ts';
import type { Region } from '../domain/region.ts';

/** The syllables of every area's name, by adcode: made here, so that no reader has to load a dictionary. */
export function pinyinOf(regions: readonly Pick<Region, 'adcode' | 'name'>[]): Pinyin {
  return Object.fromEntries(
    regions.map(({ adcode, name }) => [adcode, pinyin(name, { toneType: 'none', type: 'array', v: true })]),
  );
}
