import type { QrCode } from '../domain/qr.ts';
import { rect, type Mark } from './sheet.ts';

/** The code on a sheet, `width` wide, on a light ground of its own. */
export function qrMarks({ size, path }: QrCode, x: number, y: number, width: number): Mark[] {
  return [
    rect([x, y, width, width], { fill: 'panel' }),
    { kind: 'path', d: path, place: { x, y, scale: width / size }, fill: 'ink' },
  ];
}
