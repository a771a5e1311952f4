import type { Fact } from '../domain/fact.ts';
import { countTargets, symbolDigits, symbolScale } from '../map/scales.ts';
import { leaderTo } from '../map/svg/symbol-leader.ts';
import { toneOf } from '../map/tone.ts';
import type { MapInput } from './map-marks.ts';
import { on } from './place.ts';
import { circle, text, type Mark } from './sheet.ts';

/** A circle for each area with targets that pass the filter, from the scale that the page draws them with. */
export function symbolMarks(
  { frame, regions, size, place }: MapInput,
  passes: (fact: Fact) => boolean,
): Mark[] {
  const scale = symbolScale(regions);
  return frame.symbols
    .filter((symbol) => symbol.size === size)
    .flatMap((symbol) => {
      const region = regions.find(({ adcode }) => adcode === symbol.adcode);
      const count = region ? countTargets(region, passes) : 0;
      if (!region || count === 0) return [];
      const aid = toneOf(region) === 'aid';
      const radius = scale.radius(count, size);
      const leader = leaderTo(symbol, radius);
      const digits = symbolDigits(size);
      const [x, y] = on(place, symbol.x, symbol.y + digits * 0.36);
      return [
        ...(leader
          ? [
              {
                kind: 'path',
                d: `M${leader[0]} ${leader[1]}L${leader[2]} ${leader[3]}`,
                place,
                stroke: 'soft',
                strokeWidth: 1.5,
              } as const,
            ]
          : []),
        circle(symbol.x, symbol.y, Math.round(radius), {
          place,
          fill: 'paper',
          fillOpacity: 0.85,
          stroke: aid ? 'aid' : 'focus',
          strokeWidth: 2,
        }),
        text(String(count), x, y, digits * place.scale, {
          anchor: 'middle',
          fill: aid ? 'aid-ink' : 'focus-ink',
        }),
      ];
    });
}
