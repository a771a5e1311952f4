import type { Feature, FeatureCollection } from 'geojson';
import type { Frame, LabelSize } from '../../domain/frame.ts';
import type { Region } from '../../domain/region.ts';
import type { SymbolScale } from '../scales.ts';
import { symbolDigits } from '../scales.ts';
import { leaderTo } from '../svg/symbol-leader.ts';
import { toneOf } from '../tone.ts';
import { frameProjection } from './camera.ts';
import { NAME_SWITCH } from './layers/labels.ts';

/** Below a name, its own height and a gap, in type sizes of the digits. */
const BELOW_NAME = 1.4;

/**
 * Circles with their counts at the places the SVG has them, and, for close up, below the area's name at its own label
 * point. An area without a count has none.
 */
export function symbolFeatures(
  frames: readonly Frame[],
  regions: readonly Region[],
  scale: SymbolScale,
  count: (region: Region) => number,
  size: LabelSize,
): FeatureCollection {
  const regionOf = new Map(regions.map((region) => [region.adcode, region]));
  const features = frames.flatMap((frame) => {
    const { project, unproject } = frameProjection(frame);
    return frame.symbols
      .filter((symbol) => symbol.size === size)
      .flatMap((symbol): Feature[] => {
        const region = regionOf.get(symbol.adcode);
        const n = region ? count(region) : 0;
        if (!region || n === 0) return [];
        const units = scale.radius(n, size);
        const digits = symbolDigits(size);
        const properties = { adcode: symbol.adcode, tone: toneOf(region), text: String(n), units, digits };
        const [x, y] = project(region.labelPoint);
        const below = (units + digits * BELOW_NAME) / 2 ** NAME_SWITCH;
        const [x1, y1, x2, y2] = leaderTo(symbol, units) ?? [];
        return [
          point(unproject([symbol.x, symbol.y]), { ...properties, kind: 'targets' }),
          point(unproject([x, y + below]), { ...properties, kind: 'targets-close' }),
          ...(x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined
            ? []
            : [line([unproject([x1, y1]), unproject([x2, y2])])]),
        ];
      });
  });
  return { type: 'FeatureCollection', features };
}

const point = (coordinates: [number, number], properties: Record<string, unknown>): Feature => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
});

const line = (coordinates: [number, number][]): Feature => ({
  type: 'Feature',
  properties: { kind: 'leader' },
  geometry: { type: 'LineString', coordinates },
});
