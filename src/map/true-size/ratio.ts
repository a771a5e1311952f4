import { AIDED, ZHENGZHOU } from '../../domain/adcode.ts';
import { fill, type Copy } from '../../domain/copy.ts';
import type { Region } from '../../domain/region.ts';

/** A sentence around its figure, so that the figure can be set large and never breaks. */
export interface RatioWords {
  readonly before: string;
  /** The number with its unit: 10.7倍. */
  readonly times: string;
  readonly after: string;
}

/** How many times 郑州市 goes into 伊州区 by area (km² on the ellipsoid), with one decimal. */
export function ratioInWords(regions: readonly Region[], copy: Copy): RatioWords {
  const city = regions.find(({ adcode }) => adcode === ZHENGZHOU);
  const aided = regions.find(({ adcode }) => adcode === AIDED);
  if (!city || !aided) return { before: '', times: '', after: '' };
  const names = { aided: aided.name, city: city.name };
  const [before = '', after = ''] = copy.trueSize.ratio.split('{times}').map((part) => fill(part, names));
  const ratio = (aided.areaKm2 / city.areaKm2).toFixed(1);
  return { before, times: fill(copy.trueSize.times, { ratio }), after };
}
