import { brotliCompressSync } from 'node:zlib';
import { divisionOf } from '../src/domain/adcode.ts';
import type { Area } from './area.ts';
import type { Built } from './pipeline.ts';
import { areaKm2 } from './steps/measure.ts';
import { largestOffset } from './steps/offset.ts';

/** Bytes of a text as it is stored and as it is sent. */
export function sizeOf(text: string): { raw: number; brotli: number } {
  return { raw: Buffer.byteLength(text), brotli: brotliCompressSync(text).length };
}

/** One line a level: vertices, largest offset, bytes. */
export function describeLevels(built: Built): string[] {
  return built.levels.map(({ level, vertices, offset, text }) => {
    const { raw, brotli } = sizeOf(text);
    return `${level.name}: ${vertices} vertices, largest offset ${offset.toFixed(1)} m, ${raw} bytes (${brotli} brotli)`;
  });
}

/** One line an area: its size and where its name goes. */
export function describeMeasures(built: Built): string[] {
  return built.measures.map(
    ({ adcode, name, areaKm2: size, labelPoint }) =>
      `${adcode} ${name}: ${size} km², label at ${labelPoint.join(', ')}`,
  );
}

/** One line an area that both sources have: what moved from the first to the second, km² and metres. */
export function describeMoves(before: readonly Area[], after: readonly Area[]): string[] {
  return after.flatMap((area) => {
    const other = before.find(({ adcode }) => adcode === area.adcode);
    if (!other) return [`${area.adcode} ${area.name}: not in the default source`];
    const [from, to] = [areaKm2(other), areaKm2(area)];
    const sign = to < from ? '' : '+';
    return [
      `${area.adcode} ${divisionOf(area.adcode)?.name}: ${sign}${(to - from).toFixed(1)} km² (${from.toFixed(1)} → ${to.toFixed(1)}), outlines up to ${Math.round(largestOffset(other, area))} m apart`,
    ];
  });
}
